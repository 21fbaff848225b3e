import { describe, expect, it } from 'vitest';
import { checkBlock, checkLinkOfBlock, rowOf } from '../../../shared/checking/check-block.ts';
import type { Link } from '../../../shared/mapping/mapping.ts';
import { planOf } from '../mapping/plan-of.ts';

const phone: Link = { to: { field: 'phone' }, from: { column: 'phone' } };
const name: Link = { to: { field: 'name' }, from: { column: 'name' } };

function issuesOf(
  columns: string[][],
  links: Link[] = [phone, name],
  widths: number[] | null = null,
) {
  const plan = planOf(['phone', 'name'], { links });
  return checkBlock({ n: columns[0]?.length ?? 0, columns, widths }, plan);
}

describe('a block of rows', () => {
  it('has the rows of each problem, in order, and the identifier of each readable row', () => {
    const phones = ['98100 00001', '12ab', '', '+91-9810000001', '9.19E+11', 'x'];
    expect(issuesOf([phones, phones])).toEqual({
      issues: [
        { link: 0, code: 'phone-invalid', positions: [1, 5] },
        { link: 0, code: 'identifier-missing', positions: [2] },
        { link: 0, code: 'phone-destroyed', positions: [4] },
      ],
      keys: ['919810000001', null, null, '919810000001', null, null],
    });
  });

  it('blames the row itself for its shape, blank cells beyond the header for nothing', () => {
    const columns = [
      ['9810000001', '9810000002', '9810000003', '9810000004'],
      ['', 'a', 'b', 'c'],
      ['', '', ' ', 'surplus'],
    ];
    expect(issuesOf(columns, [phone, name], [1, 2, 3, 3]).issues).toEqual([
      { link: -1, code: 'row-too-short', positions: [0] },
      { link: -1, code: 'row-too-long', positions: [3] },
    ]);
  });

  it('gives a row back as wide as it was', () => {
    const block = {
      n: 2,
      columns: [
        ['a', 'b'],
        ['', 'c'],
        ['', 'd'],
      ],
      widths: [1, 3],
    };
    expect([rowOf(block, 0), rowOf(block, 1)]).toEqual([['a'], ['b', 'c', 'd']]);
  });

  it('may be checked again for one link alone', () => {
    const plan = planOf(['phone', 'name'], {
      links: [phone, { to: { field: 'rating' }, from: { column: 'name' } }],
    });
    const block = {
      n: 3,
      columns: [
        ['x', '', ''],
        ['4', '9', ''],
      ],
      widths: null,
    };
    const [, rating] = plan.links;
    expect(rating && checkLinkOfBlock(block, rating)).toEqual([
      { link: 1, code: 'rating-invalid', positions: [1] },
    ]);
  });
});

describe('a record above 1 MB', () => {
  const wide = ['name', 'city', 'email'];
  const tooBig = (cell: string, links: Link[]) =>
    issuesOf([['9810000001'], [cell]], [phone, ...links]).issues.filter(
      ({ code }) => code === 'record-too-big',
    ).length === 1;

  it.each<[string, string, Link[], boolean]>([
    ['just below', 'x'.repeat(999_940), [name], false],
    ['just above', 'x'.repeat(1_000_000), [name], true],
    ['in characters of three bytes', 'न'.repeat(334_000), [name], true],
    ['in emoji', '😀'.repeat(250_000), [name], true],
    ['in quotes, which are escaped', '"'.repeat(500_000), [name], true],
    ['in a column that nobody maps', 'x'.repeat(2_000_000), [], false],
    [
      'by one column for three fields',
      'न'.repeat(160_000),
      [
        name,
        { to: { field: 'city' }, from: { column: 'name' } },
        { to: { action: 'ACTION_1001', field: 'note' }, from: { column: 'name' } },
      ],
      true,
    ],
    [
      'by a short text that stands for a long one',
      'x',
      [{ ...name, values: { x: 'y'.repeat(1_000_000) } }],
      true,
    ],
    [
      'by constants',
      '',
      wide.slice(0, 2).map((field) => ({
        to: { field },
        from: { constant: 'x'.repeat(510_000) },
      })),
      true,
    ],
  ])('is named: %s', (_, cell, links, expected) => {
    expect(tooBig(cell, links)).toBe(expected);
  });
});
