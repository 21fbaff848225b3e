import type { ApiName } from '../api-name.ts';
import type { CustomAction } from './custom-action.ts';
import type { WorkspaceState } from './workspace-state.ts';

/**
 * The action that a `type` names: Async knows it by its full code (`ACTION_1001`, P1), Sync by the bare
 * one (`1001`, also as a number, P18). A disabled action is as good as deleted (P8).
 */
export function findAction(
  { customActions }: Pick<WorkspaceState, 'customActions'>,
  type: unknown,
  api: ApiName,
): CustomAction | undefined {
  const code = api === 'sync' ? toFullCode(toSyncType(type)) : type;
  const action = typeof code === 'string' ? customActions.get(code) : undefined;
  return action?.isDisabled ? undefined : action;
}

/** Sync takes a code that comes as a JSON number for its digits (7.2). */
export function toSyncType(type: unknown): unknown {
  return typeof type === 'number' ? String(type) : type;
}

function toFullCode(type: unknown): string | null {
  return typeof type === 'string' && /^\d+$/.test(type) ? `ACTION_${type}` : null;
}
