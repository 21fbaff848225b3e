import { describe, expect, it } from 'vitest';
import { readRows } from '../../../electron/files/read-rows.ts';
import { sniffFile } from '../../../electron/files/sniff-file.ts';
import { encodeAs } from './encoding/encode-legacy.ts';
import { withFile } from './read-whole-file.ts';
import { tablesOfTheWorld, type TableOfTheWorld } from './tables-of-the-world.ts';

const phone = '919810000001';

/** Twelve rows, each in that language. */
function wholeTable({ rows }: TableOfTheWorld): string[][] {
  return Array.from({ length: 12 }, (_, index) => [...(rows[index % rows.length] ?? []), phone]);
}

/** Three English rows and one of that language. */
function oneRow({ rows }: TableOfTheWorld): string[][] {
  const english = ['Asha Rao', 'Pune', 'will call back', phone];
  return [english, english, [...(rows[0] ?? []), phone], english];
}

interface Trial {
  label: string;
  encoding: string;
  cells: string[][];
}

function trialsOf(toCells: (table: TableOfTheWorld) => string[][]): Trial[] {
  return tablesOfTheWorld.flatMap((table) =>
    table.encodings.map((encoding) => ({
      label: `${table.language} in ${encoding}`,
      encoding,
      cells: toCells(table),
    })),
  );
}

/** The trials of which a cell is not read as it was written. */
async function findMisread(trials: readonly Trial[]): Promise<string[]> {
  const misread: string[] = [];
  for (const { label, encoding, cells } of trials) {
    const lines = [['Name', 'City', 'Remarks', 'Phone'], ...cells].map((row) => row.join(';'));
    const read: string[][] = [];
    const proposed = await withFile(encodeAs(encoding, lines.join('\r\n')), async (path) => {
      const sniffed = await sniffFile(path);
      if (!sniffed.ok) return 'nothing';
      await readRows(path, sniffed.value.shape, (_, row) => read.push(row) > 0);
      return sniffed.value.shape.encoding;
    });
    if (JSON.stringify(read) !== JSON.stringify(cells)) misread.push(`${label}: ${proposed}`);
  }
  return misread;
}

describe('of tables in the languages of the world, as many are read right', () => {
  it.each<[string, Trial[], number]>([
    ['that are in the language wholly', trialsOf(wholeTable), 0.95],
    ['with a single row of the language', trialsOf(oneRow), 0.85],
  ])('%s', async (kind, trials, least) => {
    const misread = await findMisread(trials);
    const share = 1 - misread.length / trials.length;
    console.info(
      `Encodings, tables ${kind}: ${trials.length - misread.length} of ${trials.length} right.`,
      misread,
    );
    expect(share).toBeGreaterThanOrEqual(least);
  });

  it('and every one in Unicode or of Indian English', async () => {
    const trials = [...trialsOf(wholeTable), ...trialsOf(oneRow)];
    const sure = trials.filter(
      ({ label, encoding }) => encoding.startsWith('utf') || label.startsWith('Indian'),
    );
    expect(await findMisread(sure)).toEqual([]);
  });
});
