import type { Settings } from '../../shared/ipc/workspace.ts';
import { settingBounds, telecrmLimits } from '../../shared/ipc/telecrm-limits.ts';
import { formatCount } from './format.ts';

export const settingsText = {
  intro: 'How many requests each token may make, counted over all uploads and restarts.',
  asyncLimit: 'Async limit',
  asyncHint: `Requests per hour and token that send rows; telecrm's own limit is ${formatCount(telecrmLimits.asyncLimit)}.`,
  syncLimit: 'Sync limit',
  syncHint: `Requests per hour and token that read; telecrm names no limit, and ${formatCount(telecrmLimits.syncLimit)} is a careful one.`,
  window: 'Window',
  windowHint: "The time that a limit is counted over; telecrm's is 1 hour.",
  windowUnit: 'Unit of the window',
  reserve: 'Reserve',
  reserveHint: 'Share left to other programs that use the same tokens.',
  takesEffect: 'Saved values hold from the next upload that starts or resumes.',
  environment:
    'An environment variable such as LEADLOADER_ASYNC_LIMIT goes before the value here. This window cannot see whether one is set.',
  reset: "Back to telecrm's own",
  save: 'Save',
  saved: 'The settings are saved. They hold from the next upload that starts or resumes.',
  unreadable: 'The settings could not be read, so they cannot be changed now.',
  leaveTitle: 'Close without saving?',
  leaveText: 'What you changed in the settings is not saved yet.',
  leave: 'Close without saving',
};

export const windowUnits = [
  { value: 'minutes', label: 'minutes' },
  { value: 'hours', label: 'hours' },
];

const limitProblem = `Write a whole number from 1 to ${formatCount(settingBounds.asyncLimit.most)}.`;

/** What to write instead of a value that cannot be saved. */
export const settingProblems: Readonly<Record<keyof Settings, string>> = {
  asyncLimit: limitProblem,
  syncLimit: limitProblem,
  budgetWindowMs: 'Write a time from a tenth of a second to 24 hours.',
  budgetReserve: `Write a share from 0 to ${settingBounds.budgetReserve.most * 100} per cent.`,
};
