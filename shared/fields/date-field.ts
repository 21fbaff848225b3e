import { fail, ok } from '../result.ts';
import { createDateParts, toLocalMs } from './date-parts.ts';
import { compileDatePattern } from './date-pattern.ts';
import type { FieldKind, ReadCell } from './read-cell.ts';
import { toNumber } from './to-number.ts';
import { createZoneClock } from './zone-clock.ts';

const undecided = fail('date-undecided' as const);
const wrongFormat = fail('date-format' as const);
const impossible = fail('date-impossible' as const);

/**
 * Epoch milliseconds as a JSON number, the one form telecrm cannot misread (P4). A cell must have
 * the format's time when the format has one, and none when it has none. A date without time is the
 * first instant of that day in the zone. A time that comes twice means the first; one that the zone
 * skips is impossible. An unknown zone, or a format that names no whole date, leaves cells undecided.
 */
export const dateField: FieldKind = {
  compile({ dateFormat, zone }) {
    const pattern = dateFormat === null ? null : compileDatePattern(dateFormat);
    const clock = createZoneClock(zone);
    if (!pattern || !clock) return () => undecided;
    const parts = createDateParts();
    const toInstant = pattern.hasTime ? clock.toEpochMs : clock.toDayStartMs;
    const readCell: ReadCell = (cell) => {
      if (!pattern.read(cell.trim(), parts)) return wrongFormat;
      const localMs = toLocalMs(parts);
      if (Number.isNaN(localMs)) return impossible;
      const epochMs = parts.offsetMs === null ? toInstant(localMs) : localMs - parts.offsetMs;
      return Number.isNaN(epochMs) ? impossible : ok(epochMs);
    };
    return readCell;
  },
  isSame: (sent, readBack) => toNumber(sent) === toNumber(readBack),
};
