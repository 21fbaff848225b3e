import type { RunState } from '../../shared/runs/run-progress.ts';
import { createRecordReader } from '../checking/record-reader.ts';
import type { RunRecord } from '../store/run-record.ts';
import type { RunStore } from '../store/run-store.ts';
import { countRounds, readyRows, unreadRows } from './ready-rows.ts';
import type { RunSession } from './run-session.ts';
import { sendRows } from './send-rows.ts';
import { settleAfterCrash } from './settle-doubts.ts';
import { skipHeldRowsOnce, skipUnsentRows } from './skip-rows.ts';
import { judgeTrial, trialRows } from './trial.ts';
import { createVerifier, type Verifier } from './verify-run.ts';

/**
 * Takes a run from wherever its store says it stands to its end: settles what a crash left, sends
 * the trial, then the rest round by round, and reads everything back. Resolves with the state it
 * ended in; rejects with a store's failure, after which nothing was sent that is not written down.
 */
export async function uploadRun(session: RunSession): Promise<RunState> {
  const { store, run } = session;
  skipHeldRowsOnce(store, run, session.reader);
  session.recount();
  const verifier = run.upload?.isVerified && session.lines.sync ? createVerifier(session) : null;
  try {
    await settleAfterCrash(session);
    if (verifier)
      for (const row of unreadRows(store, run.mapping.duplicates))
        verifier.add(row, session.clock.now());
    await sendTrial(session, verifier);
    if (!session.signal.aborted) await sendRounds(session, verifier);
    if (!session.signal.aborted) session.enter('read-back');
  } catch (cause) {
    session.pause('');
    throw cause;
  } finally {
    // Also when paused or failed: a look that is under way must not outlive the store.
    await verifier?.drain();
  }
  return end(session);
}

async function sendTrial(session: RunSession, verifier: Verifier | null): Promise<void> {
  const rows = trialRows(session);
  if (rows.length === 0 || session.signal.aborted) return;
  session.enter('trial');
  await sendAndVerify(rows, session, verifier);
  if (session.signal.aborted || !session.run.upload) return;
  session.remember({ upload: { ...session.run.upload, isTrialOver: true } });
  const because = judgeTrial(rows, session);
  if (because) session.pause(because);
}

/** Each round holds at most one row of a lead and is read back before the next may leave (I4). */
async function sendRounds(session: RunSession, verifier: Verifier | null): Promise<void> {
  const { store, run } = session;
  session.enter('upload');
  const rounds = countRounds(store, run.mapping.duplicates);
  for (let round = 0; round < rounds && !session.signal.aborted; round += 1) {
    const rows = readyRows(store, run.mapping.duplicates, round);
    const isLast = round === rounds - 1;
    if (isLast) await sendAndAdd(rows, session, verifier);
    else await sendAndVerify(rows, session, verifier);
  }
}

async function sendAndVerify(
  rows: Iterable<number>,
  session: RunSession,
  verifier: Verifier | null,
): Promise<void> {
  await sendAndAdd(rows, session, verifier);
  if (!session.signal.aborted) await verifier?.drain();
}

function sendAndAdd(
  rows: Iterable<number>,
  session: RunSession,
  verifier: Verifier | null,
): Promise<void> {
  return sendRows(rows, session, (row) => verifier?.add(row, session.clock.now()));
}

function end(session: RunSession): RunState {
  const { run, pausedBecause } = session;
  if (!run.upload) throw new Error('The run was never started');
  const state: RunState = pausedBecause === null ? 'finished' : 'paused';
  const { left } = session.progress();
  if (state === 'finished' && left !== 0) throw new Error(`The run ended with ${left} rows open`);
  const finishedAtMs = state === 'finished' ? session.clock.now() : null;
  session.remember({
    state,
    upload: { ...run.upload, ...session.run.upload, pausedBecause, finishedAtMs },
  });
  session.enter(state === 'finished' ? 'done' : 'upload');
  return state;
}

/** Gives every row of a paused run an outcome and closes it for good. */
export function stopRun(store: RunStore, run: RunRecord, nowMs: number): RunRecord {
  if (!run.upload) throw new Error('The run was never started');
  const reader = createRecordReader(store, run);
  skipHeldRowsOnce(store, run, reader);
  skipUnsentRows(store, unsentRows(store, run), reader);
  const upload = { ...run.upload, pausedBecause: null, finishedAtMs: nowMs };
  const stopped: RunRecord = { ...run, state: 'stopped', upload };
  store.writeRun(stopped);
  return stopped;
}

function* unsentRows(store: RunStore, { mapping }: RunRecord): Generator<number> {
  const rounds = countRounds(store, mapping.duplicates);
  for (let round = 0; round < rounds; round += 1)
    yield* readyRows(store, mapping.duplicates, round);
}
