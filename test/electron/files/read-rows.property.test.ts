import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from './read-whole-file.ts';

/** An independent parser; rows numbered and blank ones left out as we promise. */
function secondOpinion(content: string, delimiter: string): [number, string[]][] {
  const records = parse(content, {
    delimiter,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: false,
    record_delimiter: ['\r\n', '\n'],
  });
  return records
    .map((cells, index): [number, string[]] => [index + 1, cells])
    .slice(1)
    .filter(([, cells]) => cells.some((cell) => cell.trim() !== ''));
}

const cell = fc.string({
  unit: fc.constantFrom('a', '1', ' ', ',', ';', '\t', '|', '"', '\n', '\r\n', 'é', 'न', '😀', "'"),
  maxLength: 8,
});
const table = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  newline: fc.constantFrom<'\n' | '\r\n'>('\n', '\r\n'),
  bom: fc.constantFrom('', '\uFEFF'),
  rows: fc.array(fc.array(fc.tuple(cell, fc.boolean()), { minLength: 1, maxLength: 5 }), {
    maxLength: 12,
  }),
  endsWithNewline: fc.boolean(),
});

type Table = typeof table extends fc.Arbitrary<infer T> ? T : never;

/** Quotes what must be quoted, and some of what need not be. */
function toCsv({ delimiter, newline, bom, rows, endsWithNewline }: Table): string {
  const lines = rows.map((cells) =>
    cells
      .map(([text, isQuoted]) =>
        isQuoted || /["\r\n]/.test(text) || text.includes(delimiter)
          ? `"${text.replaceAll('"', '""')}"`
          : text,
      )
      .join(delimiter),
  );
  return bom + ['first', ...lines].join(newline) + (endsWithNewline ? newline : '');
}

describe('any well-formed table', () => {
  it('is read back cell for cell, and as csv-parse reads it', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (one) => {
        const content = toCsv(one);
        const written = one.rows
          .map((cells, index): [number, string[]] => [index + 2, cells.map(([text]) => text)])
          .filter(([, cells]) => cells.some((text) => text.trim() !== ''));
        const { delimiter, newline } = one;
        const rows = await rowsOf(content, { delimiter, newline });
        expect(rows).toEqual(written);
        expect(rows).toEqual(secondOpinion(content, delimiter));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a file of several chunks', () => {
  const row = '"नमस्ते, ""😀""",é,"a\r\n\r\nb",plain,""\r\n';
  const rows = row.repeat(3000);

  it('is read right wherever a chunk ends: in a character, a quote or a line end', async () => {
    const wrong: number[] = [];
    for (let shift = 0; shift < Buffer.byteLength(row); shift += 1) {
      const content = `${'h'.repeat(shift + 1)}\r\n${rows}`;
      const read = JSON.stringify(await rowsOf(content));
      if (read !== JSON.stringify(secondOpinion(content, ','))) wrong.push(shift);
    }
    expect(wrong).toEqual([]);
  });
});
