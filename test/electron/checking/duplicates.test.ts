import { describe, expect, it } from 'vitest';
import { readRow, readVerdict, readVerdicts } from '../../../electron/checking/read-check.ts';
import { settleDuplicates } from '../../../electron/checking/settle-duplicates.ts';
import type { DuplicatePolicy } from '../../../shared/mapping/mapping.ts';
import { sampleCatalogue } from '../../fakes/sample-catalogue.ts';
import { openCheck, rowsByCode, rowsByState, type OpenCheck } from './open-check.ts';

/** Rows 2, 4, 6 and 8 are one lead, 6 with a bad e-mail; rows 3 and 7 another; row 5 stands alone. */
const file = [
  'phone,email,city,ACTION_1001.note',
  '919810000001,,Pune,first',
  '919810000002,,Delhi,',
  '+91 98100 00001,a@mail.example,,second',
  '919810000003,,Goa,',
  '9810000001,broken@,Agra,third',
  '919810000002,,Kochi,fourth',
  '91-9810000001,b@mail.example,,',
].join('\n');

const check = (duplicates?: DuplicatePolicy) =>
  openCheck(file, { mapping: duplicates ? { duplicates } : {} });

describe('rows of one lead', () => {
  it('are all held until a policy is chosen', async () => {
    const checked = await check();
    expect(rowsByCode(checked)).toEqual({
      'duplicate-in-file': [2, 3, 4, 6, 7, 8],
      'email-invalid': [6],
    });
    expect(rowsByState(checked)).toEqual({ ready: [5], held: [2, 3, 4, 6, 7, 8], excluded: [] });
  });

  it.each<[DuplicatePolicy, number[], number[]]>([
    ['keep-last', [5, 7, 8], [2, 3, 4]],
    ['keep-first', [2, 3, 5], [4, 7, 8]],
    ['merge', [5, 7, 8], [2, 3, 4]],
    ['send-all', [2, 3, 4, 5, 7, 8], []],
  ])('%s: %j leave, %j do not, and a held row takes no part', async (policy, ready, excluded) => {
    const checked = await check(policy);
    expect(rowsByState(checked)).toEqual({ ready, held: [6], excluded });
    expect(checked.store.blocks.count()).toEqual({ rows: 7, held: 1, excluded: excluded.length });
  });

  it('are known to be one lead, in file order, whatever the policy', async () => {
    const { store } = await check('keep-last');
    expect([...store.leads.all()]).toEqual([
      { row: 2, lead: 2, place: 0, isKept: false },
      { row: 3, lead: 3, place: 0, isKept: false },
      { row: 4, lead: 2, place: 1, isKept: false },
      { row: 6, lead: 2, place: 2, isKept: false },
      { row: 7, lead: 3, place: 1, isKept: true },
      { row: 8, lead: 2, place: 3, isKept: true },
    ]);
  });

  it('merge into one record: later cells win, empty ones do not, actions keep their order', async () => {
    const { store, run } = await check('merge');
    const row = readRow(store, run, 8);
    expect(row && readVerdict(store, run, row).async).toEqual({
      fields: { phone: '919810000001', email: 'b@mail.example', city: 'Pune' },
      actions: [
        { type: 'ACTION_1001', fields: { note: 'first' } },
        { type: 'ACTION_1001', fields: { note: 'second' } },
      ],
    });
  });

  it('that are not sent have no JSON, those that are sent have their own', async () => {
    const { store, run } = await check('keep-last');
    const cities: [number, unknown][] = [];
    for await (const { row, async } of readVerdicts(store, run))
      cities.push([row, async?.fields['city']]);
    expect(cities).toEqual([
      [2, undefined],
      [3, undefined],
      [4, undefined],
      [5, 'Goa'],
      [6, undefined],
      [7, 'Kochi'],
      [8, undefined],
    ]);
  });

  it('are found by e-mail ignoring case where the e-mail is the identifier', async () => {
    const checked = await openCheck('email\na@mail.example\nA@Mail.Example\nb@mail.example\n', {
      mapping: { identifier: 'email' },
      catalogue: sampleCatalogue({ identifier: 'email' }),
    });
    expect(rowsByCode(checked)).toEqual({ 'duplicate-in-file': [2, 3] });
  });

  it('may be 2,500 and lie a thousand rows apart', async () => {
    const lines = Array.from({ length: 5000 }, (_, index) => 919810000000 + (index % 2500));
    const checked = await openCheck(`phone\n${lines.join('\n')}\n`, {
      mapping: { duplicates: 'keep-first' },
    });
    const { ready, excluded } = rowsByState(checked);
    expect([ready.length, ready.at(-1), excluded.length, excluded[0]]).toEqual([
      2500, 2501, 2500, 2502,
    ]);
  });
});

describe('rows that only share a hash', () => {
  const others = 'phone\n919810000001\n919810000002\n919810000001x\n919810000003\n919810000002\n';
  const settle = ({ store, run }: OpenCheck, groups: number[][]) => {
    store.leads.clear();
    settleDuplicates(store, run, groups);
    return [...store.leads.all()].map(({ row, lead }) => [row, lead]);
  };

  it('are told apart by their cells', async () => {
    const checked = await openCheck(others, { mapping: { duplicates: 'send-all' } });
    expect(settle(checked, [[2, 3, 5, 6]])).toEqual([
      [3, 3],
      [6, 3],
    ]);
  });

  it('are no leads at all when none of them agree', async () => {
    const checked = await openCheck(others, { mapping: { duplicates: 'send-all' } });
    expect(
      settle(checked, [
        [2, 3],
        [5, 6],
      ]),
    ).toEqual([]);
  });
});
