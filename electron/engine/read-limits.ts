import type { AppError } from '../../shared/errors/app-error.ts';
import { Settings } from '../../shared/ipc/workspace.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Ports } from './ports.ts';

const variables = {
  asyncLimit: 'LEADLOADER_ASYNC_LIMIT',
  syncLimit: 'LEADLOADER_SYNC_LIMIT',
  budgetWindowMs: 'LEADLOADER_BUDGET_WINDOW_MS',
  budgetReserve: 'LEADLOADER_BUDGET_RESERVE',
} as const;

/** telecrm's limits as they hold now: the saved settings, each overruled by its variable. */
export function readLimits(
  saved: Settings,
  environment: Ports['environment'],
): Result<Settings, AppError> {
  const limits = { ...saved };
  for (const [key, variable] of Object.entries(variables) as [keyof Settings, string][]) {
    const text = environment[variable];
    if (!text?.trim()) continue;
    const value = Settings.shape[key].safeParse(Number(text));
    if (!value.success) {
      const expected =
        key === 'budgetReserve' ? 'a number from 0 to 0.9' : 'a whole number above 0';
      return fail({ kind: 'setting-invalid', name: variable, expected });
    }
    limits[key] = value.data;
  }
  return ok(limits);
}

/** Requests per token and window that are ours: the limit less the reserve, and at least one. */
export function ownShare(limit: number, reserve: number): number {
  return Math.max(1, Math.floor(limit * (1 - reserve)));
}
