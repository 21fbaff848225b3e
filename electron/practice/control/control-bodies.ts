import { z } from 'zod';

export const SettingsBody = z.strictObject({ searchReturnsId: z.boolean().exactOptional() });

export const QueueBody = z.strictObject({ hold: z.boolean() });

/** `?after=N&limit=N` of the two lists; without a limit all that follow. */
export const WindowQuery = z.object({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).nullable().default(null),
});

/** An order that needs no body takes any. */
export const NoBody = z.unknown();
