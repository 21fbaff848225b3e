import { chooseTrial, type TrialCandidate } from '../../shared/runs/choose-trial.ts';
import { isBlank, joinCells } from '../../shared/mapping/read-link.ts';
import { readyRows } from './ready-rows.ts';
import type { RunSession } from './run-session.ts';
import { reasons } from './verify-run.ts';

/** Rows looked at to find every shape of the file; more would delay the start of a huge run. */
const maxCandidates = 20_000;

/** The rows that go first, so that a mistake that every row has costs a few rows only. */
export function trialRows(session: RunSession): number[] {
  const { reader, run, store } = session;
  const wanted = run.upload?.trialRows ?? 0;
  if (wanted === 0 || !run.upload?.isVerified || run.upload.isTrialOver) return [];
  const candidates: TrialCandidate[] = [];
  for (const rowNumber of readyRows(store, run.mapping.duplicates)) {
    if (candidates.length === maxCandidates) break;
    const cells = reader.cells(rowNumber);
    const filled = reader.plan.links
      .filter((link) => !isBlank(joinCells(link, (column) => cells[column] ?? '')))
      .map((link) => link.index);
    candidates.push({ rowNumber, filled });
  }
  return chooseTrial(candidates, wanted);
}

/** Why the rest may not leave yet; null after a clean trial. */
export function judgeTrial(rows: readonly number[], session: RunSession): string | null {
  const troubled = rows.flatMap((rowNumber) => {
    const outcome = session.store.outcomes.of(rowNumber);
    if (outcome?.kind === 'verified' || outcome?.reason === reasons.actions) return [];
    return [`row ${rowNumber}: ${outcome?.reason || (outcome?.kind ?? 'not sent')}`];
  });
  if (troubled.length === 0) return null;
  const shown = troubled.slice(0, 3).join(' ');
  return `${troubled.length} of ${rows.length} trial rows are not in telecrm as they were sent (${shown}) The other rows have not left. Resume to send them all the same.`;
}
