import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { acceptEmail } from '../../../electron/practice/rules/accept-email.ts';
import { acceptLink } from '../../../electron/practice/rules/accept-link.ts';
import { acceptMoney } from '../../../electron/practice/rules/accept-numbers.ts';
import { acceptPhone } from '../../../electron/practice/rules/accept-phone.ts';
import { toIdentifierKey } from '../../../shared/fields/identifier-key.ts';
import { compileReader } from './compile-reader.ts';

const runs = { numRuns: 1000 };

it('sends no phone that the practice workspace would drop or take for another', () => {
  const read = compileReader('phone');
  const cell = fc.stringMatching(/^(?:\+|00|0|91|\+91)?\d{6,14}(?:[ -]\d{1,5})?$/);
  fc.assert(
    fc.property(cell, (text) => {
      const result = read(text);
      if (!result.ok) return;
      const stored = acceptPhone(result.value, { countryCode: '91', nationalLength: 10 });
      expect(stored).toEqual({
        isKept: true,
        value: toIdentifierKey('phone', String(result.value)),
      });
    }),
    runs,
  );
});

it.each([
  ['email', acceptEmail, fc.emailAddress()],
  ['email', acceptEmail, fc.stringMatching(/^[\w.+'-]{1,8}@[\w.-]{1,10}$/)],
  ['website', acceptLink, fc.webUrl({ withFragments: true, withQueryParameters: true })],
  ['website', acceptLink, fc.stringMatching(/^https?:\/\/[\w.:/?#-]{1,15}$/)],
  ['money', acceptMoney, fc.stringMatching(/^[-₹ ]{0,2}[\d,.]{1,12}$/)],
] as const)('sends no %s that the practice workspace would drop', (type, accept, cells) => {
  const read = compileReader(type);
  fc.assert(
    fc.property(cells, (text) => {
      const result = read(text);
      const value = result.ok ? result.value : null;
      expect(value === null || accept(value).isKept).toBe(true);
    }),
    runs,
  );
});

it('takes the addresses that people have', () => {
  const read = compileReader('email');
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      expect(read(address).ok).toBe(true);
    }),
    runs,
  );
});
