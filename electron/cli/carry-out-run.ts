import type { AppError } from '../../shared/errors/app-error.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { RunProgress } from '../../shared/runs/run-progress.ts';
import { sumOutcomes } from '../../shared/runs/count-outcomes.ts';
import type { Engine } from '../engine/engine.ts';
import { exitCodes } from './exit-codes.ts';
import { printJson, printLine, tell, toCount } from './output.ts';
import type { Done } from './with-engine.ts';

export interface RunOptions {
  runId: string;
  /** null: where the upload wrote them. */
  out: string | null;
  json: boolean;
  /** Starts or resumes the run. */
  begin: () => Promise<Result<null, AppError>>;
}

const tellEveryMs = 1000;

/** Sees a run through: progress on stderr, Ctrl+C pauses it, reports at its end. */
export async function carryOutRun(engine: Engine, options: RunOptions): Promise<Done> {
  const { runId } = options;
  const end = await watch(engine, options);
  if (!end.ok) return end;
  if (end.value.state === 'paused') {
    const { state, pausedBecause, counts, left } = end.value;
    tell(`Paused: ${pausedBecause ?? 'the run was cut off'}`);
    tell(`Go on with: leadloader resume ${runId}`);
    if (options.json) printJson({ runId, state, pausedBecause, counts, left });
    return ok(exitCodes.paused);
  }
  return reportRun(engine, options, end.value);
}

/** Writes the reports of a run that is over and says how it went. */
export async function reportRun(
  engine: Engine,
  options: Omit<RunOptions, 'begin'>,
  end: RunProgress,
): Promise<Done> {
  const { runId } = options;
  const folder = await engine.writeReports(runId, options.out);
  if (!folder.ok) return folder;
  const receipt = await engine.receipt(runId);
  if (!receipt.ok) return receipt;
  if (options.json) printJson(receipt.value);
  else printSummary(end, folder.value);
  const wasReadBack = await engine.wasReadBack(runId);
  if (!wasReadBack.ok) return wasReadBack;
  const { counts, rows } = end;
  const whole = wasReadBack.value ? counts.verified : counts.queued;
  return ok(whole === rows ? exitCodes.done : exitCodes.partly);
}

async function watch(
  engine: Engine,
  { runId, begin }: RunOptions,
): Promise<Result<RunProgress, AppError>> {
  let finish = (_end: RunProgress) => {};
  const ended = new Promise<RunProgress>((resolve) => (finish = resolve));
  const stop = engine.on((name, payload) => {
    const progress = payload as RunProgress;
    if (name !== 'run.progress' || progress.runId !== runId) return;
    if (progress.state !== 'running') finish(progress);
  });
  const telling = setInterval(tellChanges(engine, runId), tellEveryMs);
  let isInterrupted = false;
  const pause = () => {
    isInterrupted = true;
    void engine.call('run.pause', { runId });
  };
  process.once('SIGINT', pause);
  process.once('SIGTERM', pause);
  try {
    const begun = await begin();
    if (!begun.ok) return begun;
    // Pressed while the workspace was still being read: there was nothing to pause yet.
    if (isInterrupted) pause();
    const end = await ended;
    tell(progressText(end));
    return ok(end);
  } finally {
    clearInterval(telling);
    stop();
    process.off('SIGINT', pause);
    process.off('SIGTERM', pause);
  }
}

/** Asks rather than listens: a run that waits for the network has nothing to say by itself. */
function tellChanges(engine: Engine, runId: string): () => Promise<void> {
  let told = '';
  return async () => {
    const progress = await engine.call('run.progress', { runId });
    if (!progress.ok || progress.value.state !== 'running') return;
    const text = progressText(progress.value);
    if (text !== told) tell(text);
    told = text;
  };
}

const stages = { trial: 'Trial', upload: 'Uploading', 'read-back': 'Reading back', done: 'Done' };
const waits = {
  budget: 'waiting for the hourly budget',
  throttled: 'telecrm asked to wait',
  offline: 'waiting for the network',
  'read-back': 'waiting for telecrm',
};

function progressText(progress: RunProgress): string {
  const { counts, rows, stage, waiting, finishAtMs, state } = progress;
  if (state !== 'running') return `${state}: ${sumOutcomes(counts)} of ${toCount(rows, 'row')}`;
  const known = `${sumOutcomes(counts)} of ${toCount(rows, 'row')}, ${counts.verified} verified`;
  const wait = waiting ? `, ${waits[waiting.kind]} until ${toClock(waiting.untilMs)}` : '';
  const finish = finishAtMs && stage === 'upload' ? `, done about ${toClock(finishAtMs)}` : '';
  return `${stages[stage]}: ${known}${wait}${finish}`;
}

function toClock(ms: number): string {
  return new Date(ms).toTimeString().slice(0, 8);
}

function printSummary({ counts, rows }: RunProgress, folder: string): void {
  printLine(`${toCount(rows, 'row')} in the file:`);
  const lines: [number, string][] = [
    [counts.verified, 'verified: read back, telecrm has them whole'],
    [counts.queued, 'queued: taken by telecrm, not confirmed whole'],
    [counts.differs, 'differ: telecrm has the lead, but not all of it'],
    [counts.rejected, 'rejected by telecrm'],
    [counts.skipped, 'skipped: held by the check or left out, not sent'],
    [counts.in_doubt, 'in doubt: sent, and nothing tells whether telecrm has them'],
  ];
  for (const [n, text] of lines) if (n > 0) printLine(`${String(n).padStart(9)}  ${text}`);
  printLine(`Reports: ${folder} (outcomes.csv, rejected.csv, receipt.json)`);
}
