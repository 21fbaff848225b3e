import { fail, ok } from '../result.ts';
import type { FieldKind } from './read-cell.ts';

const invalid = fail('email-invalid' as const);

/** Dot-separated local part, ASCII host labels, a last label that is no number (telecrm-api.md 6.1). */
const address =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?:[a-z]{2,63}|xn--[a-z\d-]{1,58}[a-z\d])$/i;
const longestAddress = 254;

/** An address as telecrm accepts it, case kept, because only matching ignores case (5.1). */
export const emailField: FieldKind = {
  compile: () => (cell) => {
    const email = cell.trim();
    return email.length <= longestAddress && address.test(email) ? ok(email) : invalid;
  },
  isSame: (sent, readBack) =>
    typeof sent === 'string' &&
    typeof readBack === 'string' &&
    sent.trim().toLowerCase() === readBack.trim().toLowerCase(),
};
