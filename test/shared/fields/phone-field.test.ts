import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldKinds } from '../../../shared/fields/field-kinds.ts';
import { compileReader, readAll } from './compile-reader.ts';

const read = compileReader('phone');
const readOrCode = (cell: string, country = 'IN') => {
  const result = compileReader('phone', { country })(cell);
  return result.ok ? result.value : result.error;
};

describe('a phone column', () => {
  it.each([
    ['9876543210', '919876543210'],
    ['  9876543210 ', '919876543210'],
    ['+919876543210', '919876543210'],
    ['919876543210', '919876543210'],
    ['9187654321', '919187654321'],
    ['+91 98765-43210', '919876543210'],
    ['(+91) 98765.43210', '919876543210'],
    ['+91\u00a098765\u00a043210', '919876543210'],
    ['\u202a+91 98765 43210\u202c', '919876543210'],
    ['98765\u201143210', '919876543210'],
    ["'+919876543210", '919876543210'],
    ['00919876543210', '919876543210'],
    ['00 91 98765 43210', '919876543210'],
    ['09876543210', '919876543210'],
    ['0919876543210', '919876543210'],
    ['91 0 98765 43210', '919876543210'],
    ['+91 (0) 98765 43210', '919876543210'],
    ['020-26543210', '912026543210'],
    ['9876543210.0', '919876543210'],
    ['919876543210.00', '919876543210'],
    ['+9876543210.0', 'phone-invalid'],
    ['p:+919810000101', '919810000101'],
    [' P:9810000101', '919810000101'],
    ['tel:+91-98100-00101', '919810000101'],
    ['tel:+1-415-555-2671', '14155552671'],
    ['tel:9876543210 11', 'phone-invalid'],
    ['tel:9876543210;ext=4', 'phone-invalid'],
    ['p:p:+919810000101', 'phone-invalid'],
    ['tp:+919810000101', 'phone-invalid'],
    ['p:9.19E+11', 'phone-destroyed'],
  ])('reads %j in India as %s', (cell, wire) => {
    expect(readOrCode(cell)).toBe(wire);
  });

  it.each([
    ['+1 (415) 555-2671', '14155552671'],
    ['14155552671', '14155552671'],
    ['+44 (0)20 7946 0958', '442079460958'],
    ['+39 06 698 12345', '390669812345'],
    ['971501234567', '971501234567'],
    ['00971 50 123 4567', '971501234567'],
    ['+96550123456', '96550123456'],
    ['+80012345678', '80012345678'],
  ])('knows the foreign number %j as %s', (cell, wire) => {
    expect(readOrCode(cell)).toBe(wire);
  });

  it.each([
    '99999',
    '987654321',
    '98765432101',
    '92080000000',
    '+86000000000',
    '+91 (0) 22 123 4567',
    '+91987654321',
    '+9198765432101',
    '+091 98765 43210',
    '9876543210, 9876543211',
    '9876543210/9876543211',
    '9876543210 9876543211',
    '9876543210-11',
    '9876543210 x4',
    '9876543210 ext. 4',
    '98765ABCDE',
    'n/a',
    '-',
    '+',
    '++919876543210',
    '+91+9876543210',
    '0000000000',
    '000',
    '+999 12345678',
    '1'.repeat(16),
    '९८७६५४३२१०',
    'tel +919876543210',
    '9.19E',
    "''9876543210",
  ])('never guesses what %j may mean', (cell) => {
    expect(readOrCode(cell)).toBe('phone-invalid');
  });

  it.each(['9.19E+11', '9.19e11', '9,19E+11', ' 9E+11 ', '919E9', "'9.19E+11", '9.1987654321E+11'])(
    'calls %j destroyed by the spreadsheet',
    (cell) => {
      expect(readOrCode(cell)).toBe('phone-destroyed');
    },
  );

  it('sends a plus where telecrm would take ten digits for a national number', () => {
    expect(readAll(read, ['+65 8123 4567', '+47 22 12 34 56', '+45 32 12 34 56'])).toEqual({
      '+65 8123 4567': '+6581234567',
      '+47 22 12 34 56': '+4722123456',
      '+45 32 12 34 56': '+4532123456',
    });
  });

  it.each([
    ['US', '(415) 555-2671', '14155552671'],
    ['US', '1-415-555-2671', '14155552671'],
    ['GB', '020 7946 0958', '442079460958'],
    ['GB', '447911123456', '447911123456'],
    ['IT', '06 698 12345', '390669812345'],
    ['DE', '0151 12345678', '4915112345678'],
    ['DE', '15112345678', '4915112345678'],
    ['AT', '436641234567', '436641234567'],
    ['DE', '4915112345678', 'phone-invalid'],
    ['AE', '050 123 4567', '971501234567'],
    ['AE', '971 050 123 4567', '971501234567'],
    ['RU', '8 916 123-45-67', '79161234567'],
    ['SG', '8123 4567', '+6581234567'],
    ['us', '4155552671', '14155552671'],
    ['ZZ', '9876543210', 'phone-invalid'],
    ['ZZ', '+919876543210', '919876543210'],
  ])('gives numbers without a code the code of the default country %s', (country, cell, wire) => {
    expect(readOrCode(cell, country)).toBe(wire);
  });

  it('reads an Indian number the same however it is spaced and prefixed', () => {
    const gap = fc.constantFrom('', ' ', '-', '.', '\u00a0', ' (', ') ');
    const prefix = fc.constantFrom('', '0', '+91', '91', '0091', '+91 0');
    const number = fc.stringMatching(/^[1-9]\d{9}$/);
    fc.assert(
      fc.property(number, prefix, gap, (national, before, between) => {
        const cell = `${before}${between}${national.slice(0, 5)}${between}${national.slice(5)}`;
        expect(readOrCode(cell)).toBe(`91${national}`);
      }),
    );
  });

  it('lets nothing leave but eight to fifteen digits, and takes what left for the same number', () => {
    const cell = fc.oneof(
      fc.stringMatching(/^[+0]?\d{6,16}$/),
      fc.stringMatching(/^\+?[\d ().-]{6,20}$/),
      fc.string(),
    );
    fc.assert(
      fc.property(cell, (text) => {
        const result = read(text);
        if (!result.ok) return;
        expect(result.value).toMatch(/^(?:\+\d{8,10}|\d{11,15})$/);
        expect(read(`+${String(result.value).replace('+', '')}`)).toEqual(result);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['919876543210', '+91 98765 43210', true],
    ['+6581234567', '6581234567', true],
    ['919876543210', 919876543210, true],
    ['919876543210', '919876543211', false],
    ['919876543210', undefined, false],
    ['919876543210', '', false],
  ])('compares the digits of %j and %j', (sent, readBack, same) => {
    expect(fieldKinds.phone.isSame(sent, readBack)).toBe(same);
  });
});
