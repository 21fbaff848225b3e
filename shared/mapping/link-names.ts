import type { Link, LinkTarget } from './mapping.ts';

/** A field of the lead itself, not one of an action. */
export function isFieldTarget(to: LinkTarget): to is { field: string } {
  return 'field' in to && !('action' in to);
}

/** The name a person knows the target by: `phone`, `ACTION_1001.note`, `PAYMENT.amount`. */
export function targetName(to: LinkTarget): string {
  if ('payment' in to) return `PAYMENT.${to.payment}`;
  return 'action' in to ? `${to.action}.${to.field}` : to.field;
}

/** The column or columns a link reads, as a person would say it. */
export function sourceName(link: Link): string {
  if ('column' in link.from) return link.from.column;
  return 'join' in link.from ? link.from.join.join(' + ') : `"${link.from.constant}"`;
}
