/** A row that may leave, and which links have something to send in it. */
export interface TrialCandidate {
  rowNumber: number;
  /** Places of the links that are filled, ascending. */
  filled: readonly number[];
}

/**
 * Row numbers for a trial, at most `wanted`, ascending: first rows that fill a link no chosen row
 * fills yet, then rows spread evenly over the file.
 */
export function chooseTrial(candidates: readonly TrialCandidate[], wanted: number): number[] {
  const chosen = new Set<number>();
  const covered = new Set<number>();
  for (const { rowNumber, filled } of candidates) {
    if (chosen.size >= wanted) break;
    if (filled.every((link) => covered.has(link))) continue;
    chosen.add(rowNumber);
    for (const link of filled) covered.add(link);
  }
  const stride = candidates.length / Math.max(1, wanted);
  for (let at = 0; at < candidates.length && chosen.size < wanted; at += stride) {
    const candidate = candidates[Math.floor(at)];
    if (candidate) chosen.add(candidate.rowNumber);
  }
  return [...chosen].sort((a, b) => a - b);
}
