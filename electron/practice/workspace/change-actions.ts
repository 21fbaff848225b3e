import { z } from 'zod';
import { fail, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { WorkspaceState } from './workspace-state.ts';

/** Custom actions, by their full code, that an admin disables or enables again (P8). */
export const ActionChange = z.strictObject({
  disable: z.string().exactOptional(),
  enable: z.string().exactOptional(),
});
export type ActionChange = z.infer<typeof ActionChange>;

type Actions = Pick<WorkspaceState, 'customActions'>;

/** Why it cannot be done, in one sentence; nothing is changed then. */
export function checkActionChange(
  { customActions }: Actions,
  { disable, enable }: ActionChange,
): Result<null, string> {
  const missing = [disable, enable].find((code) => code !== undefined && !customActions.has(code));
  if (missing !== undefined) return fail(`There is no custom action ${missing}.`);
  if (disable !== undefined && customActions.get(disable)?.isDisabled) {
    return fail(`${disable} is disabled already.`);
  }
  if (enable !== undefined && !customActions.get(enable)?.isDisabled) {
    return fail(`${enable} is enabled already.`);
  }
  return ok(null);
}

/** What is on the timelines stays there; from now on nothing of a disabled kind is added or listed. */
export function changeActions({ customActions }: Actions, { disable, enable }: ActionChange): void {
  const disabled = disable === undefined ? undefined : customActions.get(disable);
  const enabled = enable === undefined ? undefined : customActions.get(enable);
  if (disabled) disabled.isDisabled = true;
  if (enabled) enabled.isDisabled = false;
}
