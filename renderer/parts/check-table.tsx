import type { ColDef } from 'ag-grid-community';
import { useMemo } from 'react';
import type { CheckedRow } from '../../shared/checking/check-report.ts';
import { checkText, rowStateTexts } from '../text/check-text.ts';
import { LazyGrid } from './lazy-grid.tsx';
import type { PageGridProps } from './page-grid.tsx';

interface CheckTableProps {
  header: readonly string[];
  /** The column that is looked at stands first; null leaves the order of the file. */
  lookedAt: string | null;
  readPage: PageGridProps<CheckedRow>['readPage'];
  onOpen: (row: CheckedRow) => void;
}

/** The rows of the file as they stand there, cells with an issue marked and explained. */
export function CheckTable({ header, lookedAt, readPage, onOpen }: CheckTableProps) {
  const columns = useMemo(() => {
    const [first, others] = split(header.map(toColumn), header.indexOf(lookedAt ?? ''));
    return [...fixedColumns, ...first, ...others];
  }, [header, lookedAt]);
  return (
    <LazyGrid label={checkText.tableLabel} readPage={readPage} columns={columns} onOpen={onOpen} />
  );
}

const fixedColumns: ColDef<CheckedRow>[] = [
  {
    colId: 'row',
    headerName: checkText.row,
    valueGetter: ({ data }) => data?.rowNumber,
    width: 80,
    pinned: 'left',
    sortable: false,
  },
  {
    colId: 'state',
    headerName: checkText.state,
    valueGetter: ({ data }) => data && rowStateTexts[data.state],
    cellClassRules: { 'state-held': ({ data }) => data?.state === 'held' },
    width: 90,
    pinned: 'left',
    sortable: false,
  },
  {
    colId: 'issues',
    headerName: checkText.problems,
    valueGetter: ({ data }) => data && describeIssues(data),
    tooltip: ({ data }) => data && describeIssues(data),
    width: 220,
    sortable: false,
  },
];

function split<T>(all: readonly T[], place: number): [T[], T[]] {
  return [all.filter((_, index) => index === place), all.filter((_, index) => index !== place)];
}

function toColumn(column: string, index: number): ColDef<CheckedRow> {
  return {
    colId: `column-${index}`,
    headerName: column,
    valueGetter: ({ data }) => data?.cells[index],
    cellClassRules: {
      'cell-with-issue': ({ data }) => severityAt(data, index) === 'error',
      'cell-with-warning': ({ data }) => severityAt(data, index) === 'warning',
    },
    tooltip: ({ data }) =>
      issuesAt(data, index)
        .map(({ message }) => message)
        .join(' '),
    width: 150,
    sortable: false,
  };
}

function issuesAt(row: CheckedRow | undefined, columnIndex: number) {
  return row?.issues.filter((issue) => issue.columnIndex === columnIndex) ?? [];
}

function severityAt(row: CheckedRow | undefined, columnIndex: number) {
  const issues = issuesAt(row, columnIndex);
  if (issues.some(({ severity }) => severity === 'error')) return 'error';
  return issues.length > 0 ? 'warning' : null;
}

function describeIssues({ issues }: CheckedRow): string {
  return issues
    .map(({ column, message }) => (column === '' ? message : `${column}: ${message}`))
    .join(' ');
}
