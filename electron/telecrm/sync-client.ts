import type { z } from 'zod';
import type { Result } from '../../shared/result.ts';
import type { CrmFailure } from '../../shared/runs/crm-failure.ts';
import { CustomActions, type CustomAction } from './custom-action.ts';
import { CustomFields, type CustomField } from './custom-field.ts';
import { FoundLeads, type LeadPage } from './found-lead.ts';
import { Pipeline } from './pipeline.ts';
import { readReply } from './read-reply.ts';
import { sendRequest, type CrmRequest, type Endpoint } from './send-request.ts';
import { TeamPage } from './team-page.ts';
import { WorkspaceMetadata } from './workspace-metadata.ts';

/** Filters by API name: a value, or any of several; arrays are not mixed with other filters (telecrm-api.md 10). */
export interface LeadSearch {
  fields?: Record<string, unknown>;
  actions?: Record<string, unknown>;
}

export interface Page {
  skip: number;
  limit: number;
}

type Reply<T> = Promise<Result<T, CrmFailure>>;

/** The reading half of the Sync API; every call is one request with the token given. */
export interface SyncClient {
  readonly enterpriseId: string;
  /** S13. */
  metadata(token: string): Reply<WorkspaceMetadata>;
  /** S14, in detail. */
  customFields(token: string): Reply<CustomField[]>;
  /** S16, in detail. */
  customActions(token: string): Reply<CustomAction[]>;
  /** S18, in either shape (telecrm-api.md 12.11). */
  pipeline(token: string): Reply<Pipeline>;
  /** S9: a page of at most ten (P29). */
  teamMembers(token: string, skip: number): Reply<TeamPage>;
  /** S4: `limit` from 1 to 100 (P14). */
  searchLeads(token: string, search: LeadSearch, page: Page): Reply<LeadPage>;
}

export const teamPageSize = 10;

export function createSyncClient(endpoint: Endpoint): SyncClient {
  async function read<T>(schema: z.ZodType<T>, request: CrmRequest): Reply<T> {
    const reply = await sendRequest(endpoint, request);
    return reply.ok ? readReply(schema, reply.value) : reply;
  }
  return {
    enterpriseId: endpoint.enterpriseId,
    metadata: (token) => read(WorkspaceMetadata, { token, path: '/metadata' }),
    customFields: (token) => read(CustomFields, { token, path: '/custom-fields?detail=true' }),
    customActions: (token) => read(CustomActions, { token, path: '/custom-actions?detail=true' }),
    pipeline: (token) => read(Pipeline, { token, path: '/lead-stage-pipeline' }),
    teamMembers: (token, skip) =>
      read(TeamPage, { token, path: `/team-members?skip=${skip}&limit=${teamPageSize}` }),
    searchLeads: (token, search, { skip, limit }) =>
      read(FoundLeads, { token, path: `/lead/search?skip=${skip}&limit=${limit}`, body: search }),
  };
}
