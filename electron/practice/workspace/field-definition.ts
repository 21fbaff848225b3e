/** The types of telecrm-api.md 6.1 under their metadata names. */
export const valueTypes = [
  'TEXT',
  'EMAIL',
  'PHONE',
  'NUMBER',
  'DATE',
  'DROPDOWN',
  'TAGS',
  'MONEY',
  'WEBSITE',
  'MEDIALINK',
  'ACTIVE_USERS',
  'RATING',
  'STATUS',
  'LOST_REASON',
] as const;
export type ValueType = (typeof valueTypes)[number];

/** A stored value: dates are epoch milliseconds, tags a list, everything else as telecrm reads it back (6.8). */
export type FieldValue = string | number | string[];

/** What a value must be to be kept; the same for fields of leads and of custom actions. */
export interface ValueRule {
  type: ValueType;
  /** Label to option ID, in the order of creation; only for DROPDOWN and TAGS. */
  options?: Map<string, string>;
  /** Notation `DD MM YYYY HH mm ss`; a DATE without it takes epoch milliseconds only. */
  dateFormat?: string;
  /** In UTF-16 units; absent means any length. */
  maxLength?: number;
  /** An EMAIL that must belong to somebody of the team, such as the assignee. */
  namesTeamMember?: boolean;
}

/** One field of a lead, as S14 tells it. */
export interface FieldDefinition extends ValueRule {
  id: string;
  apiName: string;
  description: string;
  isLeadid: boolean;
  lockAfterCreate: boolean;
}
