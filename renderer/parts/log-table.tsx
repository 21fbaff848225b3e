import type { ColDef } from 'ag-grid-community';
import type { PracticeLogRow } from '../../shared/ipc/practice.ts';
import { formatMoment, showBlanks } from '../text/format.ts';
import {
  describeAnswer,
  describeAsked,
  describeBecame,
  describeLosses,
  logText,
} from '../text/practice-log-text.ts';
import { LazyGrid } from './lazy-grid.tsx';
import type { PageGridProps } from './page-grid.tsx';
import { textColumn } from './text-column.ts';

interface LogTableProps {
  readPage: PageGridProps<PracticeLogRow>['readPage'];
  revision: number;
  empty: string;
  onOpen: (row: PracticeLogRow) => void;
}

/** Each request beside what telecrm answered and what it then did, the newest first. */
export function LogTable(props: LogTableProps) {
  return <LazyGrid label={logText.table} columns={columns} {...props} />;
}

/** At 1024 px all are in view, and what was thrown away has the most room. */
const columns: ColDef<PracticeLogRow>[] = [
  textColumn(logText.time, ({ atMs }) => formatMoment(atMs), { width: 160 }),
  textColumn(logText.asked, describeAsked, { width: 140 }),
  textColumn(logText.lead, ({ identifier }) => showBlanks(identifier ?? ''), { width: 130 }),
  textColumn(logText.answered, describeAnswer, { width: 130 }),
  textColumn(logText.became, describeBecame, { width: 100 }),
  textColumn(logText.lost, describeLosses, { flex: 1, minWidth: 260 }),
];
