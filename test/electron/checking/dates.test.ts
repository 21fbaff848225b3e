import { describe, expect, it } from 'vitest';
import { readGroups, readSummary } from '../../../electron/checking/read-check.ts';
import { openCheck, rowsByCode, rowsByState } from './open-check.ts';

const file = (...dates: string[]) =>
  `phone,visit_date\n${dates.map((date, index) => `${919810000001 + index},${date}\n`).join('')}`;

describe('a column of dates', () => {
  it('is read day first when one row proves it, and the format is written into the mapping', async () => {
    const check = await openCheck(file('05/01/2026', '31/12/2026', '', '06/07/2026'));
    expect(check.run.mapping.links[1]).toEqual({
      to: { field: 'visit_date' },
      from: { column: 'visit_date' },
      dateFormat: 'DD/MM/YYYY',
    });
    expect(rowsByState(check).ready).toEqual([2, 3, 4, 5]);
  });

  it('has its strays held: another way of writing, and a day that does not exist', async () => {
    const check = await openCheck(
      file('05/01/2026', '31/12/2026', '2026-12-31', '31/04/2026', 'soon', '30/04/2026'),
    );
    expect(rowsByCode(check)).toEqual({ 'date-format': [4, 6], 'date-impossible': [5] });
    expect(rowsByState(check)).toEqual({ ready: [2, 3, 7], held: [4, 5, 6], excluded: [] });
  });

  it('that fits both orders is asked about, and its rows are held', async () => {
    const check = await openCheck(file('05/01/2026', '', '06/07/2026'));
    expect(check.run.questions).toEqual([
      {
        link: 1,
        text: 'Are the dates of "visit_date" written DD/MM/YYYY or MM/DD/YYYY? All 2 of them fit both.',
        dateFormats: ['DD/MM/YYYY', 'MM/DD/YYYY'],
      },
    ]);
    expect(rowsByState(check)).toEqual({ ready: [3], held: [2, 4], excluded: [] });
    expect(readGroups(check.store, check.run).flatMap(({ fixes }) => fixes)).toEqual([
      { kind: 'date-format', text: 'Read them as DD/MM/YYYY', link: 1, dateFormat: 'DD/MM/YYYY' },
      { kind: 'date-format', text: 'Read them as MM/DD/YYYY', link: 1, dateFormat: 'MM/DD/YYYY' },
    ]);
    expect(readSummary(check.store, check.run).questions).toHaveLength(1);
  });

  it('that contradicts itself is asked about with the evidence', async () => {
    const check = await openCheck(file('31/12/2026', '12/31/2026', '05/01/2026'));
    expect(check.run.questions.map(({ text }) => text)).toEqual([
      'The dates of "visit_date" contradict each other: 1 prove the day first, 1 the month first. Which is it?',
    ]);
    expect(rowsByState(check).held).toEqual([2, 3, 4]);
  });

  it('that no format reads is held without a question', async () => {
    const check = await openCheck(file('soon', '', 'later'));
    expect([check.run.questions, rowsByState(check).held]).toEqual([[], [2, 4]]);
  });

  it('is not second-guessed when the mapping names its format', async () => {
    const check = await openCheck(file('05/01/2026', '31/12/2026'), {
      mapping: {
        links: [
          { to: { field: 'phone' }, from: { column: 'phone' } },
          {
            to: { field: 'visit_date' },
            from: { column: 'visit_date' },
            dateFormat: 'MM/DD/YYYY',
          },
        ],
      },
    });
    expect(rowsByState(check)).toEqual({ ready: [2], held: [3], excluded: [] });
  });

  it('takes words that the mapping gives a date, or none, for what they mean', async () => {
    const check = await openCheck(file('n/a', 'launch', '05/01/2026'), {
      mapping: {
        links: [
          { to: { field: 'phone' }, from: { column: 'phone' } },
          {
            to: { field: 'visit_date' },
            from: { column: 'visit_date' },
            values: { 'n/a': null, launch: '31/12/2026' },
          },
        ],
      },
    });
    expect(check.run.mapping.links[1]?.dateFormat).toBe('DD/MM/YYYY');
    expect(rowsByState(check).ready).toEqual([2, 3, 4]);
  });
});
