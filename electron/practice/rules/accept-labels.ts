import { drop, keep } from './accepted.ts';
import type { Accepted } from './accepted.ts';

/** Any label will do: an unknown one becomes a new option, in exactly this spelling (6.4, P40). */
export function acceptDropdown(value: unknown): Accepted<string> {
  return isLabel(value) ? keep(value) : drop('Dropdown value is invalid');
}

/** A list of labels; a comma-joined string is dropped (P3b), an empty list is stored (6.6). */
export function acceptTags(value: unknown): Accepted<string[]> {
  if (!Array.isArray(value)) return drop('Tags must be an array');
  return value.every(isLabel) ? keep(value) : drop('Tags must be text');
}

function isLabel(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
