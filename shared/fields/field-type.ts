import { z } from 'zod';

/** The value types of telecrm (telecrm-api.md 6.1), in our spelling. */
export const FieldType = z.enum([
  'text',
  'email',
  'phone',
  'number',
  'date',
  'dropdown',
  'tags',
  'money',
  'website',
  'medialink',
  'active-users',
  'rating',
  'status',
  'lost-reason',
]);
export type FieldType = z.infer<typeof FieldType>;

/** What leaves for telecrm: rating, number and date are numbers, tags a list, all else strings. */
export const WireValue = z.union([z.string(), z.number(), z.array(z.string())]);
export type WireValue = z.infer<typeof WireValue>;
