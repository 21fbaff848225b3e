import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula, toCsvLine, unguardFormula } from '../../../shared/report/csv-text.ts';

describe('a CSV line', () => {
  it.each<[string[], string]>([
    [['a', 'b'], 'a,b\r\n'],
    [
      ['a,b', 'say "hi"', 'two\nlines', 'cr\rhere'],
      '"a,b","say ""hi""","two\nlines","cr\rhere"\r\n',
    ],
    [['', ''], ',\r\n'],
    [[''], '""\r\n'],
    [[' kept ', 'नमस्ते'], ' kept ,नमस्ते\r\n'],
  ])('of %j is %j', (cells, line) => {
    expect(toCsvLine(cells)).toBe(line);
  });

  it('gives back every cell to another reader', () => {
    const cell = fc.oneof(fc.string(), fc.stringMatching(/^[",\r\n a]*$/));
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (table) => {
        const read: unknown = parse(table.map(toCsvLine).join(''), { record_delimiter: '\r\n' });
        expect(read).toEqual(table);
      }),
    );
  });
});

describe('the formula guard', () => {
  it.each([
    '=1+1',
    "=cmd|' /C calc'!A0",
    '@SUM(A1)',
    '+A1',
    '-A1',
    '+cmd',
    '-2+3+cmd',
    '+1+SUM(A1)',
    '-',
    '+',
    '\t=1',
    '\r=1',
    '+91 98000 00001=A1',
    '+91-98000\n=A1',
  ])('puts an apostrophe before %j', (cell) => {
    expect(guardFormula(cell)).toBe(`'${cell}`);
  });

  it.each([
    '',
    'plain',
    ' =1',
    '1=1',
    '+919800000001',
    '+91 98000-00001',
    '+91 (0)98000 00001',
    '+91.98000.00001',
    '-12.5',
    '-1,20,000.50',
    '+.5',
    '-1e-5',
    "'plain",
    "'+919800000001",
    '9800000001',
  ])('leaves %j alone', (cell) => {
    expect(guardFormula(cell)).toBe(cell);
  });

  it('puts one more before a cell that looks guarded already', () => {
    expect(guardFormula("'=1")).toBe("''=1");
  });

  it('can be taken off again, and nothing else is', () => {
    const cell = fc.stringMatching(/^'{0,3}[=+\-@\t\r]?[0-9A-E+\-=().,' ]{0,8}$/);
    fc.assert(
      fc.property(cell, (text) => {
        expect(unguardFormula(guardFormula(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
    expect(unguardFormula("'tis")).toBe("'tis");
  });

  it('leaves no cell that could name another cell or a function', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[=+\-@\t\r][0-9A-E+\-=().,! \n]{0,12}$/), (text) => {
        const cell = guardFormula(text);
        const isRun = /^[=+\-@\t\r]/.test(cell);
        expect(isRun && /[A-DF-Za-df-z=@|!]/.test(cell)).toBe(false);
      }),
    );
  });
});
