import type { JsonObject } from '../json-object.ts';
import type { ApiName } from '../api-name.ts';
import type { WorkspaceState } from '../workspace/workspace-state.ts';
import type { Answer } from './answer.ts';

/** A request that passed every check but those of the endpoint itself. */
interface ApiCall {
  params: Record<string, string>;
  query: JsonObject;
  /** Empty for a GET. */
  body: JsonObject;
  atMs: number;
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
  /** `queues`: a 200 only means that it waits to be processed (8.1). `writes`: what was taken is replayed after a restart. */
  effect: 'reads' | 'writes' | 'queues';
  /** One that writes changes the state in place, by nothing but its arguments; a refusal changes nothing. */
  answer(state: WorkspaceState, call: ApiCall): Answer;
}
