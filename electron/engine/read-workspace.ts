import type { AppError } from '../../shared/errors/app-error.ts';
import type { Catalogue } from '../../shared/fields/catalogue.ts';
import type { Settings } from '../../shared/ipc/workspace.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { createPacer, type Pacer, type PacedToken } from '../runs/pacer.ts';
import type { AppStore } from '../store/app-store.ts';
import { createAsyncClient, type AsyncClient } from '../telecrm/async-client.ts';
import { toAppError } from '../telecrm/crm-app-error.ts';
import { createSyncClient, type SyncClient } from '../telecrm/sync-client.ts';
import { readCatalogue } from '../telecrm/workspace-catalogue.ts';
import type { Ports } from './ports.ts';
import { ownShare } from './read-limits.ts';
import type { WorkspaceLine } from './workspaces.ts';

/** The longest a request may be under way. */
const timeoutMs = 30_000;
/** The most requests under way at once: enough for any latency inside the budget, and no flood. */
const asyncCeiling = 24;
/** Reads share telecrm's smaller Sync limit; two at a time keep it busy. */
const syncCeiling = 2;

export interface Tools {
  ports: Ports;
  store: AppStore;
  limits: Settings;
}

export function openAsync(
  line: WorkspaceLine,
  tools: Tools,
): { client: AsyncClient; pacer: Pacer } {
  const { clock } = tools.ports;
  const { enterpriseId } = line.summary;
  return {
    client: createAsyncClient({ baseUrl: line.asyncBaseUrl, enterpriseId, timeoutMs, clock }),
    pacer: openPacer('async', line.asyncTokens, tools),
  };
}

/** null without a Sync token. */
export function openSync(
  line: WorkspaceLine,
  tools: Tools,
): { client: SyncClient; pacer: Pacer } | null {
  if (line.syncTokens.length === 0) return null;
  const { clock } = tools.ports;
  const { enterpriseId } = line.summary;
  return {
    client: createSyncClient({ baseUrl: line.syncBaseUrl, enterpriseId, timeoutMs, clock }),
    pacer: openPacer('sync', line.syncTokens, tools),
  };
}

function openPacer(api: 'async' | 'sync', tokens: readonly PacedToken[], tools: Tools): Pacer {
  const { limits, ports, store } = tools;
  const limit = api === 'async' ? limits.asyncLimit : limits.syncLimit;
  return createPacer({
    api,
    tokens,
    ledger: store.budget,
    clock: ports.clock,
    limit: ownShare(limit, limits.budgetReserve),
    windowMs: limits.budgetWindowMs,
    timeoutMs,
    ceiling: api === 'async' ? asyncCeiling : syncCeiling,
  });
}

/** The workspace's catalogue as it is now, read with the first Sync token, inside its budget. */
export async function readCatalogueOf(
  line: WorkspaceLine,
  tools: Tools,
): Promise<Result<Catalogue, AppError>> {
  const [token] = line.syncTokens;
  const sync = openSync({ ...line, syncTokens: line.syncTokens.slice(0, 1) }, tools);
  if (!token || !sync) return fail({ kind: 'tokens-missing', api: 'sync' });
  const never = new AbortController().signal;
  const take = async () => {
    const lease = await sync.pacer.admit(never);
    await lease?.finish({ kind: 'answered' });
  };
  const read = await readCatalogue(sync.client, token.value, tools.ports.clock, take);
  if (read.ok) return ok(read.value);
  const host = new URL(line.syncBaseUrl).host;
  return fail(toAppError(read.error, { api: 'sync', tokenEnd: token.end, host }));
}
