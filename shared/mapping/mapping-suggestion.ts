import { z } from 'zod';
import { LinkTarget, Mapping } from './mapping.ts';

/** Only what is `certain` or `likely` becomes a link; a `possible` target is offered and waits for a person. */
export const Confidence = z.enum(['certain', 'likely', 'possible', 'none']);
export type Confidence = z.infer<typeof Confidence>;

/** What became of one column, and why we think so. */
export const ColumnSuggestion = z.object({
  column: z.string(),
  /** Name of the target that the suggested mapping links it to. */
  target: z.string().nullable(),
  /** A target that it may mean, not linked; only where `confidence` is `possible`. */
  proposal: LinkTarget.nullable(),
  reason: z.string(),
  confidence: Confidence,
});
export type ColumnSuggestion = z.infer<typeof ColumnSuggestion>;

export const MappingSuggestion = z.object({
  mapping: Mapping,
  columns: z.array(ColumnSuggestion),
});
export type MappingSuggestion = z.infer<typeof MappingSuggestion>;
