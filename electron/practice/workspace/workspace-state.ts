import type { ApiName } from '../api-name.ts';
import type { CustomAction } from './custom-action.ts';
import type { FieldDefinition } from './field-definition.ts';
import type { LeadBook } from './lead-book.ts';
import type { Pipeline } from './pipeline.ts';
import type { TeamMember } from './team-member.ts';

/** What S13 answers, and the facts about a workspace that no endpoint tells (telecrm-api.md 5.3, 6.3). */
export interface Enterprise {
  id: string;
  name: string;
  creationTimeStamp: number;
  teamSize: string;
  industry: string;
  website: string;
  integrations: string[];
  /** Digits put before a national number, such as 91. */
  countryCode: string;
  /** Digits of a national number, such as 10. */
  nationalLength: number;
  /** IANA name of the zone in which formatted dates are read. */
  zone: string;
  /** Formats in which S4 reads the bounds of `created_on`, `modified_on` and `performed_at`. */
  systemDateFormats: string[];
  /** Licenses bought; everybody who is not deleted occupies one (P30). */
  seats: number;
}

/** Switches between the ways in which telecrm has been seen to behave, all off at first. */
export interface WorkspaceSettings {
  /** Adds `id`, `status` and `employeeid` beside the fields of each lead S4 finds (12.5). */
  searchReturnsId: boolean;
  /** Every endpoint answers 401 to another enterprise's ID, the metadata too (12.6). */
  hidesForeignEnterprise: boolean;
  /** A 429 for a spent budget tells in `Retry-After` when the next slot comes free (3.1). */
  sendsRetryAfter: boolean;
  /** S5 ignores a prefixed custom action instead of refusing the request (P18). */
  ignoresPrefixedActions: boolean;
  /** S4 breaks down over a single assignee beside a list of statuses (section 10). */
  breaksOnMixedFilters: boolean;
  /** The subscription has lapsed: every request is refused (3.3). */
  isLicenseExpired: boolean;
}

export const firstSettings: WorkspaceSettings = {
  searchReturnsId: false,
  hidesForeignEnterprise: false,
  sendsRetryAfter: false,
  ignoresPrefixedActions: false,
  breaksOnMixedFilters: false,
  isLicenseExpired: false,
};

/**
 * The whole workspace as plain data. Each request is a function of the state and its own arguments that
 * answers what became of it; the same requests in the same order give the same state, IDs included.
 * They change it in place, for nobody would copy a million leads for one request.
 */
export interface WorkspaceState {
  enterprise: Enterprise;
  asyncTokens: Set<string>;
  syncTokens: Set<string>;
  /** How many tokens of each kind were ever created: a deleted one never comes back. */
  createdTokens: Record<ApiName, number>;
  settings: WorkspaceSettings;
  /** By API name, in the order in which S14 lists them. */
  fields: Map<string, FieldDefinition>;
  identifier: FieldDefinition;
  /** By full code, `ACTION_1001`. */
  customActions: Map<string, CustomAction>;
  pipeline: Pipeline;
  activeStatuses: ReadonlySet<string>;
  activeLostReasons: ReadonlySet<string>;
  /** Status of a lead that is created without one (8.2, step 5). */
  defaultStatus: string;
  team: TeamMember[];
  /** Lower-case e-mails of the members who are not deleted. */
  memberEmails: Set<string>;
  leads: LeadBook;
  lastId: number;
}

/** IDs of telecrm look like this. */
const firstId = 0x64f000000000000000000000n;

/** Takes the next ID: 24 hexadecimal digits, unique in the workspace, the same again in a replay. */
export function takeId(state: Pick<WorkspaceState, 'lastId'>): string {
  state.lastId += 1;
  // Joined from pieces it would stay in pieces, which a million IDs make 80 MB.
  return (firstId + BigInt(state.lastId)).toString(16);
}
