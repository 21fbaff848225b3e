import type { ColDef } from 'ag-grid-community';
import type { RowOutcome } from '../../shared/runs/row-outcome.ts';
import { formatDateTime } from '../text/format.ts';
import { outcomeLabels, resultText } from '../text/result-text.ts';
import { LazyGrid } from './lazy-grid.tsx';
import type { PageGridProps } from './page-grid.tsx';

interface OutcomeTableProps {
  readPage: PageGridProps<RowOutcome>['readPage'];
}

/** One line per row of the file: what is known about it, and why. */
export function OutcomeTable({ readPage }: OutcomeTableProps) {
  return <LazyGrid label={resultText.table} readPage={readPage} columns={columns} />;
}

/** From 1024 px on, all up to what was dropped is in view; the reason takes the rest of a wide window. */
const columns: ColDef<RowOutcome>[] = [
  { ...column(resultText.row, (outcome) => String(outcome.rowNumber)), width: 72 },
  { ...column(resultText.outcome, ({ kind }) => outcomeLabels[kind] ?? kind), width: 86 },
  { ...column(resultText.identifier, ({ identifier }) => identifier), width: 126 },
  { ...column(resultText.reason, ({ reason }) => reason), flex: 1, minWidth: 535 },
  { ...column(resultText.dropped, ({ dropped }) => dropped.join(', ')), width: 150 },
  { ...column(resultText.leadId, ({ leadId }) => leadId ?? ''), width: 150 },
  { ...column(resultText.verifiedAt, readBackAt), width: 190 },
];

function readBackAt({ verifiedAtMs }: RowOutcome): string {
  return verifiedAtMs === null ? '' : formatDateTime(verifiedAtMs);
}

function column(headerName: string, read: (outcome: RowOutcome) => string): ColDef<RowOutcome> {
  return {
    colId: headerName,
    headerName,
    sortable: false,
    valueGetter: ({ data }) => data && read(data),
    tooltip: ({ data }) => data && read(data),
  };
}
