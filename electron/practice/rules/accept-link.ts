import { drop, keep } from './accepted.ts';
import type { Accepted } from './accepted.ts';

/** A whole http or https address; whether anything answers there is not asked (6.1). */
export function acceptLink(value: unknown): Accepted<string> {
  const isLink =
    typeof value === 'string' && /^https?:\/\/[^\s/]\S*$/i.test(value) && URL.canParse(value);
  return isLink ? keep(value) : drop('URL is invalid');
}
