import type { TimelineAction } from './timeline-action.ts';

/** In the order of every read (3.1): by the time of the action, which may lie before that of its neighbours (7.2); of one instant the later appended first. */
export function listNewestFirst(actions: readonly TimelineAction[]): TimelineAction[] {
  return actions.toReversed().toSorted((one, other) => other.atMs - one.atMs);
}
