import { targetName } from '../../shared/mapping/link-names.ts';
import type { ColumnSuggestion } from '../../shared/mapping/mapping-suggestion.ts';
import { toCount, toTable } from './output.ts';

/** One line a column: what it feeds, how sure that is, and why; a question mark means offered, not mapped. */
export function tabulateSuggestion(columns: readonly ColumnSuggestion[]): string {
  return toTable([['COLUMN', 'FIELD', 'SURE', 'WHY'], ...columns.map(toLine)]);
}

function toLine({ column, target, proposal, confidence, reason }: ColumnSuggestion): string[] {
  const field = target ?? (proposal ? `${targetName(proposal)}?` : '-');
  return [column, field, confidence === 'none' ? '-' : confidence, reason];
}

/** What a suggestion that is used unseen maps, and above all what it does not. */
export function describeSuggestion(columns: readonly ColumnSuggestion[]): string {
  const mapped = columns.filter(({ target }) => target !== null);
  const left = columns.filter(({ target }) => target === null);
  const possible = left.flatMap(({ column, proposal }) =>
    proposal ? [`"${column}" (${targetName(proposal)}?)`] : [],
  );
  const unknown = left.flatMap(({ column, proposal }) => (proposal ? [] : [`"${column}"`]));
  const parts = [
    `${toCount(mapped.length, 'column')} mapped`,
    ...(possible.length > 0 ? [`only possible, and left out: ${possible.join(', ')}`] : []),
    ...(unknown.length > 0 ? [`not mapped, and not sent: ${unknown.join(', ')}`] : []),
  ];
  return `Mapping suggested: ${parts.join('; ')}.`;
}
