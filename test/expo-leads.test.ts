import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const fixtures = resolve(import.meta.dirname, 'fixtures');
const Planted = z.array(
  z.object({ row: z.number(), column: z.string(), value: z.string(), problem: z.string() }),
);

const planted = Planted.parse(
  JSON.parse(readFileSync(resolve(fixtures, 'expo-leads.planted.json'), 'utf8')),
);
const rows = z
  .array(z.record(z.string(), z.string()))
  .parse(parse(readFileSync(resolve(fixtures, 'expo-leads.csv')), { columns: true }));

/** A row by the number a spreadsheet shows: the header is row 1. */
function cell(rowNumber: number, column: string): string | undefined {
  return rows[rowNumber - 2]?.[column];
}

function nationalDigits(phone: string): string {
  return phone.replaceAll(/\D/g, '').slice(-10);
}

describe('the expo fixture', () => {
  it('has 250 leads', () => {
    expect(rows).toHaveLength(250);
  });

  it('holds every planted problem where the list says', () => {
    expect(planted.map(({ row, column }) => cell(row, column))).toEqual(
      planted.map(({ value }) => value),
    );
  });

  it('plants one problem a row', () => {
    expect(new Set(planted.map(({ row }) => row)).size).toBe(planted.length);
  });

  it('has no bad phone and no lead twice beyond the planted ones', () => {
    const bad = rows.flatMap(({ Phone = '' }, index) =>
      /^(\+91 |0)?\d{5}[ -]?\d{5}$/.test(Phone) ? [] : [index + 2],
    );
    const numbers = rows.map(({ Phone = '' }) => nationalDigits(Phone));
    const twice = rows.flatMap((_row, index) => {
      const number = numbers[index] ?? '';
      return number !== '' && numbers.indexOf(number) !== numbers.lastIndexOf(number)
        ? [index + 2]
        : [];
    });
    const plantedRows = (...problems: string[]) =>
      planted.filter(({ problem }) => problems.includes(problem)).map(({ row }) => row);
    expect({ bad, twice }).toEqual({
      bad: plantedRows('identifier-missing', 'phone-invalid', 'phone-destroyed'),
      twice: plantedRows('duplicate-in-file'),
    });
  });
});
