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

const columns: ColDef<RowOutcome>[] = [
  column(resultText.row, 80, (outcome) => String(outcome.rowNumber)),
  column(resultText.outcome, 110, ({ kind }) => outcomeLabels[kind] ?? kind),
  column(resultText.identifier, 150, ({ identifier }) => identifier),
  column(resultText.dropped, 170, ({ dropped }) => dropped.join(', ')),
  column(resultText.reason, 340, ({ reason }) => reason),
  column(resultText.leadId, 150, ({ leadId }) => leadId ?? ''),
  column(resultText.verifiedAt, 190, ({ verifiedAtMs }) =>
    verifiedAtMs === null ? '' : formatDateTime(verifiedAtMs),
  ),
];

function column(
  headerName: string,
  width: number,
  read: (outcome: RowOutcome) => string,
): ColDef<RowOutcome> {
  return {
    colId: headerName,
    headerName,
    width,
    sortable: false,
    valueGetter: ({ data }) => data && read(data),
    tooltip: ({ data }) => data && read(data),
  };
}
