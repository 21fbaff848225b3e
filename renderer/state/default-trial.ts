/** Below so many rows a trial would be most of the upload (design.md 7). */
const rowsWithoutTrial = 200;
const defaultTrialRows = 20;

/** Rows sent and read back first, when nobody says otherwise. Without reading back there is nothing to learn. */
export function defaultTrial(readyRows: number, isReadBack: boolean): number {
  return isReadBack && readyRows > rowsWithoutTrial ? defaultTrialRows : 0;
}
