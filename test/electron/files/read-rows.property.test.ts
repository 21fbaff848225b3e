import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeAs } from './encoding/encode-legacy.ts';
import { readInPieces, readInShape } from './read-whole-file.ts';

type Rows = [number, string[]][];

const newlines = ['\n', '\r\n', '\r'] as const;
const delimiters = [',', ';', '\t', '|'] as const;

/** An independent parser; rows numbered and blank ones left out as we promise. */
function secondOpinion(content: string, delimiter: string): Rows {
  const records = parse(content, {
    delimiter,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: false,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  return withoutBlank(
    records.map((cells, index): [number, string[]] => [index + 1, cells]).slice(1),
  );
}

function withoutBlank(rows: Rows): Rows {
  return rows.filter(([, cells]) => cells.some((cell) => cell.trim() !== ''));
}

/** What may go wrong in any table: separators, quotes, line ends, blanks. */
const troubles = ['a', '1', ' ', ',', ';', '\t', '|', '"', '\n', '\r\n', '\r', "'"];

const tableOf = (letters: readonly string[], maxRows: number) => {
  const cell = fc.string({ unit: fc.constantFrom(...troubles, ...letters), maxLength: 8 });
  const row = fc.record({
    cells: fc.array(fc.tuple(cell, fc.boolean()), { minLength: 1, maxLength: 5 }),
    newline: fc.constantFrom(...newlines),
  });
  return fc.record({
    delimiter: fc.constantFrom(...delimiters),
    rows: fc.array(row, { maxLength: maxRows }),
    /** One kind for all rows; null for each its own. */
    newline: fc.constantFrom(...newlines, null),
    endsWithNewline: fc.boolean(),
  });
};

type Table = ReturnType<typeof tableOf> extends fc.Arbitrary<infer T> ? T : never;

/** Quotes what must be quoted, and some of what need not be. */
function toCsv({ delimiter, newline, rows, endsWithNewline }: Table): string {
  const header = { cells: [['first', false]] as [string, boolean][], newline: '\r\n' };
  const lines = [header, ...rows].map(({ cells, newline: own }, index) => {
    const line = cells.map(([text, isQuoted]) =>
      isQuoted || /["\r\n]/.test(text) || text.includes(delimiter)
        ? `"${text.replaceAll('"', '""')}"`
        : text,
    );
    const isEnd = index === rows.length && !endsWithNewline;
    // A lone CR and the LF of a blank row after it would be one CRLF: such rows end alike.
    const isBlankNext = rows[index]?.cells.every(([text, isQuoted]) => !text && !isQuoted);
    const end = newline ?? (isBlankNext ? '\n' : own);
    return line.join(delimiter) + (isEnd ? '' : end);
  });
  return lines.join('');
}

function toRows({ rows }: Table): Rows {
  return withoutBlank(
    rows.map(({ cells }, index): [number, string[]] => [index + 2, cells.map(([text]) => text)]),
  );
}

describe('any well-formed table', () => {
  const cases = delimiters.flatMap((delimiter) =>
    [...newlines, null].map((newline) => ({ delimiter, newline })),
  );
  it.each(cases)('is read back, and as csv-parse reads it: %j', async (kind) => {
    await fc.assert(
      fc.asyncProperty(tableOf(['é', 'न', '😀', '\u00a0'], 12), async (table) => {
        const one = { ...table, ...kind };
        const content = toCsv(one);
        const { rows } = await readInShape(content, { delimiter: kind.delimiter });
        expect(rows).toEqual(toRows(one));
        expect(rows).toEqual(secondOpinion(content, kind.delimiter));
      }),
      { numRuns: 60 },
    );
  });
});

/** Letters that the encoding has; those of two bytes with a second byte that is a separator or a quote in ASCII. */
const encodings: [encoding: string, bom: string, letters: string[]][] = [
  ['utf-8', '', ['é', 'न', '😀', '\u00a0', '\uFEFF']],
  ['utf-8', '\uFEFF', ['é', 'न', '😀', '\u00a0', '\uFEFF']],
  ['utf-16le', '\uFEFF', ['é', '\u2c22', '😀', '\u0a0d', '\u220a']],
  ['utf-16le', '', ['é', '\u2c22', '😀', '\u0a0d', '\u220a']],
  ['utf-16be', '\uFEFF', ['é', '\u2c22', '😀', '\u0a0d', '\u220a']],
  ['utf-16be', '', ['é', '\u2c22', '😀', '\u0a0d', '\u220a']],
  ['windows-1250', '', ['ř', 'Ł', '€', '\u00a0']],
  ['windows-1251', '', ['Ж', 'я', '№', '\u00a0']],
  ['windows-1252', '', ['é', '€', '“', '\u00a0']],
  ['windows-1253', '', ['Ω', 'ή', '€']],
  ['windows-1254', '', ['ş', 'İ', '€']],
  ['windows-1255', '', ['ש', '₪']],
  ['windows-1256', '', ['ش', '،', '\u200c']],
  ['windows-1257', '', ['ė', 'Š']],
  ['windows-1258', '', ['ơ', '₫', '\u0301']],
  ['iso-8859-2', '', ['ř', 'Ł', '\u0085']],
  ['iso-8859-5', '', ['Ж', '№']],
  ['iso-8859-15', '', ['€', 'œ', '\u0085']],
  ['koi8-r', '', ['Ж', '─']],
  ['macintosh', '', ['é', '•', 'π']],
  ['ibm866', '', ['Ж', '░']],
  ['gb18030', '', ['中', '亅', '丂', '€']],
  ['big5', '', ['中', '弋', '育']],
  ['shift_jis', '', ['日', 'ー', 'ポ', 'ｱ']],
  ['euc-jp', '', ['日', 'ー', 'ｱ']],
  ['euc-kr', '', ['한', '각']],
];

const allChunkSizes = Array.from({ length: 64 }, (_, index) => index + 1);

describe('whatever the encoding, and wherever a piece of the file ends', () => {
  it.each(encodings)('what was written is what is read: %s%j', async (encoding, bom, letters) => {
    await fc.assert(
      fc.asyncProperty(tableOf(letters, 5), async (table) => {
        const content = encodeAs(encoding, bom + toCsv(table));
        const written = JSON.stringify(toRows(table));
        const change = { encoding, delimiter: table.delimiter };
        const readings = await readInPieces(content, change, allChunkSizes);
        const wrong = allChunkSizes.filter((_, index) => {
          const { rows, read } = readings[index] ?? {};
          return !read?.ok || JSON.stringify(rows) !== written;
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 8 },
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
      const { rows: read } = await readInShape(content);
      if (JSON.stringify(read) !== JSON.stringify(secondOpinion(content, ','))) wrong.push(shift);
    }
    expect(wrong).toEqual([]);
  });
});
