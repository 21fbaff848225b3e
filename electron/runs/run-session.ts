import type { Clock } from '../../shared/clock.ts';
import { sumOutcomes, toCountKey } from '../../shared/runs/count-outcomes.ts';
import type { OutcomeKind, RowOutcome } from '../../shared/runs/row-outcome.ts';
import type { CrmFailure } from '../../shared/runs/crm-failure.ts';
import type { RunProgress } from '../../shared/runs/run-progress.ts';
import { estimateFinish } from '../../shared/runs/estimate-finish.ts';
import { countTrouble, maxAlike, noTrouble } from '../../shared/runs/trouble.ts';
import type { RecordReader, RowRecord } from '../checking/record-reader.ts';
import type { RunRecord } from '../store/run-record.ts';
import type { RunStore } from '../store/run-store.ts';
import type { AsyncClient } from '../telecrm/async-client.ts';
import type { SyncClient } from '../telecrm/sync-client.ts';
import type { Pacer } from './pacer.ts';

/** The two ways to telecrm that a run may have; without a Sync token nothing can be read back. */
export interface RunLines {
  async: { client: AsyncClient; pacer: Pacer };
  sync: { client: SyncClient; pacer: Pacer } | null;
}

export interface SessionOptions {
  store: RunStore;
  run: RunRecord;
  reader: RecordReader;
  lines: RunLines;
  clock: Clock;
  random: () => number;
  windowMs: number;
  onProgress: (progress: RunProgress) => void;
}

/** Rows answered in the last minute tell the speed. */
const speedWindowMs = 60_000;

/** A snapshot counts the budget of every token, so it is not made for every row. */
const tellEveryMs = 50;

/** One run while it goes on: its parts, its counts, and the way to stop it. */
export class RunSession {
  readonly store: RunStore;
  readonly reader: RecordReader;
  readonly lines: RunLines;
  readonly clock: Clock;
  readonly random: () => number;
  run: RunRecord;
  /** Set with the first reason to pause; what is in flight is still settled. */
  pausedBecause: string | null = null;
  readonly #abort = new AbortController();
  readonly #options: SessionOptions;
  readonly #counts;
  #stage: RunProgress['stage'] = 'upload';
  #trouble = noTrouble;
  #revision = 0;
  #inFlight = 0;
  #answeredAtMs: number[] = [];
  #lastRowsPerMinute = 0;
  #readBackAtMs: number | null = null;
  #toldAtMs = -Infinity;
  #isTellingLater = false;

  constructor(options: SessionOptions) {
    const { store, run, reader, lines, clock, random } = options;
    this.store = store;
    this.run = run;
    this.reader = reader;
    this.lines = lines;
    this.clock = clock;
    this.random = random;
    this.#options = options;
    this.#counts = store.outcomes.counts();
    for (const { pacer } of lines.sync ? [lines.async, lines.sync] : [lines.async])
      pacer.watch(() => this.tell());
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Lets nothing more leave; the first reason counts. */
  pause(because: string): void {
    this.pausedBecause ??= because;
    this.#abort.abort();
  }

  enter(stage: RunProgress['stage']): void {
    this.#stage = stage;
    this.#tellNow();
  }

  sent(): void {
    this.#inFlight += 1;
  }

  /** Speed is rows settled: a request that has to be repeated is none. */
  answered(isSettled: boolean): void {
    this.#inFlight -= 1;
    if (isSettled) this.#answeredAtMs.push(this.clock.now());
  }

  /** Nothing is left to do before the next look at that time; null when there is. */
  waitForReadBack(untilMs: number | null): void {
    const isNews = (untilMs === null) !== (this.#readBackAtMs === null);
    this.#readBackAtMs = untilMs;
    if (isNews) this.tell();
  }

  /** Five failures alike in a row pause the run (design.md 4). */
  failed(failure: CrmFailure): void {
    this.#trouble = countTrouble(this.#trouble, failure);
    if (this.#trouble.times < maxAlike) return;
    this.pause(
      `telecrm failed ${maxAlike} times in a row: ${'reason' in failure ? failure.reason : failure.kind}`,
    );
  }

  succeeded(): void {
    this.#trouble = noTrouble;
  }

  /** Writes an outcome down, durably, and counts it; `was` is the one it replaces. */
  async settle(outcome: RowOutcome, was: OutcomeKind | null = null): Promise<void> {
    await this.store.outcomes.settle(outcome);
    this.#counts[toCountKey(outcome.kind)] += 1;
    if (was) this.#counts[toCountKey(was)] -= 1;
    this.tell();
  }

  /** Counts again from the store, after many outcomes were written at once. */
  recount(): void {
    Object.assign(this.#counts, this.store.outcomes.counts());
  }

  /** Changes what the run remembers, durably. */
  remember(change: Partial<RunRecord>): void {
    this.run = { ...this.run, ...change };
    this.store.writeRun(this.run);
    this.tell();
  }

  /** At once when it is news; else soon, and once for all that happens until then. */
  tell(): void {
    const leftMs = this.#toldAtMs + tellEveryMs - this.clock.now();
    if (this.run.state !== 'running' || leftMs <= 0) this.#tellNow();
    else if (!this.#isTellingLater) void this.#tellLater(leftMs);
  }

  #tellNow(): void {
    this.#toldAtMs = this.clock.now();
    this.#options.onProgress(this.progress());
  }

  /** Not after a pause, whose end is told anyway: the stores may be closed by then. */
  async #tellLater(afterMs: number): Promise<void> {
    this.#isTellingLater = true;
    await this.clock.sleep(afterMs, this.signal);
    this.#isTellingLater = false;
    if (!this.signal.aborted && this.run.state === 'running') this.#tellNow();
  }

  progress(): RunProgress {
    const { run, clock } = this;
    const nowMs = clock.now();
    const rowsPerMinute = this.#readSpeed(nowMs);
    const left = run.file.rows - sumOutcomes(this.#counts);
    const asyncMeters = this.lines.async.pacer.meters();
    // By the clock, so that a resumed run goes on counting where it stopped.
    this.#revision = Math.max(this.#revision + 1, nowMs);
    return {
      runId: run.runId,
      revision: this.#revision,
      state: run.state,
      stage: this.#stage,
      rows: run.file.rows,
      counts: { ...this.#counts },
      left,
      inFlight: this.#inFlight,
      rowsPerMinute: Math.round(rowsPerMinute),
      finishAtMs: estimateFinish({
        left,
        // While the budget is waited for, the speed before the wait is the best guess.
        rowsPerMinute: rowsPerMinute || this.#lastRowsPerMinute,
        tokens: asyncMeters,
        windowMs: this.#options.windowMs,
        nowMs,
      }),
      tokens: [...asyncMeters, ...(this.lines.sync?.pacer.meters() ?? [])],
      waiting: this.#waiting(),
      pausedBecause: run.upload?.pausedBecause ?? null,
      startedAtMs: run.upload?.startedAtMs ?? run.createdAtMs,
      finishedAtMs: run.upload?.finishedAtMs ?? null,
    };
  }

  #waiting(): RunProgress['waiting'] {
    const { async, sync } = this.lines;
    const untilMs = this.#readBackAtMs;
    return (
      async.pacer.waiting() ??
      sync?.pacer.waiting() ??
      (untilMs === null ? null : { kind: 'read-back', untilMs })
    );
  }

  #readSpeed(nowMs: number): number {
    this.#answeredAtMs = this.#answeredAtMs.filter((atMs) => atMs > nowMs - speedWindowMs);
    const [first] = this.#answeredAtMs;
    if (first === undefined) return 0;
    const spanMs = Math.max(1000, nowMs - first);
    this.#lastRowsPerMinute = (this.#answeredAtMs.length / spanMs) * 60_000;
    return this.#lastRowsPerMinute;
  }
}

/** An outcome that says no more than its kind and why. */
export function plainOutcome(
  row: Pick<RowRecord, 'rowNumber' | 'identifier'>,
  kind: OutcomeKind,
  reason = '',
): RowOutcome {
  return {
    rowNumber: row.rowNumber,
    kind,
    identifier: row.identifier,
    dropped: [],
    reason,
    leadId: null,
    sentAtMs: null,
    verifiedAtMs: null,
  };
}
