import type { Endpoint } from '../server/endpoint.ts';
import { autoupdateLead } from './autoupdate-lead.ts';
import { getLead } from './get-lead.ts';
import { getMetadata } from './get-metadata.ts';
import { getPipeline } from './get-pipeline.ts';
import { listCustomActions } from './list-custom-actions.ts';
import { listCustomFields } from './list-custom-fields.ts';
import { listTeamMembers } from './list-team-members.ts';
import { searchLeads } from './search-leads.ts';

/** All that the practice workspace answers; every other path is unknown to it. */
export const endpoints: readonly Endpoint[] = [
  autoupdateLead,
  getLead,
  searchLeads,
  listTeamMembers,
  getMetadata,
  listCustomFields,
  listCustomActions,
  getPipeline,
];
