import type { RowOutcome } from '../runs/row-outcome.ts';
import { guardFormula, toCsvLine } from './csv-text.ts';
import { toIsoTime } from './iso-time.ts';

/** The header line of `outcomes.csv` (design.md 6). */
export const outcomeHeader = toCsvLine([
  'row',
  'identifier',
  'outcome',
  'dropped_fields',
  'reason',
  'lead_id',
  'sent_at',
  'verified_at',
]);

/** One line of `outcomes.csv`; what is not known stays empty. */
export function toOutcomeLine(outcome: RowOutcome): string {
  return toCsvLine(
    [
      String(outcome.rowNumber),
      outcome.identifier,
      outcome.kind,
      outcome.dropped.join(';'),
      outcome.reason,
      outcome.leadId ?? '',
      outcome.sentAtMs === null ? '' : toIsoTime(outcome.sentAtMs),
      outcome.verifiedAtMs === null ? '' : toIsoTime(outcome.verifiedAtMs),
    ].map(guardFormula),
  );
}
