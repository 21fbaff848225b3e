import type { RunProgress, RunState, TokenMeter } from '../../shared/runs/run-progress.ts';
import { countOf, formatCount, formatDuration, formatTime } from './format.ts';

export const planText = {
  title: 'How shall the rows be uploaded?',
  summary: (ready: number, file: string, workspace: string) =>
    `${countOf(ready, 'row')} of ${file} will be sent to ${workspace}.`,
  held: (held: number) =>
    `${countOf(held, 'held row')} will not be sent and come back as a file at the end.`,
  transport: 'Way of sending',
  async: 'Async, then read back',
  asyncHint: 'telecrm takes the rows in at its own pace; each one is read back afterwards.',
  sync: 'Sync',
  syncHint: 'Comes with a later version.',
  trial: 'Rows of the trial',
  trialHint:
    'So many rows, spread over the file, are sent and read back before the rest may leave. 0 sends all at once.',
  readBack: 'Read every row back',
  readBackHint: 'Only a row that was read back is called verified.',
  readBackMissing: 'Needs a Sync token, and this workspace has none. Rows will end as queued.',
  start: (ready: number) => `Upload ${countOf(ready, 'row')}`,
};

export const uploadText = {
  title: (file: string) => `Uploading ${file}`,
  pausedTitle: (file: string) => `${file} is paused`,
  pause: 'Pause',
  resume: 'Resume',
  stop: 'Stop',
  stopTitle: 'Stop this upload?',
  stopText:
    'Rows already sent stay in telecrm and are written down. The others are given back as skipped. A stopped upload cannot be resumed; pausing can.',
  stopConfirm: 'Stop the upload',
  pausedPlain: 'Nothing is sent until you resume.',
  waiting: 'Waiting',
  failed: 'The upload could not go on. Everything sent is written down.',
  done: (done: number, rows: number) => `${formatCount(done)} of ${countOf(rows, 'row')} settled`,
  left: (left: number) => `${countOf(left, 'row')} left`,
  inFlight: (n: number) => `${formatCount(n)} on their way`,
  speed: (rowsPerMinute: number) => `${formatCount(rowsPerMinute)} rows a minute`,
  finish: (atMs: number, nowMs: number) => `Done at about ${formatTime(atMs, nowMs)}`,
  finishUnknown: 'The finish time cannot be told yet.',
  tokens: 'Tokens, and how much of their hour is used',
  progressLabel: 'Rows settled',
};

export const stageTexts: Readonly<Record<RunProgress['stage'], string>> = {
  trial: 'Trial: a few rows are sent and read back first',
  upload: 'Sending rows',
  'read-back': 'Reading rows back',
  done: 'Done',
};

export const runStateTexts: Readonly<Record<RunState, string>> = {
  checking: 'being checked',
  checked: 'checked, not uploaded',
  running: 'running',
  paused: 'paused',
  stopped: 'stopped',
  finished: 'finished',
  failed: 'failed',
};

type Waiting = NonNullable<RunProgress['waiting']>;

const waitingReasons: Readonly<Record<Waiting['kind'], string>> = {
  budget: "This hour's budget of the tokens is spent.",
  throttled: 'telecrm asked us to slow down.',
  offline: 'telecrm cannot be reached. Nothing is lost; it is tried again by itself.',
  'read-back': 'telecrm needs a moment to store the rows before they can be read back.',
};

/** Why, until when, and how long that still is. */
export function describeWaiting(waiting: Waiting, nowMs: number): string {
  const until = `Next try at ${formatTime(waiting.untilMs, nowMs)}, in ${formatDuration(waiting.untilMs - nowMs)}.`;
  return `${waitingReasons[waiting.kind]} ${until}`;
}

export function describeMeter(meter: TokenMeter): string {
  const name = `${meter.api === 'async' ? 'Async' : 'Sync'} token ending ${meter.tokenEnd}`;
  return meter.isParked ? `${name}, refused by telecrm` : name;
}

export function describeUse(meter: TokenMeter): string {
  return `${formatCount(meter.used)} of ${formatCount(meter.limit)}`;
}
