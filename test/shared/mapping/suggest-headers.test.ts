import { describe, expect, it } from 'vitest';
import { headerSets, judgeSuggestions, type Figures } from './header-sets.ts';

function print(title: string, figures: Figures, of: number = headerSets.length): void {
  const { columns, withTarget, got, offered, wrong, misses } = figures;
  const share = ((100 * got) / withTarget).toFixed(1);
  const lines = misses.map(
    ({ set, column, expected, found, confidence }) =>
      `  ${set}: "${column}" should be ${expected ?? 'left out'}, found ${found ?? 'nothing'} (${confidence})`,
  );
  process.stdout.write(
    [
      `${title}: ${columns} columns of ${of} header sets, ${withTarget} with a right field; ` +
        `${got} got it (${share} %), ${offered} more were offered it; wrong: ${wrong.certain} certain, ` +
        `${wrong.likely} likely, ${wrong.possible} possible.`,
      ...lines,
      '',
    ].join('\n'),
  );
}

describe('on exports of CRMs, ad platforms and phone books', () => {
  it('is a list of more than thirty, each with a right answer for every column', () => {
    expect(headerSets.length).toBeGreaterThanOrEqual(30);
    expect(headerSets.filter(({ header, expected }) => header.length !== expected.length)).toEqual(
      [],
    );
  });

  it('19 of 20 columns get their right field, and none a wrong one with confidence', () => {
    const figures = judgeSuggestions(headerSets, true);
    print('With rows', figures);
    expect(figures.got / figures.withTarget).toBeGreaterThanOrEqual(0.95);
    expect([figures.wrong.certain, figures.wrong.likely]).toEqual([0, 0]);
  });

  it('names alone are enough for most columns, and still none gets a wrong one with confidence', () => {
    const sets = headerSets.filter(({ needsRows }) => needsRows !== true);
    const figures = judgeSuggestions(sets, false);
    print('Without rows', figures, sets.length);
    expect(figures.got / figures.withTarget).toBeGreaterThanOrEqual(0.85);
    expect([figures.wrong.certain, figures.wrong.likely]).toEqual([0, 0]);
  });
});
