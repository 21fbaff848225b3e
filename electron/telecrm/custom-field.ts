import { z } from 'zod';
import { OptionLabels } from './option-labels.ts';
import { readableItems } from './readable-items.ts';

const length = z.number().int().positive().nullish();

const CustomField = z
  .object({
    id: z.string().nullish(),
    type: z.string(),
    apiName: z.string().min(1),
    description: z.string().nullish(),
    lockAfterCreate: z.boolean().nullish(),
    isLeadid: z.boolean().nullish(),
    options: OptionLabels,
    // The key for labels of tags is not documented (S14).
    tags: OptionLabels,
    maxLength: length,
    max_length: length,
  })
  .transform((field) => ({
    id: field.id ?? null,
    type: field.type,
    apiName: field.apiName,
    description: field.description ?? '',
    lockAfterCreate: field.lockAfterCreate ?? false,
    isIdentifier: field.isLeadid ?? false,
    options: field.options.length > 0 ? field.options : field.tags,
    maxLength: field.maxLength ?? field.max_length ?? null,
  }));
/** One field as S14 tells it; `type` in telecrm's spelling. */
export type CustomField = z.infer<typeof CustomField>;

export const CustomFields = z
  .object({ customFields: readableItems(CustomField) })
  .transform(({ customFields }) => customFields);
