import { Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { CheckedRow } from '../../shared/checking/check-report.ts';
import { CheckTable } from '../parts/check-table.tsx';
import { isGroupShown } from '../state/row-filter.ts';
import type { CheckStep } from '../state/step.ts';
import { selectActions, useWizard } from '../state/use-wizard.ts';
import type { Span } from '../state/wizard-state.ts';
import { checkText } from '../text/check-text.ts';
import { RowDrawer } from './row-drawer.tsx';

/** The rows that the filter lets through, and the one looked at. */
export function CheckRows({ step: { draft, groups, filter } }: { step: CheckStep }) {
  const { readRows } = useWizard(selectActions);
  const [opened, setOpened] = useState<number | null>(null);
  const readPage = useCallback((span: Span) => readRows(filter, span), [readRows, filter]);
  const lookedAt = groups?.find((group) => isGroupShown(filter, group))?.column ?? null;
  const open = useCallback((row: CheckedRow) => setOpened(row.rowNumber), []);
  return (
    <div className="table-panel">
      <Text size="xs" mb={4}>
        {checkText.openHint}
      </Text>
      <CheckTable
        header={draft.preview.header}
        lookedAt={lookedAt}
        readPage={readPage}
        onOpen={open}
      />
      <RowDrawer rowNumber={opened} onClose={() => setOpened(null)} />
    </div>
  );
}
