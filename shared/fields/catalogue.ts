import { z } from 'zod';
import { FieldType } from './field-type.ts';

/** One property of a lead. `apiName` is case-sensitive (P7). */
export const FieldDefinition = z.object({
  apiName: z.string(),
  type: FieldType,
  description: z.string(),
  isIdentifier: z.boolean(),
  lockAfterCreate: z.boolean(),
  /** Labels of a dropdown or tags field, byte for byte; empty for every other type. */
  options: z.array(z.string()),
  /** The longest text the workspace allows, in UTF-16 units; null when it sets none. */
  maxLength: z.number().nullable(),
});
export type FieldDefinition = z.infer<typeof FieldDefinition>;

export const ActionField = z.object({
  key: z.string(),
  type: FieldType,
  options: z.array(z.string()),
});
export type ActionField = z.infer<typeof ActionField>;

/** A custom action the workspace allows us to write; `code` has the form `ACTION_1001`. */
export const ActionDefinition = z.object({
  code: z.string(),
  displayName: z.string(),
  fields: z.array(ActionField),
});
export type ActionDefinition = z.infer<typeof ActionDefinition>;

/** All that decides whether telecrm keeps a value: read from S9, S13, S14, S16 and S18. */
export const Catalogue = z.object({
  enterpriseId: z.string(),
  workspaceName: z.string(),
  /** API name of the field that makes a lead unique (P2). */
  identifier: z.string(),
  fields: z.array(FieldDefinition),
  actions: z.array(ActionDefinition),
  statuses: z.array(z.string()),
  archivedStatuses: z.array(z.string()),
  lostReasons: z.array(z.string()),
  archivedLostReasons: z.array(z.string()),
  /** E-mails of team members who are not deleted, as listed. */
  members: z.array(z.string()),
  readAtMs: z.number(),
});
export type Catalogue = z.infer<typeof Catalogue>;
