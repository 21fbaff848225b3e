import type { Endpoint } from '../server/endpoint.ts';
import { autoupdateLead } from './autoupdate-lead.ts';
import { createActions } from './create-actions.ts';
import { createLead } from './create-lead.ts';
import { createTeamMember } from './create-team-member.ts';
import { getAction } from './get-action.ts';
import { getCustomAction } from './get-custom-action.ts';
import { getCustomField } from './get-custom-field.ts';
import { getLead } from './get-lead.ts';
import { getMetadata } from './get-metadata.ts';
import { getPipeline } from './get-pipeline.ts';
import { getTeamMember } from './get-team-member.ts';
import { listCustomActions } from './list-custom-actions.ts';
import { listCustomFields } from './list-custom-fields.ts';
import { listTeamMembers } from './list-team-members.ts';
import { searchActions } from './search-actions.ts';
import { searchLeads } from './search-leads.ts';
import { updateAction } from './update-action.ts';
import { updateAvailability } from './update-availability.ts';
import { updateLead } from './update-lead.ts';

/** All that the practice workspace answers; every other path is unknown to it. */
export const endpoints: readonly Endpoint[] = [
  autoupdateLead,
  createLead,
  getLead,
  updateLead,
  searchLeads,
  createActions,
  getAction,
  updateAction,
  searchActions,
  listTeamMembers,
  createTeamMember,
  getTeamMember,
  updateAvailability,
  getMetadata,
  listCustomFields,
  getCustomField,
  listCustomActions,
  getCustomAction,
  getPipeline,
];
