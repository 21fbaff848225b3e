import type { PracticeLogFilter, PracticeLogRow, PracticeLoss } from '../../shared/ipc/practice.ts';
import { formatCount } from './format.ts';

export const logText = {
  table: 'Requests and what became of them',
  filter: 'Show',
  noWrite: 'Nothing was written yet. Upload a file to the practice workspace and look again.',
  none: 'No request came yet.',
  noneLost: 'No request lost anything so far.',
  noneRefused: 'No request was refused so far.',
  time: 'Time',
  asked: 'Asked',
  lead: 'Lead',
  answered: 'Answered',
  became: 'Became',
  lost: 'Thrown away',
  waiting: 'waiting',
  nothing: '–',
  title: (n: number) => `Request ${formatCount(n)}`,
  sent: 'What was sent',
  sentNothing: 'This request has no body that can be read.',
  kept: 'What was kept',
  keptForm: 'telecrm may write a value in another form, such as a phone with its country code.',
  reasons: 'What was thrown away, and why',
  noReasons: 'Nothing was thrown away.',
  failedWithLead:
    'Nothing was thrown away, but its sender got no good answer and cannot know that it was stored.',
  failedWithoutLead:
    'Nothing of it was stored, but its sender got no good answer and cannot know that.',
  refusedWhole: 'It was refused as a whole, and its sender was told so.',
  noReasonsYet: 'What will be thrown away shows when it leaves the queue.',
  token: (end: string) => `Token ending ${end}`,
  openLead: 'Open the lead',
};

export const logFilters: readonly { value: PracticeLogFilter; label: string }[] = [
  { value: 'writes', label: 'Writes' },
  { value: 'dropped', label: 'Something lost' },
  { value: 'refused', label: 'Refused' },
  { value: 'all', label: 'All requests' },
];

export const emptyLogTexts: Readonly<Record<PracticeLogFilter, string>> = {
  writes: logText.noWrite,
  all: logText.none,
  dropped: logText.noneLost,
  refused: logText.noneRefused,
};

const endpointTexts: Readonly<Record<string, string>> = {
  A1: 'Create or update',
  S1: 'Create a lead',
  S2: 'Read a lead',
  S3: 'Update a lead',
  S4: 'Search leads',
  S5: 'Add actions',
  S6: 'Read an action',
  S7: 'Change an action',
  S8: 'Search actions',
  S9: 'List team',
  S10: 'Add a team member',
  S11: 'Read a team member',
  S12: 'Set availability',
  S13: 'Read workspace',
  S14: 'List fields',
  S15: 'Read a field',
  S16: 'List actions',
  S17: 'Read an action type',
  S18: 'Read pipeline',
};

export function describeAsked({ endpoint, method, path }: PracticeLogRow): string {
  return endpointTexts[endpoint ?? ''] ?? `${method} ${path}`;
}

const refusalTexts: Readonly<Record<number, string>> = {
  400: 'Not understood',
  401: 'Token refused',
  402: 'No seat left',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Exists already',
  413: 'Too large',
  429: 'Limit reached',
};

export function describeAnswer({ endpoint, status }: PracticeLogRow): string {
  if (status === null) return 'No answer';
  if (status >= 400) return `${refusalTexts[status] ?? 'Failed'} (${status})`;
  if (endpoint === 'A1') return 'QUEUED';
  return status === 201 ? 'Created' : 'OK';
}

export function describeBecame({ isWaiting, lead }: PracticeLogRow): string {
  return isWaiting ? logText.waiting : (lead ?? logText.nothing);
}

/** "action 2, email" for `actions[1].fields.email`; people count from one. */
export function describePlace(field: string): string {
  const action = /^actions\[(\d+)\](?:\.(?:fields\.)?(.+))?$/.exec(field);
  if (!action) return field.replace(/^fields\./, '');
  const number = `action ${Number(action[1]) + 1}`;
  return action[2] === undefined ? number : `${number}, ${action[2]}`;
}

export function describeLoss({ field, remark }: PracticeLoss): string {
  return `${describePlace(field)}: ${remark}`;
}

const noLead = 'No lead was saved: ';

/** Of a request that named no lead nothing is left; one reason stands for all. */
export function describeDiscarded(losses: readonly PracticeLoss[]): string {
  const told = losses.find(({ remark }) => remark.startsWith(noLead)) ?? losses[0];
  return `Everything: ${told?.remark.replace(noLead, '') ?? ''}`;
}

/** In one line: the first reason, and how many there are besides. */
export function describeLosses({ lead, losses, lossCount }: PracticeLogRow): string {
  const [first] = losses;
  if (!first) return '';
  if (lead === 'discarded') return describeDiscarded(losses);
  const others = lossCount > losses.length ? ` and ${lossCount - losses.length} more` : '';
  return `${losses.map(describeLoss).join('; ')}${others}`;
}

const refusalHints: Readonly<Record<number, string>> = {
  400: 'Its body was not in the form that telecrm reads.',
  401: 'Its token is wrong, of the other kind (Async or Sync), or belongs to another enterprise ID.',
  403: 'What it asks is not allowed, such as changing the identifier of a lead.',
  402: 'Every seat of the licence is taken.',
  404: 'There is no such address, or nothing is kept under that ID.',
  409: 'There is one like it already.',
  413: 'Its body was larger than telecrm takes.',
  429: 'Its token had used up the requests of its hour.',
};

/** What to make of a request of which nothing was thrown away; a refusal is told to the sender, a failure leaves him in doubt. */
export function describeNoLoss({ isWaiting, lead, status }: PracticeLogRow): string {
  if (isWaiting) return logText.noReasonsYet;
  if (status === null || status >= 500)
    return lead === null ? logText.failedWithoutLead : logText.failedWithLead;
  if (status < 400) return logText.noReasons;
  return `${logText.refusedWhole} ${refusalHints[status] ?? ''}`.trimEnd();
}

/** Why there is nothing to show on the side of what was kept. */
export function whyNothingKept({ isWaiting, lead, status }: PracticeLogRow): string {
  if (isWaiting) return 'Nothing yet: it waits in the queue.';
  if (lead === 'discarded') return 'Nothing: the whole request was thrown away.';
  if (status === null || status >= 500) return 'Nothing: telecrm failed before it could be stored.';
  if (status >= 400) return 'Nothing: it was refused.';
  return 'Nothing: it only asked.';
}
