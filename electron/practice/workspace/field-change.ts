import { z } from 'zod';
import { valueTypes } from './field-definition.ts';

/** An API name as a workspace may give it to a field. */
const ApiName = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/i);

/** What an admin does in the dashboard while somebody uploads: the drift that P7 warns of. */
export const FieldChange = z.strictObject({
  rename: z.strictObject({ from: z.string(), to: ApiName }).exactOptional(),
  delete: z.string().exactOptional(),
  add: z
    .strictObject({
      apiName: ApiName,
      type: z.enum(valueTypes),
      options: z.array(z.string().min(1)).exactOptional(),
      dateFormat: z.string().min(1).exactOptional(),
      maxLength: z.int().positive().exactOptional(),
    })
    .exactOptional(),
});
export type FieldChange = z.infer<typeof FieldChange>;
