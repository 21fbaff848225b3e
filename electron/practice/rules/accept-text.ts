import type { ValueRule } from '../workspace/field-definition.ts';
import { drop, keep } from './accepted.ts';
import type { Accepted } from './accepted.ts';

/** Text is kept as sent, blanks included; an empty one is stored as empty (6.6). */
export function acceptText(rule: ValueRule, value: unknown): Accepted<string> {
  if (typeof value !== 'string') return drop('Text value is invalid');
  if (rule.maxLength !== undefined && value.length > rule.maxLength)
    return drop('Text is too long');
  return keep(value);
}
