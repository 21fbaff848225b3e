import { toIdentifierKey } from '../../shared/fields/identifier-key.ts';
import { isRepeatable } from '../../shared/mapping/build-record.ts';
import { findDropped } from '../../shared/runs/compare-record.ts';
import type { CrmFailure } from '../../shared/runs/crm-failure.ts';
import type { RowOutcome } from '../../shared/runs/row-outcome.ts';
import type { FoundLead } from '../telecrm/found-lead.ts';
import { findLeads, type FoundLeads } from './find-leads.ts';
import { plainOutcome, type RunSession } from './run-session.ts';
import { WakeCall } from './wake-call.ts';

/** Milliseconds from queueing to each look; telecrm says nothing about how long its queue takes. */
const lookAfterMs = [2_000, 5_000, 15_000, 60_000];
/** Identifiers a request. */
const batchSize = 50;
/** A batch that is not full waits this long for company. */
const companyMs = 1_000;

interface Look {
  rowNumber: number;
  queuedAtMs: number;
  /** Looks done. */
  looks: number;
  dueAtMs: number;
}

export interface Verifier {
  /** The row was queued at that time; a resumed run passes the present. */
  add(rowNumber: number, queuedAtMs: number): void;
  /** Resolves when every row added is settled as well as it can be, or the run is paused. */
  drain(): Promise<void>;
}

export const reasons = {
  notFound: 'Not found when read back; telecrm may have discarded the row or may still be working.',
  actions: 'Its fields are in telecrm; its actions cannot be read back.',
  noSync: 'Not read back: no Sync token could be used.',
};

/** Reads queued rows back through S4, fifty a request, beside the upload and in the Sync budget. */
export function createVerifier(session: RunSession): Verifier {
  return new ReadBack(session);
}

class ReadBack implements Verifier {
  readonly #session: RunSession;
  readonly #added = new WakeCall();
  /** By looks done, each in order of time, so that the first of each tells what is due. */
  readonly #waves: Look[][] = lookAfterMs.map(() => []);
  /** Asked for one by one, after a batch with them failed. */
  readonly #alone: Look[] = [];
  /** The last request failed for a single row too: it is not for a row that batches fail. */
  #isTroubled = false;
  #isDraining = false;
  #working: Promise<void> | null = null;

  constructor(session: RunSession) {
    this.#session = session;
  }

  add(rowNumber: number, queuedAtMs: number): void {
    const dueAtMs = queuedAtMs + (lookAfterMs[0] ?? 0);
    this.#waves[0]?.push({ rowNumber, queuedAtMs, looks: 0, dueAtMs });
    if (!this.#working) {
      this.#working = this.#work();
      // `drain` passes the failure on; until then nothing more may leave.
      this.#working.catch(() => this.#session.pause(''));
    }
    this.#added.fire();
  }

  async drain(): Promise<void> {
    this.#isDraining = true;
    this.#added.fire();
    try {
      await this.#working;
    } finally {
      this.#isDraining = false;
      this.#working = null;
      this.#session.waitForReadBack(null);
    }
  }

  async #work(): Promise<void> {
    const session = this.#session;
    const { signal, clock } = session;
    while (!signal.aborted) {
      const batch = this.#takeBatch();
      if (batch.length > 0) {
        session.waitForReadBack(null);
        await this.#lookAt(batch);
        continue;
      }
      const dueAtMs = Math.min(...this.#waves.map(([first]) => first?.dueAtMs ?? Infinity));
      if (dueAtMs === Infinity && this.#isDraining) return;
      if (this.#isDraining) session.waitForReadBack(dueAtMs);
      if (dueAtMs === Infinity) await this.#added.wait(signal);
      else await clock.sleep(Math.min(Math.max(dueAtMs - clock.now(), 0), companyMs) + 10, signal);
    }
  }

  /** Rows that are due: a full batch, or what there is once nobody else is expected soon. */
  #takeBatch(): Look[] {
    const lone = this.#alone.shift();
    if (lone) return [lone];
    const nowMs = this.#session.clock.now();
    const due = this.#waves.map((wave) => countDue(wave, nowMs));
    const total = due.reduce((sum, n) => sum + n, 0);
    const oldestMs = Math.min(...this.#waves.map(([first]) => first?.dueAtMs ?? Infinity));
    const isExpected = this.#waves.some((wave, at) => {
      const next = wave[due[at] ?? 0];
      return next !== undefined && next.dueAtMs <= nowMs + companyMs;
    });
    const isWorthWaiting = nowMs - oldestMs < companyMs && (isExpected || !this.#isDraining);
    if (total === 0 || (total < batchSize && isWorthWaiting)) return [];
    const batch: Look[] = [];
    this.#waves.forEach((wave, at) => {
      batch.push(...wave.splice(0, Math.min(due[at] ?? 0, batchSize - batch.length)));
    });
    return batch;
  }

  async #lookAt(batch: readonly Look[]): Promise<void> {
    const session = this.#session;
    const identifiers = batch.map(({ rowNumber }) => session.reader.read(rowNumber).identifier);
    const found = await findLeads(identifiers, session);
    if (found === null) {
      if (!session.signal.aborted) await this.#giveUp(batch);
    } else if (found.ok) {
      this.#isTroubled = false;
      await Promise.all(batch.map((look) => this.#compare(look, found.value)));
    } else await this.#meetFailure(batch, found.error);
  }

  async #meetFailure(batch: readonly Look[], failure: CrmFailure): Promise<void> {
    if (failure.kind !== 'no-answer' && failure.kind !== 'refused') {
      // Nothing was asked, so no look is used up: the pacer waits for network, budget or a token.
      this.#putBack(batch);
    } else if (batch.length > 1 && !this.#isTroubled) {
      this.#alone.push(...batch);
    } else {
      this.#isTroubled = failure.kind === 'no-answer';
      if (this.#isTroubled) this.#putBack(this.#alone.splice(0));
      const reason = `Could not be read back: ${failure.reason}`;
      await Promise.all(batch.map((look) => this.#again(look, reason)));
    }
  }

  #putBack(looks: readonly Look[]): void {
    for (const look of looks.toReversed()) this.#waves[look.looks]?.unshift(look);
  }

  async #compare(look: Look, found: FoundLeads): Promise<void> {
    const { reader, clock } = this.#session;
    const { record, identifier } = reader.read(look.rowNumber);
    const lead = found.get(toIdentifierKey(reader.plan.identifierType, identifier));
    if (!lead) return this.#again(look, reasons.notFound);
    const dropped = findDropped(record, lead.fields, reader.plan);
    const isLast = look.looks + 1 >= lookAfterMs.length;
    // A difference may be the state before our write: only the last look decides.
    if (dropped.length > 0 && !isLast) return this.#again(look, reasons.notFound);
    const change: Partial<RowOutcome> = { leadId: lead.id, verifiedAtMs: clock.now() };
    if (dropped.length > 0)
      return this.#settle(look, {
        ...change,
        kind: 'differs',
        dropped,
        reason: differsText(dropped, lead),
      });
    if (isRepeatable(record))
      return this.#settle(look, { ...change, kind: 'verified', reason: '' });
    return this.#settle(look, { ...change, kind: 'queued', reason: reasons.actions });
  }

  /** Looks again later; after the last look the row stays queued, with the reason. */
  async #again(look: Look, reason: string): Promise<void> {
    const looks = look.looks + 1;
    const afterMs = lookAfterMs[looks];
    if (afterMs === undefined) return this.#settle(look, { kind: 'queued', reason });
    const dueAtMs = Math.max(look.queuedAtMs + afterMs, this.#session.clock.now() + 100);
    this.#waves[looks]?.push({ ...look, looks, dueAtMs });
  }

  async #giveUp(batch: readonly Look[]): Promise<void> {
    const all = [batch, this.#alone, ...this.#waves].flat();
    for (const looks of [this.#alone, ...this.#waves]) looks.length = 0;
    const change = { kind: 'queued', reason: reasons.noSync } as const;
    await Promise.all(all.map((look) => this.#settle(look, change)));
  }

  async #settle({ rowNumber }: Look, change: Partial<RowOutcome>): Promise<void> {
    const { store, reader } = this.#session;
    const known = store.outcomes.of(rowNumber) ?? plainOutcome(reader.read(rowNumber), 'queued');
    await this.#session.settle({ ...known, ...change }, 'queued');
  }
}

/** How many of a wave are due, a full batch at most. */
function countDue(wave: readonly Look[], nowMs: number): number {
  let due = 0;
  while (due < batchSize && (wave[due]?.dueAtMs ?? Infinity) <= nowMs) due += 1;
  return due;
}

function differsText(dropped: readonly string[], lead: FoundLead): string {
  const texts = dropped.map((name) => {
    const has = lead.fields[name];
    return has === undefined || has === null
      ? `${name} is missing`
      : `${name} is ${JSON.stringify(has)}`;
  });
  return `In telecrm ${texts.join(', ')}.`;
}
