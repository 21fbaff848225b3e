import { z } from 'zod';
import { fail, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { ApiName } from '../api-name.ts';
import type { WorkspaceState } from './workspace-state.ts';

/** What the dashboard does with tokens (section 2). */
export const TokenChange = z.strictObject({
  create: z.enum(['async', 'sync']).exactOptional(),
  delete: z.string().exactOptional(),
});
export type TokenChange = z.infer<typeof TokenChange>;

type Tokens = Pick<WorkspaceState, 'asyncTokens' | 'syncTokens' | 'createdTokens'>;

/** As a list shows a token: its value is told once and never again (P41). */
interface ListedToken {
  kind: ApiName;
  tokenEnd: string;
}

const mostTokens = 3;

/** Why it cannot be done, in one sentence; nothing is changed then. */
export function checkTokenChange(
  state: Tokens,
  { create, delete: deleted }: TokenChange,
): Result<null, string> {
  if (create !== undefined && deleted !== undefined) {
    return fail('Create or delete a token, one at a time.');
  }
  if (create !== undefined && tokensOf(state, create).size >= mostTokens) {
    return fail(`There are ${mostTokens} ${create} tokens already; delete one first.`);
  }
  if (deleted !== undefined && !state.asyncTokens.has(deleted) && !state.syncTokens.has(deleted)) {
    return fail('There is no such token.');
  }
  return ok(null);
}

export function changeTokens(state: Tokens, { create, delete: deleted }: TokenChange): void {
  if (create !== undefined) {
    state.createdTokens[create] += 1;
    tokensOf(state, create).add(newestToken(state, create));
  }
  if (deleted !== undefined) {
    state.asyncTokens.delete(deleted);
    state.syncTokens.delete(deleted);
  }
}

/** What the change answers: the value of a new token, the list after a deletion. */
export function tellTokenChange(state: Tokens, { create }: TokenChange): unknown {
  if (create === undefined) return listTokens(state);
  return { kind: create, token: newestToken(state, create) };
}

export function listTokens({ asyncTokens, syncTokens }: Tokens): ListedToken[] {
  const toListed = (kind: ApiName) => (token: string) => ({ kind, tokenEnd: token.slice(-4) });
  return [
    ...Array.from(asyncTokens, toListed('async')),
    ...Array.from(syncTokens, toListed('sync')),
  ];
}

function tokensOf({ asyncTokens, syncTokens }: Tokens, kind: ApiName): Set<string> {
  return kind === 'async' ? asyncTokens : syncTokens;
}

/** The same again in a replay, and plainly false. */
function newestToken({ createdTokens }: Tokens, kind: ApiName): string {
  return `practice-${kind}-${createdTokens[kind]}`;
}
