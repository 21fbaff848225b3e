import type { IssueCode } from '../checking/issue-code.ts';
import type { WireValue } from '../fields/field-type.ts';
import { ok, type Result } from '../result.ts';
import type { PlannedLink } from './mapping-plan.ts';

/** A cell with nothing to say: it stays absent, so that telecrm keeps what it has (P25). */
export function isBlank(cell: string): boolean {
  return cell.trim() === '';
}

/** null: nothing to send. Every linked cell ends up in the record or among the issues; none is guessed. */
export function readLink(
  link: PlannedLink,
  cellAt: (column: number) => string,
): Result<WireValue | null, IssueCode> {
  const text = translateCells(link, cellAt);
  return isBlank(text) ? ok(null) : link.read(text);
}

/** What the link's own map makes of its cells; empty when the map leaves the field out. */
export function translateCells(link: PlannedLink, cellAt: (column: number) => string): string {
  const text = link.constant ?? joinCells(link, cellAt);
  if (!link.values) return text;
  const label = link.values.get(link.values.has(text) ? text : text.trim());
  return label === undefined ? text : (label ?? '');
}

/** The text a link reads from a row, blanks left out of a join. */
export function joinCells(link: PlannedLink, cellAt: (column: number) => string): string {
  const [first] = link.columns;
  if (first === undefined) return link.constant ?? '';
  if (link.columns.length === 1) return cellAt(first);
  return link.columns
    .map(cellAt)
    .filter((cell) => !isBlank(cell))
    .join(link.joinWith);
}
