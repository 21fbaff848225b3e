import { z } from 'zod';
import { readableItems } from './readable-items.ts';

const OptionLabel = z.union([
  z.string(),
  z.object({ label: z.string() }).transform(({ label }) => label),
  z.object({ name: z.string() }).transform(({ name }) => name),
]);

/** Labels byte for byte, whether listed as strings or as objects (S14, S17); none when absent. */
export const OptionLabels = readableItems(OptionLabel)
  .nullish()
  .transform((labels) => labels ?? []);
