import type { Clock } from '../../shared/clock.ts';
import type { AppError } from '../../shared/errors/app-error.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { PracticeView } from '../practice/view/practice-view.ts';
import type { EmbeddedPractice } from './embedded-practice.ts';

/** Who asks is told of changes for so long after; a window that looks asks again sooner. */
const toldForMs = 15_000;

/** Opens the practice workspace for a look. While nobody looks, a change costs one comparison. */
export interface PracticeLooks {
  look(): Promise<Result<PracticeView, AppError>>;
  /** Tells at once, for what the user has just done. */
  tell(view: PracticeView): void;
}

export function createPracticeLooks(
  practice: EmbeddedPractice,
  clock: Clock,
  publish: (view: PracticeView, isUrgent: boolean) => void,
): PracticeLooks {
  let lookedAtMs = -Infinity;
  return {
    async look() {
      const opened = await practice.view((view) => {
        if (clock.now() - lookedAtMs < toldForMs) publish(view, false);
      });
      if (!opened.ok) return opened;
      lookedAtMs = clock.now();
      return ok(opened.value);
    },
    tell: (view) => publish(view, true),
  };
}
