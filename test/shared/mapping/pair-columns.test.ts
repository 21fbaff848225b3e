import { describe, expect, it } from 'vitest';
import { pairColumns } from '../../../shared/mapping/pair-columns.ts';

describe('how alike two headers are', () => {
  it.each<[string, string[], string[], number]>([
    ['the same', ['Name', 'Phone'], ['Name', 'Phone'], 1],
    ['another order', ['Name', 'Phone'], ['Phone', 'Name'], 1],
    ['case and blanks', [' Full  name', 'PHONE'], ['full name ', 'Phone'], 1],
    ['a blank that is none', ['Full name'], ['Full\u00a0name'], 1],
    ['a column more', ['Name', 'Phone', 'City'], ['Name', 'Phone', 'City', 'Note'], 0.75],
    ['a column less', ['Name', 'Phone', 'City', 'Note'], ['Name', 'Phone'], 0.5],
    ['one instead of another', ['Name', 'Phone'], ['Name', 'Mail'], 1 / 3],
    ['nothing in common', ['Name'], ['Phone'], 0],
    ['punctuation counts', ['E-mail'], ['Email'], 0],
    ['two of one name are two', ['Email', 'EMAIL'], ['email'], 0.5],
    ['no columns at all', [], [], 0],
  ])('%s', (_, one, other, similarity) => {
    expect([pairColumns(one, other).similarity, pairColumns(other, one).similarity]).toEqual([
      similarity,
      similarity,
    ]);
  });
});

describe("a column in the other file's spelling", () => {
  it('is its exact name before a similar one, wherever that stands', () => {
    const { spelling } = pairColumns(['EMAIL', 'Email'], ['Email', 'email']);
    expect([...spelling].toSorted()).toEqual([
      ['EMAIL', 'email'],
      ['Email', 'Email'],
    ]);
  });

  it('is given to one column only', () => {
    const { spelling } = pairColumns(['EMAIL', 'Email'], ['email']);
    expect([...spelling]).toEqual([['EMAIL', 'email']]);
  });

  it.each(['__proto__', 'constructor', ''])('may be called %j', (column) => {
    expect([...pairColumns([column], [column]).spelling]).toEqual([[column, column]]);
  });
});
