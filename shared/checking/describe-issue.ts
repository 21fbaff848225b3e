import { sourceName, targetName } from '../mapping/link-names.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { MappingPlan } from '../mapping/mapping-plan.ts';
import { joinCells } from '../mapping/read-link.ts';
import type { Fix, RowIssue } from './check-report.ts';
import type { IssueCode } from './issue-code.ts';
import { issueRules, severityOf } from './issue-rules.ts';

/** What people call the two ends of a link: its column and its field; both empty for the row itself (-1). */
export function issueNames(link: number, mapping: Mapping): { column: string; field: string } {
  const found = mapping.links[link];
  return found
    ? { column: sourceName(found), field: targetName(found.to) }
    : { column: '', field: '' };
}

/** A problem of one row in words, with the cell that has it. */
export function describeIssue(
  issue: { link: number; code: IssueCode },
  cells: readonly string[],
  plan: MappingPlan,
  mapping: Mapping,
): RowIssue {
  const planned = plan.links[issue.link];
  return {
    columnIndex: planned?.columns[0] ?? null,
    ...issueNames(issue.link, mapping),
    code: issue.code,
    severity: severityOf(issue.code, planned),
    message: issueRules[issue.code].message,
    value: planned ? joinCells(planned, (column) => cells[column] ?? '') : '',
  };
}

/** A group of rows with the same problem, and the date formats its column could have. */
export interface FixableGroup {
  link: number;
  code: IssueCode;
  dateFormats: readonly string[];
}

/** The changes of the mapping that would settle every row of a group. */
export function fixesOf({ link, code, dateFormats }: FixableGroup, mapping: Mapping): Fix[] {
  if (code === 'duplicate-in-file') return duplicateFixes;
  if (code === 'date-undecided' && dateFormats.length > 0)
    return dateFormats.map((dateFormat) => ({
      kind: 'date-format',
      text: `Read them as ${dateFormat}`,
      link,
      dateFormat,
    }));
  const target = mapping.links[link]?.to;
  if (!target || targetName(target) === mapping.identifier || code === 'payment-incomplete')
    return [];
  return [{ kind: 'leave-out', text: 'Leave this field out of these rows', link }];
}

const duplicateFixes: Fix[] = [
  { kind: 'duplicates', text: 'Keep the last row of each lead', duplicates: 'keep-last' },
  { kind: 'duplicates', text: 'Keep the first row of each lead', duplicates: 'keep-first' },
  { kind: 'duplicates', text: 'Merge the rows of each lead', duplicates: 'merge' },
  { kind: 'duplicates', text: 'Send all rows in order', duplicates: 'send-all' },
];
