import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  toRejectedCells,
  toRejectedHeader,
  toRejectedLine,
} from '../../../shared/report/rejected-table.ts';
import { readWholeFile } from './read-whole-file.ts';

const said = {
  outcome: {
    rowNumber: 12,
    kind: 'skipped' as const,
    identifier: '99999',
    dropped: [],
    reason: 'held',
    leadId: null,
    sentAtMs: null,
    verifiedAtMs: null,
  },
  problem: 'Not a phone number.',
  fix: '=Add the country code.',
};

function write(header: string[], rows: string[][]): string {
  return [
    toRejectedLine(toRejectedHeader(header.length, header)),
    ...rows.map((cells) => toRejectedLine(toRejectedCells(header.length, { ...said, cells }))),
  ].join('');
}

async function read(text: string) {
  const whole = await readWholeFile(text);
  return whole.ok ? { header: whole.value.shape.header, rows: whole.value.rows } : whole.error;
}

describe('a file of rejected rows that is dropped back in', () => {
  it('gives every cell as it was before it was guarded, and none of our own columns', async () => {
    const cell = fc.stringMatching(/^'{0,2}[=+\-@]?[0-9A-C+=", \n]{0,6}x$/);
    const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        expect(await read(write(['Phone', '=Name'], rows))).toMatchObject({
          header: ['Phone', '=Name'],
          rows: rows.map((cells, index) => [index + 2, cells]),
        });
      }),
      { numRuns: 60 },
    );
  });

  it('is known by its columns wherever a spreadsheet moved them', async () => {
    const text =
      "leadloader_fix,Note,leadloader_row,leadloader_problem,leadloader_outcome\nx,'=1+1,2,y,skipped\n";
    expect(await read(text)).toMatchObject({ header: ['Note'], rows: [[2, ['=1+1']]] });
  });

  it("leaves an apostrophe alone in every other file, for there it is the user's own", async () => {
    expect(await read("Note,leadloader_row\n'=1+1,2\n")).toMatchObject({
      header: ['Note', 'leadloader_row'],
      rows: [[2, ["'=1+1", '2']]],
    });
  });
});
