import { Group, Select, Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { OutcomeKind } from '../../shared/runs/row-outcome.ts';
import { OutcomeTable } from '../parts/outcome-table.tsx';
import { selectActions, useWizard } from '../state/use-wizard.ts';
import type { Span } from '../state/wizard-state.ts';
import { outcomeTexts, resultText } from '../text/result-text.ts';

const everything = 'all';
const choices = [
  { value: everything, label: resultText.all },
  ...outcomeTexts.map(({ kind, label, meaning }) => ({
    value: kind,
    label: `${label}: ${meaning}`,
  })),
];

/** The outcome of each row, all of them or one kind. */
export function OutcomeRows({ runId }: { runId: string }) {
  const { readOutcomes } = useWizard(selectActions);
  const [chosen, setChosen] = useState<string>(everything);
  const readPage = useCallback(
    (span: Span) => readOutcomes(chosen === everything ? null : (chosen as OutcomeKind), span),
    [readOutcomes, chosen],
  );
  return (
    <div className="table-panel">
      <Group gap="xs" mb={4}>
        <Text size="sm" component="label" htmlFor="outcomes">
          {resultText.filter}
        </Text>
        <Select
          id="outcomes"
          aria-label={resultText.filter}
          size="xs"
          w={300}
          allowDeselect={false}
          data={choices}
          value={chosen}
          onChange={(kind) => setChosen(kind ?? everything)}
        />
      </Group>
      <OutcomeTable key={runId} readPage={readPage} />
    </div>
  );
}
