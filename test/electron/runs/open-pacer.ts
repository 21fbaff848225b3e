import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createPacer, type Lease, type Pacer } from '../../../electron/runs/pacer.ts';
import { openAppStore } from '../../../electron/store/app-store.ts';
import type { BudgetLedger } from '../../../electron/store/budget-ledger.ts';
import { tempFolder } from '../../fakes/check-file.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';

export interface PacerSetting {
  clock?: FakeClock;
  tokens?: string[];
  limit?: number;
  windowMs?: number;
  timeoutMs?: number;
  ceiling?: number;
  ledger?: BudgetLedger;
}

export function openLedger(): BudgetLedger {
  const store = openAppStore(join(tempFolder(), 'app.sqlite'));
  onTestFinished(() => store.close());
  return store.budget;
}

export function openPacer(setting: PacerSetting = {}) {
  const clock = setting.clock ?? new FakeClock();
  const pacer = createPacer({
    api: 'async',
    tokens: (setting.tokens ?? ['first']).map((value) => ({ value, key: value, end: value })),
    ledger: setting.ledger ?? openLedger(),
    clock,
    limit: setting.limit ?? 100,
    windowMs: setting.windowMs ?? 10_000,
    timeoutMs: setting.timeoutMs ?? 1000,
    ceiling: setting.ceiling ?? 24,
  });
  return { clock, pacer };
}

export const never = new AbortController().signal;

/** Asks for leave and tells whether and how it was given once the clock has moved. */
export function ask(pacer: Pacer, signal: AbortSignal = never) {
  const asked: { lease: Lease | null | undefined } = { lease: undefined };
  void pacer.admit(signal).then((lease) => {
    asked.lease = lease;
  });
  return asked;
}

export async function take(pacer: Pacer): Promise<Lease> {
  const lease = await pacer.admit(never);
  if (!lease) throw new Error('No leave was given');
  return lease;
}

/** Opens the window wide, so that places do not matter. */
export async function warmUp(pacer: Pacer, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1)
    await (await take(pacer)).finish({ kind: 'not-sent', retryAfterMs: 0 });
}

/** In small steps, so that what a step sets going can ask for its own time. */
export async function advanceUntil(clock: FakeClock, work: Promise<unknown>): Promise<void> {
  const state = { isOver: false };
  void work.finally(() => {
    state.isOver = true;
  });
  while (!state.isOver) await clock.advance(20);
}

/** As many leases as are given without one being finished. */
export async function takeAll(pacer: Pacer, clock: FakeClock): Promise<Lease[]> {
  const leases: Lease[] = [];
  for (;;) {
    const stop = new AbortController();
    const asked = ask(pacer, stop.signal);
    await clock.advance(1);
    if (!asked.lease) {
      stop.abort();
      return leases;
    }
    leases.push(asked.lease);
  }
}
