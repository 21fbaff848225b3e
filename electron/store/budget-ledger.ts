import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Commit } from './group-commit.ts';

/** Whose budget: which API and which token, by a hash that does not give the token away (I7). */
export type TokenKey = string;

export type Taken = { kind: 'taken'; spend: number } | { kind: 'full'; freeAtMs: number };

export interface TakeRequest {
  token: TokenKey;
  /** Requests the token may have in any window. */
  limit: number;
  nowMs: number;
  /** When the slot is free again should no answer ever be written down. */
  freeAtMs: number;
}

/**
 * Requests of every token in its rolling window (P9, I3): shared by all runs and hosts on this data
 * folder, and kept across restarts. A slot is written down before its request leaves.
 */
export interface BudgetLedger {
  /** Durable before it resolves; two processes never share a slot. */
  take(request: TakeRequest): Promise<Taken>;
  /** The request was answered or failed: its slot is free one window after that. */
  settle(spend: number, freeAtMs: number): Promise<void>;
  /** The request never left. */
  giveBack(spend: number): Promise<void>;
  meter(token: TokenKey, nowMs: number): { used: number; nextFreeAtMs: number | null };
}

export function createBudgetLedger(database: DatabaseSyncInstance, commit: Commit): BudgetLedger {
  const forget = database.prepare('DELETE FROM spends WHERE token = ? AND free_at <= ?');
  const meter = database.prepare(
    'SELECT count(*) AS used, min(free_at) AS nextFreeAtMs FROM spends WHERE token = ? AND free_at > ?',
  );
  const nth = database.prepare(
    'SELECT free_at FROM spends WHERE token = ? AND free_at > ? ORDER BY free_at LIMIT 1 OFFSET ?',
  );
  // Written while the clock was ahead: such a slot counts for a whole wait from now, and no longer.
  const cap = database.prepare('UPDATE spends SET free_at = ? WHERE token = ? AND free_at > ?');
  const insert = database.prepare('INSERT INTO spends (token, free_at) VALUES (?, ?)');
  const update = database.prepare('UPDATE spends SET free_at = ? WHERE id = ?');
  const remove = database.prepare('DELETE FROM spends WHERE id = ?');
  const readMeter = (token: TokenKey, nowMs: number) =>
    meter.get(token, nowMs) as { used: number; nextFreeAtMs: number | null };
  const takeNow = ({ token, limit, nowMs, freeAtMs }: TakeRequest): Taken => {
    forget.run(token, nowMs);
    cap.run(freeAtMs, token, freeAtMs);
    const { used } = readMeter(token, nowMs);
    if (used < limit)
      return { kind: 'taken', spend: Number(insert.run(token, freeAtMs).lastInsertRowid) };
    const row = nth.get(token, nowMs, used - limit) as { free_at: number };
    return { kind: 'full', freeAtMs: row.free_at };
  };
  return {
    async take(request) {
      let taken: Taken = { kind: 'full', freeAtMs: request.freeAtMs };
      await commit(() => {
        taken = takeNow(request);
      });
      return taken;
    },
    settle: (spend, freeAtMs) => commit(() => void update.run(freeAtMs, spend)),
    giveBack: (spend) => commit(() => void remove.run(spend)),
    meter: readMeter,
  };
}
