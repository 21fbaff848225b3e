/** Exit codes of every command (design.md 6 and 7). */
export const exitCodes = {
  /** All verified; a clean check. */
  done: 0,
  /** Some rows are held, or not verified. */
  partly: 1,
  /** Usage, file, workspace, token or network: nothing was sent. */
  usage: 2,
  /** Paused: `resume` goes on. */
  paused: 3,
} as const;
