import { z } from 'zod';
import { Beginning } from '../fixtures/beginning.ts';

const isOn = z.boolean().exactOptional();
const Count = z.int().min(0).exactOptional();

export const SettingsBody = z.strictObject({
  searchReturnsId: isOn,
  hidesForeignEnterprise: isOn,
  sendsRetryAfter: isOn,
  ignoresPrefixedActions: isOn,
  breaksOnMixedFilters: isOn,
  isLicenseExpired: isOn,
});

export const QueueBody = z.strictObject({
  hold: isOn,
  delayMs: z
    .strictObject({ from: z.int().min(0), to: z.int().min(0) })
    .refine(({ from, to }) => from <= to, { error: 'from is more than to' })
    .exactOptional(),
});

export const LimitsBody = z.strictObject({
  asyncLimit: Count,
  syncLimit: Count,
  windowMs: z.int().min(1).exactOptional(),
});

/** The end of the year 9999. */
const latestMs = 253_402_300_799_999;
const Instant = z.int().min(0).max(latestMs).exactOptional();

export const ClockBody = z.strictObject({
  advanceMs: Instant,
  nowMs: Instant,
});

/** With what the workspace begins anew; what is not said stays as it was. */
export const ResetBody = z.strictObject({
  fixture: Beginning.shape.fixture.exactOptional(),
  leads: Beginning.shape.leads.exactOptional(),
});

/** `?after=N&limit=N` of the two lists; without a limit all that follow. */
export const WindowQuery = z.object({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).nullable().default(null),
});
export type WindowQuery = z.infer<typeof WindowQuery>;
