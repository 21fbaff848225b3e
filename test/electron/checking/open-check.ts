import { expect, onTestFinished } from 'vitest';
import { readGroups, readRows } from '../../../electron/checking/read-check.ts';
import type { RunRecord } from '../../../electron/store/run-record.ts';
import type { RunStore } from '../../../electron/store/run-store.ts';
import type { RowFilter } from '../../../shared/checking/check-report.ts';
import { checkFile, writeCsv } from '../../fakes/check-file.ts';

export interface OpenCheck {
  store: RunStore;
  run: RunRecord;
}

/** Checks `text` with the real workers; the store is closed after the test. */
export async function openCheck(
  text: string,
  change: Parameters<typeof checkFile>[1] = {},
): Promise<OpenCheck> {
  const checked = await checkFile(writeCsv(text), change);
  if (!checked.ok) expect.fail(JSON.stringify(checked.error));
  const store = checked.value;
  onTestFinished(() => store.close());
  return { store, run: store.readRun() };
}

/** Row numbers that a filter shows. */
export function rowNumbersOf({ store, run }: OpenCheck, filter: RowFilter): number[] {
  return readRows(store, run, filter, { from: 0, limit: 1_000_000 }).map(
    ({ rowNumber }) => rowNumber,
  );
}

/** Row numbers of every problem, by its code. */
export function rowsByCode(check: OpenCheck): Record<string, number[]> {
  const groups = readGroups(check.store, check.run);
  return Object.fromEntries(
    groups.map(({ link, code }) => [code, rowNumbersOf(check, { kind: 'group', link, code })]),
  );
}

/** Row numbers by what would become of them. */
export function rowsByState(check: OpenCheck): Record<'ready' | 'held' | 'excluded', number[]> {
  const of = (state: 'ready' | 'held' | 'excluded') =>
    rowNumbersOf(check, { kind: 'state', state });
  return { ready: of('ready'), held: of('held'), excluded: of('excluded') };
}
