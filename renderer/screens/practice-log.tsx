import { SegmentedControl, Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { PracticeLogFilter, PracticeLogRow } from '../../shared/ipc/practice.ts';
import { LogTable } from '../parts/log-table.tsx';
import { selectActions, useWizard } from '../state/use-wizard.ts';
import type { Span } from '../state/wizard-state.ts';
import { emptyLogTexts, logFilters, logText } from '../text/practice-log-text.ts';
import { practiceText } from '../text/practice-text.ts';

interface PracticeLogProps {
  revision: number;
  onOpen: (n: number) => void;
}

/** The requests that wrote, those of which something was lost, those that were refused, or all, reads too. */
export function PracticeLog({ revision, onOpen }: PracticeLogProps) {
  const { readLog } = useWizard(selectActions);
  const [filter, setFilter] = useState<PracticeLogFilter>('writes');
  const readPage = useCallback((span: Span) => readLog(filter, span), [readLog, filter]);
  const open = useCallback(({ n }: PracticeLogRow) => onOpen(n), [onOpen]);
  return (
    <div className="table-panel">
      <div className="practice-find">
        <SegmentedControl
          size="xs"
          aria-label={logText.filter}
          data={[...logFilters]}
          value={filter}
          onChange={(value) => setFilter(value as PracticeLogFilter)}
        />
        <Text size="xs">{practiceText.openHint}</Text>
      </div>
      <LogTable
        readPage={readPage}
        revision={revision}
        empty={emptyLogTexts[filter]}
        onOpen={open}
      />
    </div>
  );
}
