import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldKinds } from '../../../shared/fields/field-kinds.ts';
import { compileReader, readAll } from './compile-reader.ts';

describe('a money column', () => {
  it('leaves as a numeric string with the decimals as typed', () => {
    const cells = ['1000', '1000.50', '₹ 1,20,000', '1,200.00/-', '.5', '-0', '-20', '0099.10'];
    expect(readAll(compileReader('money'), cells)).toEqual({
      '1000': '1000',
      '1000.50': '1000.50',
      '₹ 1,20,000': '120000',
      '1,200.00/-': '1200.00',
      '.5': '0.5',
      '-0': '0',
      '-20': '-20',
      '0099.10': '99.10',
    });
  });

  it('keeps every digit of an amount that no number could hold', () => {
    expect(compileReader('money')('12345678901234567890.12')).toEqual({
      ok: true,
      value: '12345678901234567890.12',
    });
  });

  it.each(['$5', '1,2,3', '9.19E+11', 'free', '10 lakh', '5-10'])('holds %j', (cell) => {
    expect(compileReader('money')(cell)).toEqual({ ok: false, error: 'money-invalid' });
  });

  it('lets nothing leave but a plain numeric string', () => {
    const cell = fc.oneof(fc.string(), fc.stringMatching(/^[-+₹ ]{0,2}[\d,. ]{1,12}$/));
    fc.assert(
      fc.property(cell, fc.constantFrom<'.' | ','>('.', ','), (text, decimal) => {
        const result = compileReader('money', { decimal })(text);
        expect(result.ok ? result.value : '0').toMatch(
          /^(?:0|-?[1-9]\d*|-?0(?=\.\d*[1-9]))(?:\.\d+)?$/,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['1000.50', '1000.5', true],
    ['1000', 1000, true],
    ['1000', '1001', false],
    ['0', undefined, false],
    ['1000', 'much', false],
  ])('compares %j and %j as numbers', (sent, readBack, same) => {
    expect(fieldKinds.money.isSame(sent, readBack)).toBe(same);
  });
});
