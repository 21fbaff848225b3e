import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDateEvidence, type DateDecision } from '../../../shared/fields/date-evidence.ts';
import { candidateDateFormats } from '../../../shared/fields/date-formats.ts';
import { compileDatePattern } from '../../../shared/fields/date-pattern.ts';

function decide(cells: readonly string[]): DateDecision {
  const evidence = createDateEvidence();
  for (const cell of cells) evidence.add(cell);
  return evidence.decide();
}

const times = (count: number, cell: string) => Array.from({ length: count }, () => cell);

describe('the evidence of a column', () => {
  it('proves day first by days above twelve', () => {
    expect(decide([...times(412, '25/12/2026'), ...times(188, '05/01/2026')])).toEqual({
      kind: 'proven',
      format: 'DD/MM/YYYY',
      fits: 600,
      of: 600,
      dayFirst: 412,
      monthFirst: 0,
    });
  });

  it('proves month first the same way, with a time behind it', () => {
    expect(decide(['12/25/2026 5:30 PM', '1/5/2026 11:00 am'])).toEqual({
      kind: 'proven',
      format: 'MM/DD/YYYY hh:mm A',
      fits: 2,
      of: 2,
      dayFirst: 0,
      monthFirst: 1,
    });
  });

  it('asks when every cell fits both orders', () => {
    expect(decide(['05-01-2026', '06-02-2026', ''])).toEqual({
      kind: 'ambiguous',
      formats: ['DD-MM-YYYY', 'MM-DD-YYYY'],
      of: 2,
    });
  });

  it('gets no proof from a day that no calendar has', () => {
    expect(decide([...times(9, '05/01/2026'), '31/02/2026', '00/13/2026'])).toEqual({
      kind: 'ambiguous',
      formats: ['DD/MM/YYYY', 'MM/DD/YYYY'],
      of: 11,
    });
  });

  it('takes one month-first cell among four hundred for a slip', () => {
    expect(decide([...times(400, '25/12/2026'), '12/25/2026', '05/01/2026'])).toEqual({
      kind: 'proven',
      format: 'DD/MM/YYYY',
      fits: 401,
      of: 402,
      dayFirst: 400,
      monthFirst: 1,
    });
  });

  it.each([
    [19, 1, 'proven'],
    [18, 1, 'contradiction'],
    [1, 1, 'contradiction'],
    [1, 19, 'proven'],
  ])('with %i cells for day first and %i for month first is %s', (dayFirst, monthFirst, kind) => {
    const cells = [...times(dayFirst, '25/12/2026'), ...times(monthFirst, '12/25/2026')];
    expect(decide(cells).kind).toBe(kind);
  });

  it('counts both sides of a contradiction', () => {
    expect(decide([...times(30, '25/12/2026'), ...times(20, '12/25/2026'), 'soon'])).toEqual({
      kind: 'contradiction',
      formats: ['DD/MM/YYYY', 'MM/DD/YYYY'],
      dayFirst: 30,
      monthFirst: 20,
      of: 51,
    });
  });

  it.each([
    ['2026-01-05', 'YYYY-MM-DD'],
    ['2026-01-05 10:30', 'YYYY-MM-DD HH:mm'],
    ['2026-01-05T10:30:00', 'YYYY-MM-DDTHH:mm:ss'],
    ['2026-01-05T10:30:00.000Z', 'YYYY-MM-DDTHH:mm:ss.SSSZ'],
    ['2026-01-05T10:30:00+05:30', 'YYYY-MM-DDTHH:mm:ssZ'],
    ['05-Jan-2026', 'DD-MMM-YYYY'],
    ['5 September 2026', 'DD MMM YYYY'],
    ['January 5, 2026 4:15 pm', 'MMM DD, YYYY hh:mm A'],
    ['5-jan-26', 'DD-MMM-YY'],
    ['20260105', 'YYYYMMDD'],
  ])('finds that only one format fits %j: %s', (cell, format) => {
    expect(decide([cell])).toEqual({ kind: 'only-fit', format, fits: 1, of: 1 });
  });

  it.each([
    ['25.12.2026', 'DD.MM.YYYY'],
    ['25/12/26', 'DD/MM/YY'],
    ['25/12/2026, 10:30:00 am', 'DD/MM/YYYY, hh:mm:ss A'],
    ['25-12-2026 17:30:05', 'DD-MM-YYYY HH:mm:ss'],
  ])('proves %s from %j', (cell, format) => {
    expect(decide([cell])).toMatchObject({ kind: 'proven', format });
  });

  it('chooses the shape that fits most cells', () => {
    const cells = [...times(3, '2026-01-05'), ...times(2, '25/12/2026'), '46027', 'n/a', '  '];
    expect(decide(cells)).toEqual({ kind: 'only-fit', format: 'YYYY-MM-DD', fits: 3, of: 7 });
  });

  it('is not misled by the impossible time of an earlier cell', () => {
    expect(decide(['25/12/2026 10:99', '25/12/2026'])).toMatchObject({
      kind: 'proven',
      format: 'DD/MM/YYYY',
      fits: 1,
    });
  });

  it('does not find months among other words of the same form', () => {
    expect(decide([...times(5, '05 Jam 2026'), '05 Jan 2026'])).toEqual({
      kind: 'only-fit',
      format: 'DD MMM YYYY',
      fits: 1,
      of: 6,
    });
  });

  it('finds nothing in phones, amounts, names, and long text', () => {
    const cells = ['9876543210', '1,200.50', 'Meera', 'VIP, Gold', 'x'.repeat(10_000), '46027'];
    expect([decide(cells), decide([]), decide([' '])]).toEqual([
      { kind: 'none' },
      { kind: 'none' },
      { kind: 'none' },
    ]);
  });

  it('still counts dates after more shapes than it remembers', () => {
    const words = Array.from(
      { length: 5000 },
      (_, index) =>
        `note${'.'.repeat(index % 30)}${'!,;'.repeat(index % 7)}${'-'.repeat(index % 11)}`,
    );
    expect(decide([...words, ...times(3, '25/12/2026')])).toMatchObject({
      kind: 'proven',
      fits: 3,
    });
  });

  it('never proves an order against the day that was written', () => {
    const day = fc.date({
      min: new Date('2000-01-01T00:00:00Z'),
      max: new Date('2068-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        fc.array(day, { minLength: 1, maxLength: 30 }),
        fc.boolean(),
        (days, isDayFirst) => {
          const decision = decide(
            days.map((date) => {
              const [year, month, dayOfMonth] = date.toISOString().slice(0, 10).split('-');
              return isDayFirst
                ? `${dayOfMonth}/${month}/${year}`
                : `${month}/${dayOfMonth}/${year}`;
            }),
          );
          const isProvable = days.some((date) => date.getUTCDate() > 12);
          expect(decision).toMatchObject(
            isProvable
              ? { kind: 'proven', format: isDayFirst ? 'DD/MM/YYYY' : 'MM/DD/YYYY' }
              : { kind: 'ambiguous' },
          );
        },
      ),
    );
  });
});

describe('the formats to choose from', () => {
  it('are all different and all name a whole date', () => {
    const useless = candidateDateFormats.filter((format) => compileDatePattern(format) === null);
    expect([useless, new Set(candidateDateFormats).size]).toEqual([
      [],
      candidateDateFormats.length,
    ]);
  });
});
