import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldKinds } from '../../../shared/fields/field-kinds.ts';
import { compileReader, readAll } from './compile-reader.ts';

const zones = [
  'Asia/Kolkata',
  'UTC',
  'America/New_York',
  'Europe/London',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Africa/Casablanca',
];

/** The wall clock of a zone as Intl tells it, in the form `2026-01-05 10:30:00`. */
function createWallClock(zone: string): (epochMs: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return (epochMs) => format.format(epochMs);
}

function readIn(zone: string, cell: string, dateFormat = 'YYYY-MM-DD HH:mm:ss'): unknown {
  return readAll(compileReader('date', { zone, dateFormat }), [cell])[cell];
}

describe('a date column', () => {
  it.each([
    ['DD/MM/YYYY', '05/01/2026', '2026-01-05'],
    ['DD/MM/YYYY', ' 5/1/2026 ', '2026-01-05'],
    ['MM/DD/YYYY', '05/01/2026', '2026-05-01'],
    ['D.M.YYYY', '5.1.2026', '2026-01-05'],
    ['DD-MM-YY', '05-01-26', '2026-01-05'],
    ['DD-MM-YY', '05-01-69', '1969-01-05'],
    ['DD-MM-YY', '05-01-68', '2068-01-05'],
    ['YYYYMMDD', '20260105', '2026-01-05'],
    ['DD-MMM-YYYY', '5-jan-2026', '2026-01-05'],
    ['DD MMM YYYY', '05 SEPTEMBER 2026', '2026-09-05'],
    ['MMMM DD, YYYY', 'Sept 5, 2026', '2026-09-05'],
    ['DD/MM/YYYY', '29/02/2024', '2024-02-29'],
    ['DD/MM/YYYY', '29/02/2000', '2000-02-29'],
  ])('reads %s %j as %s', (format, cell, day) => {
    expect(readIn('UTC', cell, format)).toBe(Date.parse(`${day}T00:00:00Z`));
  });

  it.each([
    ['DD/MM/YYYY HH:mm', '5/1/2026 9:05', '2026-01-05T09:05:00Z'],
    ['DD/MM/YYYY  HH:mm:ss', '05/01/2026 23:59:59', '2026-01-05T23:59:59Z'],
    ['YYYY-MM-DDTHH:mm:ss', '2026-01-05T10:30:00', '2026-01-05T10:30:00Z'],
    ['DD/MM/YYYY hh:mm A', '05/01/2026 12:00 am', '2026-01-05T00:00:00Z'],
    ['DD/MM/YYYY hh:mm A', '05/01/2026 12:00 PM', '2026-01-05T12:00:00Z'],
    ['DD/MM/YYYY h:mm A', '05/01/2026 1:30\u202fPM', '2026-01-05T13:30:00Z'],
    ['DD/MM/YYYY hh:mm', '05/01/2026 17:30', '2026-01-05T17:30:00Z'],
  ])('reads %s %j as %s', (format, cell, instant) => {
    expect(readIn('UTC', cell, format)).toBe(Date.parse(instant));
  });

  it('lets the distance from UTC that a cell states win over the zone', () => {
    const format = 'YYYY-MM-DDTHH:mm:ss.SSSZ';
    const cells = [
      '2026-01-05T10:30:00.250Z',
      '2026-01-05T10:30:00.250+05:30',
      '2026-01-05T10:30:00.250-0800',
      '2026-01-05T10:30:00.250',
      '2026-01-05T10:30:00.250+5',
    ];
    expect(cells.map((cell) => readIn('Asia/Kolkata', cell, format))).toEqual([
      Date.parse('2026-01-05T10:30:00.250Z'),
      Date.parse('2026-01-05T05:00:00.250Z'),
      Date.parse('2026-01-05T18:30:00.250Z'),
      'date-format',
      'date-format',
    ]);
  });

  it.each([
    ['DD/MM/YYYY', '2026-01-05'],
    ['DD/MM/YYYY', '05-01-2026'],
    ['DD/MM/YYYY', '05/01/26'],
    ['DD/MM/YYYY', '005/01/2026'],
    ['DD/MM/YYYY', '05/01/20266'],
    ['DD/MM/YYYY', '05/01/2026 10:30'],
    ['DD/MM/YYYY', '05/Jan/2026'],
    ['DD/MM/YYYY', '05 / 01 / 2026'],
    ['DD/MM/YYYY', '46027'],
    ['DD/MM/YYYY', '1767225600000'],
    ['DD/MM/YYYY', 'tomorrow'],
    ['DD/MM/YYYY', '०५/०१/२०२६'],
    ['DD/MM/YYYY HH:mm', '05/01/2026'],
    ['DD/MM/YYYY HH:mm', '05/01/2026 10:3'],
    ['DD/MM/YYYY HH:mm', '05/01/2026 10:30:00'],
    ['DD/MM/YYYY hh:mm A', '05/01/2026 10:30'],
    ['DD/MM/YYYY hh:mm A', '05/01/2026 10:30 noon'],
    ['DD MMM YYYY', '05 Janu 2026'],
    ['YYYYMMDD', '2026105'],
  ])('says that %s is not the format of %j', (format, cell) => {
    expect(readIn('Asia/Kolkata', cell, format)).toBe('date-format');
  });

  it.each([
    ['DD/MM/YYYY', '31/02/2026'],
    ['DD/MM/YYYY', '29/02/1900'],
    ['DD/MM/YYYY', '31/04/2026'],
    ['DD/MM/YYYY', '01/13/2026'],
    ['DD/MM/YYYY', '00/01/2026'],
    ['DD/MM/YYYY', '01/00/2026'],
    ['DD/MM/YYYY', '01/01/0026'],
    ['DD/MM/YYYY HH:mm', '01/01/2026 24:00'],
    ['DD/MM/YYYY HH:mm', '01/01/2026 10:60'],
    ['DD/MM/YYYY hh:mm A', '01/01/2026 13:30 PM'],
    ['DD/MM/YYYY hh:mm A', '01/01/2026 00:30 AM'],
  ])('says that the %s %j is on no calendar or clock', (format, cell) => {
    expect(readIn('UTC', cell, format)).toBe('date-impossible');
  });

  it.each([null, '', 'HH:mm', 'MM/YYYY', 'DD/MM', 'DD/MM/YYYY mm'])(
    'is undecided while its format is %j',
    (dateFormat) => {
      expect(compileReader('date', { dateFormat })('05/01/2026')).toEqual({
        ok: false,
        error: 'date-undecided',
      });
    },
  );

  it('is undecided in a zone that nobody knows', () => {
    expect(readIn('Asia/Atlantis', '2026-01-05 10:30:00')).toBe('date-undecided');
  });

  it.each([
    ['Asia/Kolkata', '2026-01-01 05:30:00', '2026-01-01T00:00:00Z'],
    ['Asia/Kolkata', '1943-06-01 00:00:00', '1943-05-31T17:30:00Z'],
    ['UTC', '2026-01-01 00:00:00', '2026-01-01T00:00:00Z'],
    ['America/New_York', '2026-03-08 01:59:59', '2026-03-08T06:59:59Z'],
    ['America/New_York', '2026-03-08 03:00:00', '2026-03-08T07:00:00Z'],
    ['America/New_York', '2026-11-01 01:30:00', '2026-11-01T05:30:00Z'],
    ['America/New_York', '2026-11-01 02:00:00', '2026-11-01T07:00:00Z'],
    ['Europe/London', '2026-03-29 00:59:59', '2026-03-29T00:59:59Z'],
    ['Europe/London', '2026-03-29 02:00:00', '2026-03-29T01:00:00Z'],
    ['Europe/London', '2026-10-25 01:30:00', '2026-10-25T00:30:00Z'],
    ['Australia/Lord_Howe', '2026-04-05 01:45:00', '2026-04-04T14:45:00Z'],
    ['Australia/Lord_Howe', '2026-10-04 02:30:00', '2026-10-03T15:30:00Z'],
    ['Australia/Lord_Howe', '2026-01-01 00:00:00', '2025-12-31T13:00:00Z'],
  ])('in %s takes %s for %s, the first of two', (zone, cell, instant) => {
    expect(readIn(zone, cell)).toBe(Date.parse(instant));
  });

  it.each([
    ['America/New_York', '2026-03-08 02:00:00'],
    ['America/New_York', '2026-03-08 02:59:59'],
    ['Europe/London', '2026-03-29 01:30:00'],
    ['Australia/Lord_Howe', '2026-10-04 02:15:00'],
    ['Pacific/Apia', '2011-12-30 12:00:00'],
  ])('knows that in %s the clock never showed %s', (zone, cell) => {
    expect(readIn(zone, cell)).toBe('date-impossible');
  });

  it('begins a day whose midnight was skipped when the gap ends', () => {
    const format = 'YYYY-MM-DD';
    expect([
      readIn('America/Sao_Paulo', '2018-11-04', format),
      readIn('Asia/Beirut', '2026-03-29', format),
      readIn('Pacific/Apia', '2011-12-30', format),
    ]).toEqual([
      Date.parse('2018-11-04T03:00:00Z'),
      Date.parse('2026-03-28T22:00:00Z'),
      'date-impossible',
    ]);
  });

  it.each(zones)(
    'reads any wall clock of %s back to the instant, or to its earlier twin',
    (zone) => {
      const toWallClock = createWallClock(zone);
      const read = compileReader('date', { zone, dateFormat: 'YYYY-MM-DD HH:mm:ss' });
      const second = fc.integer({ min: -2_000_000_000, max: 4_000_000_000 });
      fc.assert(
        fc.property(second, (epochSeconds) => {
          const cell = toWallClock(epochSeconds * 1000);
          const result = read(cell);
          const epochMs = result.ok ? Number(result.value) : NaN;
          expect(toWallClock(epochMs)).toBe(cell);
          expect(epochMs).toBeLessThanOrEqual(epochSeconds * 1000);
        }),
        { numRuns: 300 },
      );
    },
  );

  it.each(zones)('agrees with Intl on every quarter of an hour of 2026 in %s', (zone) => {
    const toWallClock = createWallClock(zone);
    const read = compileReader('date', { zone, dateFormat: 'YYYY-MM-DD HH:mm:ss' });
    const wrong: string[] = [];
    const quarterMs = 15 * 60_000;
    const seen = new Set<string>();
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += quarterMs) {
      const cell = toWallClock(at);
      const result = read(cell);
      if (!seen.has(cell) && !(result.ok && result.value === at)) wrong.push(cell);
      seen.add(cell);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    [1_767_225_600_000, 1_767_225_600_000, true],
    [1_767_225_600_000, '1767225600000', true],
    [1_767_225_600_000, 1_767_225_600_001, false],
    [1_767_225_600_000, '2026-01-01', false],
    [0, '', false],
    [0, null, false],
  ])('compares %d and %j as instants', (sent, readBack, same) => {
    expect(fieldKinds.date.isSame(sent, readBack)).toBe(same);
  });
});
