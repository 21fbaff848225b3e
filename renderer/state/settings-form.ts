import type { Settings } from '../../shared/ipc/workspace.ts';
import { settingProblems } from '../text/settings-text.ts';
import { settingBounds } from '../../shared/ipc/telecrm-limits.ts';

/** What stands in a box for a number: the number, or the text as long as it is none. */
export type Typed = number | string;
export type WindowUnit = 'minutes' | 'hours';

/** The settings as they stand in the form. */
export interface SettingsForm {
  asyncLimit: Typed;
  syncLimit: Typed;
  window: Typed;
  windowUnit: WindowUnit;
  reservePercent: Typed;
}

const unitMs: Readonly<Record<WindowUnit, number>> = { minutes: 60_000, hours: 3_600_000 };

export function toSettingsForm(settings: Settings): SettingsForm {
  const { asyncLimit, syncLimit, budgetWindowMs, budgetReserve } = settings;
  const windowUnit = budgetWindowMs % unitMs.hours === 0 ? 'hours' : 'minutes';
  return {
    asyncLimit,
    syncLimit,
    // Five digits of a minute are finer than the millisecond that is stored.
    window: Number((budgetWindowMs / unitMs[windowUnit]).toFixed(5)),
    windowUnit,
    reservePercent: withoutDust(budgetReserve * 100),
  };
}

/** What the form would save; not a number where none was typed, which `findSettingProblems` names. */
export function toSettings(form: SettingsForm): Settings {
  return {
    asyncLimit: toNumber(form.asyncLimit),
    syncLimit: toNumber(form.syncLimit),
    budgetWindowMs: Math.round(toNumber(form.window) * unitMs[form.windowUnit]),
    budgetReserve: withoutDust(toNumber(form.reservePercent) / 100),
  };
}

/** A sentence for each value that cannot be saved as it is. */
export function findSettingProblems(form: SettingsForm): Partial<Record<keyof Settings, string>> {
  const settings = toSettings(form);
  const names = Object.keys(settings) as (keyof Settings)[];
  const wrong = names.filter((name) => !isWithinBounds(name, settings[name]));
  return Object.fromEntries(wrong.map((name) => [name, settingProblems[name]]));
}

/** Whether saving would change anything; sixty minutes are an hour. */
export function hasSettingChanges(form: SettingsForm, saved: Settings): boolean {
  const settings = toSettings(form);
  const names = Object.keys(settings) as (keyof Settings)[];
  return names.some((name) => settings[name] !== saved[name]);
}

function isWithinBounds(name: keyof Settings, value: number): boolean {
  const { least, most } = settingBounds[name];
  const isWholeEnough = name === 'budgetReserve' || Number.isInteger(value);
  return isWholeEnough && value >= least && value <= most;
}

function toNumber(typed: Typed): number {
  return typeof typed === 'string' && typed.trim() === '' ? Number.NaN : Number(typed);
}

/** 7 % of a number is 7, not 7.000000000000001. */
function withoutDust(n: number): number {
  return Number(n.toPrecision(12));
}
