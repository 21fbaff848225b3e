import type { AppError } from '../../shared/errors/app-error.ts';
import type { PracticeSummary } from '../../shared/ipc/practice.ts';

/** The practice workspace as the window knows it; the wizard keeps its place meanwhile. */
export interface PracticeLook {
  isShown: boolean;
  /** null until it was asked. */
  summary: PracticeSummary | null;
  /** Why it cannot be looked at. */
  trouble: AppError | null;
}

export const firstLook: PracticeLook = { isShown: false, summary: null, trouble: null };

/** A late snapshot changes nothing. */
export function withSummary(look: PracticeLook, summary: PracticeSummary): PracticeLook {
  if (look.summary && look.summary.revision >= summary.revision && !look.trouble) return look;
  return { ...look, summary, trouble: null };
}
