import type {
  PracticeAction,
  PracticeField,
  PracticeFixture,
  PracticeSummary,
} from '../../shared/ipc/practice.ts';
import { countOf, formatCount, showBlanks } from './format.ts';

export const practiceText = {
  button: 'Practice',
  buttonHeld: 'Practice (queue held)',
  title: 'Practice workspace',
  intro:
    'telecrm answers QUEUED to everything and then throws away what it cannot use, without a word. This is a telecrm of your own, on this computer: here you see what it stored and what it threw away.',
  back: 'Back',
  tryAgain: 'Try again',
  nothingSent:
    'Nothing was sent here yet. Upload a file to the practice workspace and look again; here are the leads it began with.',
  openHint: 'Click a row, or press Enter on it, to see all of it.',
  leads: 'Leads',
  queue: 'Queue',
  log: 'What really happened',
};

/** "12 leads · 3 waiting · 2 requests lost something". */
export function describeSummary({ leads, waiting, withLoss, isHeld }: PracticeSummary): string {
  const lost = withLoss === 0 ? 'nothing lost' : `${countOf(withLoss, 'request')} lost something`;
  const waits = `${formatCount(waiting)} waiting${isHeld ? ' (queue held)' : ''}`;
  return [countOf(leads, 'lead'), waits, lost].join(' · ');
}

export const leadText = {
  table: 'Leads of the practice workspace',
  find: 'Find a lead',
  findHint: 'Identifier or name',
  none: 'No lead is called so. Write the whole identifier, or a part of it or of the name.',
  onlyNewest: (looked: number) =>
    `A part was looked for among the newest ${formatCount(looked)} leads only. A whole identifier is always found.`,
  identifier: (apiName: string) => `Lead (${apiName})`,
  name: 'Name',
  status: 'Status',
  changed: 'Changed',
  title: (identifier: string) => `Lead ${showBlanks(identifier)}`,
  created: 'Created',
  fields: 'Fields',
  field: 'Field',
  value: 'Value',
  type: 'Type',
  empty: 'Empty here',
  timeline: 'Timeline, the newest first',
  noTimeline: 'No call, payment or other action of this lead is kept yet.',
  timelineCut: (shown: number, total: number) =>
    `The newest ${formatCount(shown)} of ${formatCount(total)}.`,
};

const zoned = new Map<string, Intl.DateTimeFormat>();

/** A date as the workspace shows it: in its own zone, which may not be that of this computer. */
function formatInZone(atMs: number, zone: string): string {
  const known = zoned.get(zone);
  const format =
    known ??
    new Intl.DateTimeFormat('en-IN', { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  zoned.set(zone, format);
  return format.format(atMs);
}

export function describeValue({ type, value }: PracticeField, zone: string): string {
  if (Array.isArray(value)) return value.map(showBlanks).join(', ');
  if (type === 'DATE' && typeof value === 'number') return formatInZone(value, zone);
  return showBlanks(String(value));
}

/** "LOST_REASON" as "Lost reason". */
export function toWords(upperCase: string): string {
  const words = upperCase.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What it was, and what kind of entry: only the workspace's own actions and payments come from an upload. */
export function titleOf(action: PracticeAction): string {
  if (action.kind === 'payment') return 'Payment';
  if (action.kind === 'custom') return `${action.title} (custom action ${action.type})`;
  return `${toWords(action.type)} (built in)`;
}

export function detailsOf(action: PracticeAction, zone: string): { name: string; text: string }[] {
  if (action.kind === 'built-in') return [];
  if (action.kind === 'custom') {
    return action.fields.map((field) => ({ name: field.name, text: describeValue(field, zone) }));
  }
  const { amount, currency, status, paymentId } = action;
  const payment = [
    { name: 'amount', text: `${amount} ${currency}` },
    { name: 'status', text: status },
  ];
  return paymentId === null ? payment : [...payment, { name: 'paymentid', text: paymentId }];
}

export const queueText = {
  hold: 'Hold the queue',
  holdWhy:
    'Requests are then answered QUEUED and nothing is stored until you let go: so you see that QUEUED is no proof, and what an upload does while it waits.',
  held: 'The queue is held until you let go or close Leadloader. An upload that reads back waits for it.',
  table: 'Requests that wait',
  none: 'Nothing is waiting. telecrm works off a request within a second or so; hold the queue to see requests wait.',
  noneHeld:
    'Nothing is waiting yet. Upload a file to the practice workspace; its rows will stop here.',
  first: (shown: number, total: number) =>
    `The first ${formatCount(shown)} of ${formatCount(total)}.`,
  order:
    'The next to be stored stands first, which need not be the one that came first: telecrm promises no order.',
  number: 'Request',
  lead: 'Lead',
  noLead: 'none named',
  waited: 'Has waited',
  due: 'Will be stored',
  dueNow: 'now',
  dueHeld: 'when you let go',
  dueIn: (ms: number) => `in ${(ms / 1000).toFixed(1)} s`,
  show: 'What was sent',
  showOf: (n: number) => `What was sent in request ${n}`,
};

export const resetText = {
  button: 'Start over',
  title: 'Start the practice workspace over?',
  text: 'Its leads, its queue and this log are thrown away. Runs in the history and their reports stay, but an upload that is paused there will not find its leads again.',
  choice: 'Begin with',
  confirm: 'Throw away and start over',
  done: 'The practice workspace has started over.',
  doneElsewhere: 'Another window has started the practice workspace over.',
  doneOther: 'It is another practice workspace now, with other fields. Connect to it again.',
};

export const fixtureTexts: readonly {
  value: PracticeFixture;
  label: string;
  description: string;
}[] = [
  { value: 'default', label: 'Default', description: 'A phone number identifies a lead.' },
  {
    value: 'email-identifier',
    label: 'E-mail identifies a lead',
    description: 'Rows without a good e-mail address are thrown away whole.',
  },
  {
    value: 'text-identifier',
    label: 'A text field identifies a lead',
    description: 'Every character counts, spaces too; one at either end is shown as ␣.',
  },
  {
    value: 'large-catalogue',
    label: 'Large catalogue',
    description: 'Over a hundred fields and long lists of options, as large firms have.',
  },
];
