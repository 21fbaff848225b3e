import type { ActionContent } from '../workspace/timeline-action.ts';

/** A member of an action that made telecrm drop the whole action. */
export interface ActionFault {
  member: string;
  remark: string;
}

/** What becomes of an action that was sent: what is stored of it, or everything for which it is ignored. */
export type AcceptedAction<T extends ActionContent = ActionContent> =
  | { isKept: true; content: T }
  | { isKept: false; faults: readonly [ActionFault, ...ActionFault[]] };

/** Keeps an action without a fault; only then is its content built. */
export function judgeAction<T extends ActionContent>(
  [first, ...others]: readonly ActionFault[],
  buildContent: () => T,
): AcceptedAction<T> {
  if (first) return { isKept: false, faults: [first, ...others] };
  return { isKept: true, content: buildContent() };
}
