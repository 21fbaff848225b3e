import type { JsonObject } from '../json-object.ts';
import type { ApiName } from '../journal/journal-entry.ts';
import type { WorkspaceState } from '../workspace/workspace-state.ts';
import type { Answer } from './answer.ts';

/** A request that passed every check but those of the endpoint itself. */
export interface ApiCall {
  params: Record<string, string>;
  query: JsonObject;
  /** Empty for a GET. */
  body: JsonObject;
}

/** One line of telecrm-api.md 1.1. */
export interface Endpoint {
  name: `${'A' | 'S'}${number}`;
  api: ApiName;
  method: 'GET' | 'POST';
  /** After `/enterprise/{enterpriseId}`, in the router's notation. */
  path: string;
  /** What a valid token meets under another enterprise's ID (12.6). */
  foreignEnterprise: 'not-found' | 'not-authorized';
  /** True when a 200 only means: it waits to be processed (8.1). */
  isQueued: boolean;
  answer(state: WorkspaceState, call: ApiCall): Answer;
}
