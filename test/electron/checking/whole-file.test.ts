import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  countRows,
  readRow,
  readRows,
  readSummary,
  readVerdict,
  readVerdicts,
} from '../../../electron/checking/read-check.ts';
import { openCheck, rowNumbersOf, rowsByCode } from './open-check.ts';

describe('a file of 3,000 rows', () => {
  /** A blank line after every 700th row; a bad e-mail in each row that ends in 00. */
  const lines = Array.from({ length: 3000 }, (_, index) => {
    const email = (index + 1) % 100 === 0 ? 'broken@' : '';
    return `${919810000000 + index},${email},नमस्ते ${index}${index % 700 === 699 ? '\n' : ''}`;
  });
  const text = `phone,email,name\n${lines.join('\n')}\n`;
  const rowOfIndex = (index: number) => index + 2 + Math.floor(index / 700);

  it('is counted, and known by its hash', async () => {
    const { store, run } = await openCheck(text);
    expect(readSummary(store, run)).toMatchObject({
      file: {
        name: 'leads.csv',
        rows: 3000,
        sha256: createHash('sha256').update(text).digest('hex'),
        encoding: 'utf-8',
        delimiter: ',',
      },
      counts: { ready: 2970, held: 30, excluded: 0 },
    });
    expect(run.state).toBe('checked');
  });

  it('is shown by page across its blocks, with the row numbers of the spreadsheet', async () => {
    const { store, run } = await openCheck(text);
    const page = readRows(store, run, { kind: 'all' }, { from: 995, limit: 10 });
    expect(page.map(({ rowNumber, state, cells }) => [rowNumber, state, cells[2]])).toEqual(
      Array.from({ length: 10 }, (_, n) => [
        rowOfIndex(995 + n),
        995 + n === 999 ? 'held' : 'ready',
        `नमस्ते ${995 + n}`,
      ]),
    );
  });

  it('shows only its held rows, or those of one problem, across its blocks', async () => {
    const check = await openCheck(text);
    const bad = Array.from({ length: 30 }, (_, n) => rowOfIndex(n * 100 + 99));
    expect(rowNumbersOf(check, { kind: 'state', state: 'held' })).toEqual(bad);
    const group = { kind: 'group', link: 1, code: 'email-invalid' } as const;
    const page = readRows(check.store, check.run, group, { from: 8, limit: 5 });
    expect(page.map(({ rowNumber }) => rowNumber)).toEqual(bad.slice(8, 13));
    expect(countRows(check.store, group)).toBe(30);
  });

  it('shows one row, and none for a blank line or beyond its end', async () => {
    const { store, run } = await openCheck(text);
    const numbers = [rowOfIndex(0), 702, rowOfIndex(2999), 9999, 1].map(
      (row) => readRow(store, run, row)?.cells[2] ?? null,
    );
    expect(numbers).toEqual(['नमस्ते 0', null, 'नमस्ते 2999', null, null]);
  });

  it('gives every row once, in order, as it would leave', async () => {
    const { store, run } = await openCheck(text);
    const rows: number[] = [];
    for await (const verdict of readVerdicts(store, run)) rows.push(verdict.row);
    expect(rows).toEqual(lines.map((_, index) => rowOfIndex(index)));
  });
});

describe('a row', () => {
  it('leaves with ACTION_1001 on Async and 1001 on Sync, payment members beside its type', async () => {
    const text =
      'phone,rating,interests,note,paid\n9810000001,4,"VIP, Returning",Asked twice,1200\n';
    const { store, run } = await openCheck(text, {
      mapping: {
        links: [
          { to: { field: 'phone' }, from: { column: 'phone' } },
          { to: { field: 'rating' }, from: { column: 'rating' } },
          { to: { field: 'interests' }, from: { column: 'interests' } },
          { to: { action: 'ACTION_1001', field: 'note' }, from: { column: 'note' } },
          { to: { payment: 'amount' }, from: { column: 'paid' } },
          { to: { payment: 'currency' }, from: { constant: 'INR' } },
          { to: { payment: 'status' }, from: { constant: 'completed' } },
        ],
      },
    });
    const row = readRow(store, run, 2);
    const fields = { phone: '919810000001', rating: 4, interests: ['VIP', 'Returning'] };
    const payment = { type: 'PAYMENT', amount: '1200', currency: 'INR', status: 'COMPLETED' };
    const note = { note: 'Asked twice' };
    expect(row && readVerdict(store, run, row)).toEqual({
      row: 2,
      state: 'ready',
      issues: [],
      async: { fields, actions: [{ type: 'ACTION_1001', fields: note }, payment] },
      sync: { fields, actions: [{ type: '1001', fields: note }, payment] },
    });
  });

  it('that is held says why, and has no JSON', async () => {
    const { store, run } = await openCheck('phone,email\n9810000001,meera@\n');
    const row = readRow(store, run, 2);
    expect(row && readVerdict(store, run, row)).toEqual({
      row: 2,
      state: 'held',
      issues: [
        {
          columnIndex: 1,
          column: 'email',
          field: 'email',
          code: 'email-invalid',
          severity: 'error',
          message: 'Not an e-mail address.',
          value: 'meera@',
        },
      ],
      async: null,
      sync: null,
    });
  });

  it('keeps its own cells, fewer or more than the header', async () => {
    const check = await openCheck(
      'phone,name\n9810000001\n9810000002,b,,\n9810000003,c,d\n9810000004,e\n9810000005,f\n',
    );
    expect(rowsByCode(check)).toEqual({ 'row-too-short': [2], 'row-too-long': [4] });
    const rows = readRows(check.store, check.run, { kind: 'all' }, { from: 0, limit: 9 });
    expect(rows.map(({ state, cells }) => [state, ...cells])).toEqual([
      ['ready', '9810000001'],
      ['ready', '9810000002', 'b', '', ''],
      ['held', '9810000003', 'c', 'd'],
      ['ready', '9810000004', 'e'],
      ['ready', '9810000005', 'f'],
    ]);
  });
});
