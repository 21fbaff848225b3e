import { z } from 'zod';
import { OptionLabels } from './option-labels.ts';
import { readableItems } from './readable-items.ts';

const FieldSchema = z.record(z.string(), z.object({ type: z.string(), options: OptionLabels }));

const CustomAction = z
  .object({
    code: z.string().min(1),
    displayName: z.string().nullish(),
    source: z.string().nullish(),
    fieldSchema: FieldSchema.nullish(),
  })
  .transform(({ code, displayName, source, fieldSchema }) => ({
    // Async knows an action by its prefixed code only (P1).
    code: /^\d+$/.test(code) ? `ACTION_${code}` : code,
    displayName: displayName ?? code,
    isSystem: source?.toUpperCase() === 'SYSTEM',
    fields: Object.entries(fieldSchema ?? {}).map(([key, field]) => ({ key, ...field })),
  }));
/** One kind of timeline event as S16 tells it; `type` of its fields in telecrm's spelling. */
export type CustomAction = z.infer<typeof CustomAction>;

export const CustomActions = z
  .object({ customActions: readableItems(CustomAction) })
  .transform(({ customActions }) => customActions);
