import type { FieldType } from './field-type.ts';

const notDigit = /\D+/g;

/**
 * The normal form under which telecrm takes two values of the lead identifier for one lead (5.1):
 * digits of a phone, a trimmed e-mail ignoring case, a text ignoring case and nothing else.
 */
export function toIdentifierKey(type: FieldType, wire: string): string {
  if (type === 'phone') return wire.replace(notDigit, '');
  return type === 'email' ? wire.trim().toLowerCase() : wire.toLowerCase();
}
