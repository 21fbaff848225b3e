import { z } from 'zod';

const name = z.string().min(1).max(500);
/** Forms give whole questions as headers. */
const column = z.string().min(1).max(100_000);

/** Where a value goes: a field of the lead, a field of a custom action, a member of a payment. */
export const LinkTarget = z.union([
  z.strictObject({ field: name }),
  z.strictObject({ action: name, field: name }),
  z.strictObject({ payment: z.enum(['amount', 'currency', 'status', 'paymentid']) }),
]);
export type LinkTarget = z.infer<typeof LinkTarget>;

/** Where a value comes from: a column by its header, several joined, or the same text for every row. */
export const LinkSource = z.union([
  z.strictObject({ column }),
  z.strictObject({ join: z.array(column).min(1).max(20), with: z.string().max(20) }),
  z.strictObject({ constant: z.string().max(10_000) }),
]);
export type LinkSource = z.infer<typeof LinkSource>;

export const Link = z.strictObject({
  to: LinkTarget,
  from: LinkSource,
  /** What becomes of a cell that cannot be read: the row is held, or the field left out. */
  onUnreadable: z.enum(['hold', 'leave-out']).optional(),
  dateFormat: z.string().max(60).optional(),
  zone: z.string().max(60).optional(),
  country: z.string().length(2).optional(),
  separator: z.string().min(1).max(5).optional(),
  decimal: z.enum(['.', ',']).optional(),
  /** Cell text to the label to send; null leaves the field out. */
  values: z.record(z.string(), z.string().nullable()).optional(),
});
export type Link = z.infer<typeof Link>;

type OptionName = Exclude<keyof Link, 'to' | 'from'>;

/** Options of a link to set; null takes one away, so that a link nobody changed has none. */
export type OptionChange = { [K in OptionName]?: Exclude<Link[K], undefined> | null };

export const DuplicatePolicy = z.enum(['keep-last', 'keep-first', 'merge', 'send-all']);
export type DuplicatePolicy = z.infer<typeof DuplicatePolicy>;

/** The document that `map --out` writes, `--mapping` reads, a run and its receipt keep. */
export const Mapping = z.strictObject({
  version: z.literal(1),
  /** API name of the workspace's lead identifier. */
  identifier: name,
  zone: z.string().max(60),
  country: z.string().length(2),
  /** Rows of one lead are held while no policy is chosen. */
  duplicates: DuplicatePolicy.optional(),
  links: z.array(Link).max(500),
  actions: z
    .array(
      z.strictObject({
        action: name,
        when: z.strictObject({ column, is: z.literal('not-empty') }).optional(),
      }),
    )
    .max(100)
    .optional(),
});
export type Mapping = z.infer<typeof Mapping>;
