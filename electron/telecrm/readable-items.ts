import { z } from 'zod';

/** A list of which each item is read for itself: one that cannot be read could not be written to either. */
export function readableItems<T>(item: z.ZodType<T>) {
  return z.array(z.unknown()).transform((items) =>
    items.flatMap((one) => {
      const parsed = item.safeParse(one);
      return parsed.success ? [parsed.data] : [];
    }),
  );
}
