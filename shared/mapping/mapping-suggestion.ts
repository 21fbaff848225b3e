import { z } from 'zod';
import { Mapping } from './mapping.ts';

/** What became of one column: its target and why we think so, or nothing. */
export const ColumnSuggestion = z.object({
  column: z.string(),
  target: z.string().nullable(),
  reason: z.string(),
  confidence: z.enum(['certain', 'likely', 'none']),
});
export type ColumnSuggestion = z.infer<typeof ColumnSuggestion>;

export const MappingSuggestion = z.object({
  mapping: Mapping,
  columns: z.array(ColumnSuggestion),
});
export type MappingSuggestion = z.infer<typeof MappingSuggestion>;
