import type { IssueGroup, RowFilter } from '../../shared/checking/check-report.ts';

/** Whether the table shows the rows of this group. */
export function isGroupShown(filter: RowFilter, { link, code }: IssueGroup): boolean {
  return filter.kind === 'group' && filter.link === link && filter.code === code;
}
