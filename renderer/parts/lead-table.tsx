import { useMemo } from 'react';
import type { PracticeLeadRow } from '../../shared/ipc/practice.ts';
import { formatDateTime, showBlanks } from '../text/format.ts';
import { leadText } from '../text/practice-text.ts';
import { LazyGrid } from './lazy-grid.tsx';
import type { PageGridProps } from './page-grid.tsx';
import { textColumn } from './text-column.ts';

interface LeadTableProps {
  /** API name of the identifier: the column says which one it is. */
  identifier: string;
  readPage: PageGridProps<PracticeLeadRow>['readPage'];
  revision: number;
  onOpen: (row: PracticeLeadRow) => void;
}

/** The leads that the practice workspace holds, the newest first. */
export function LeadTable({ identifier, ...props }: LeadTableProps) {
  const columns = useMemo(
    () => [
      textColumn<PracticeLeadRow>(
        leadText.identifier(identifier),
        (lead) => showBlanks(lead.identifier),
        {
          flex: 3,
          minWidth: 160,
        },
      ),
      textColumn<PracticeLeadRow>(leadText.name, ({ name }) => showBlanks(name), {
        flex: 4,
        minWidth: 200,
      }),
      textColumn<PracticeLeadRow>(leadText.status, ({ status }) => showBlanks(status), { flex: 2 }),
      textColumn<PracticeLeadRow>(leadText.changed, (lead) => formatDateTime(lead.changedAtMs), {
        width: 190,
      }),
    ],
    [identifier],
  );
  return <LazyGrid label={leadText.table} columns={columns} empty={leadText.none} {...props} />;
}
