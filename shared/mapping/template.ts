import { z } from 'zod';
import { Mapping } from './mapping.ts';

/** One line that a person reads: no control characters, which a terminal would obey. */
export const TemplateName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^\P{Cc}*$/u);

/** A mapping kept for files with the same columns. This document is what is exported and imported. */
export const Template = z.strictObject({
  version: z.literal(1),
  name: TemplateName,
  /** The columns of the file it was made for; their order does not count. */
  header: z.array(z.string().max(100_000)).min(1).max(4096),
  mapping: Mapping,
});
export type Template = z.infer<typeof Template>;

/** A template as the list of them shows it. */
export const SavedTemplate = z.object({
  name: z.string(),
  savedAtMs: z.number(),
  header: z.array(z.string()),
});
export type SavedTemplate = z.infer<typeof SavedTemplate>;

/** How well a template of the workspace fits a file. */
export const TemplateMatch = z.object({
  name: z.string(),
  savedAtMs: z.number(),
  /** Columns that the template and the file share, of all that either has: 0 to 1. */
  similarity: z.number(),
  /** Columns of the file that the template knows. */
  knownColumns: z.number().int(),
  /** Columns the template reads and the file lacks; links and conditions on them are left out when it is applied. */
  missingColumns: z.array(z.string()),
  /** Targets the workspace no longer has (P7, P8); their links are left out as well. */
  missingTargets: z.array(z.string()),
});
export type TemplateMatch = z.infer<typeof TemplateMatch>;

/** A template made to fit a file: what it says without the links that lead nowhere. */
export const AppliedTemplate = z.object({ mapping: Mapping, match: TemplateMatch });
export type AppliedTemplate = z.infer<typeof AppliedTemplate>;
