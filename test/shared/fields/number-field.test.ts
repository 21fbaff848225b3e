import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldKinds } from '../../../shared/fields/field-kinds.ts';
import { compileReader } from './compile-reader.ts';

const readOrCode = (cell: string, decimal: '.' | ',' = '.') => {
  const result = compileReader('number', { decimal })(cell);
  return result.ok ? result.value : result.error;
};

describe('a number column', () => {
  it.each([
    ['156', 156],
    ['12.5', 12.5],
    ['-3', -3],
    ['- 3', -3],
    ['−3', -3],
    ['+3', 3],
    ['0', 0],
    ['-0', 0],
    ['-0.5', -0.5],
    ['.5', 0.5],
    ['007', 7],
    ['1,200', 1200],
    ['1,00,000', 100_000],
    ['12,34,56,789.50', 123_456_789.5],
    ['1,234,567', 1_234_567],
    ['1 234 567', 1_234_567],
    ['1\u202f234', 1234],
    ['₹1,200', 1200],
    ['₹ 1,200.50', 1200.5],
    ['Rs 500', 500],
    ['Rs. 500/-', 500],
    ['rs.500', 500],
    ['INR 500', 500],
    ['500 INR', 500],
    ['-₹500', -500],
    ['₹ -500', -500],
    ['9007199254740991', 9_007_199_254_740_991],
  ])('reads %j as %d', (cell, value) => {
    expect(readOrCode(cell)).toBe(value);
  });

  it.each([
    '1,2,3',
    '1,5',
    '12,345,67',
    '100,00,000',
    '1,,200',
    ',200',
    '1.200.300',
    '1,200 300',
    '5.',
    '.',
    '-',
    '₹',
    '--5',
    '-₹-5',
    '9.19E+11',
    '1e3',
    '0x10',
    'Infinity',
    'NaN',
    '50%',
    '$5',
    '(500)',
    '12 months',
    '1_000',
    '９',
    '9007199254740993',
    '9'.repeat(400),
  ])('holds %j', (cell) => {
    expect(readOrCode(cell)).toBe('number-invalid');
  });

  it.each([
    ['1.200,50', 1200.5],
    ['1,5', 1.5],
    ['1,200', 1.2],
    ['1.200', 1200],
    ['1 200,5', 1200.5],
    ['1200.50', 'number-invalid'],
    ['1.2', 'number-invalid'],
  ])('reads %j with a decimal comma as %s', (cell, value) => {
    expect(readOrCode(cell, ',')).toBe(value);
  });

  it('reads any whole number back from every grouping a person may give it', () => {
    const locale = fc.constantFrom('en-IN', 'en-US', 'fr-FR');
    fc.assert(
      fc.property(fc.maxSafeInteger(), locale, (value, language) => {
        expect(readOrCode(value.toLocaleString(language))).toBe(value);
      }),
    );
  });

  it('reads any decimal with a comma as the decimal sign', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(99), (whole, cents) => {
        const decimals = String(cents).padStart(2, '0');
        const cell = `${whole.toLocaleString('de-DE')},${decimals}`;
        expect(readOrCode(cell, ',')).toBe(Number(`${whole}.${decimals}`));
      }),
    );
  });

  it.each([
    [12.5, 12.5, true],
    [12.5, '12.50', true],
    [12.5, 12, false],
    [0, '', false],
    [0, null, false],
  ])('finds %d and %j read back the same or not', (sent, readBack, same) => {
    expect(fieldKinds.number.isSame(sent, readBack)).toBe(same);
  });
});
