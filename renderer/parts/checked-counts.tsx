import { SegmentedControl, Stack, Text } from '@mantine/core';
import type { RowFilter } from '../../shared/checking/check-report.ts';
import { checkText, rowStateTexts } from '../text/check-text.ts';
import { formatCount } from '../text/format.ts';

interface CheckedCountsProps {
  rows: number;
  ready: number;
  held: number;
  excluded: number;
  hasIssues: boolean;
  filter: RowFilter;
  onFilter: (filter: RowFilter) => void;
}

/** How many rows are ready and held; choosing a count shows those rows. */
export function CheckedCounts(props: CheckedCountsProps) {
  const { rows, ready, held, excluded, hasIssues, filter, onFilter } = props;
  const label = (name: string, count: number) => `${name} ${formatCount(count)}`;
  return (
    <Stack gap={4} mb="xs">
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={checkText.tableLabel}
        value={filter.kind === 'state' ? filter.state : filter.kind}
        onChange={(chosen) => onFilter(toFilter(chosen))}
        data={[
          { value: 'all', label: label(checkText.all, rows) },
          { value: 'held', label: label(rowStateTexts.held, held) },
          { value: 'ready', label: label(rowStateTexts.ready, ready) },
        ]}
      />
      <Text size="xs" aria-live="polite">
        {excluded > 0 && `${checkText.excluded(excluded)} `}
        {ready === 0 && checkText.noneReady}
        {ready > 0 && hasIssues && checkText.issuesHint}
      </Text>
    </Stack>
  );
}

function toFilter(chosen: string): RowFilter {
  return chosen === 'held' || chosen === 'ready'
    ? { kind: 'state', state: chosen }
    : { kind: 'all' };
}
