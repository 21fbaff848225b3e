import { z } from 'zod';
import { Beginning } from '../fixtures/beginning.ts';

const isOn = z.boolean().exactOptional();

export const SettingsBody = z.strictObject({
  searchReturnsId: isOn,
  hidesForeignEnterprise: isOn,
  sendsRetryAfter: isOn,
  ignoresPrefixedActions: isOn,
  breaksOnMixedFilters: isOn,
  isLicenseExpired: isOn,
});

export const QueueBody = z.strictObject({ hold: z.boolean() });

/** With what the workspace begins anew; what is not said, or a body that is not sent, stays as it was. */
export const ResetBody = z
  .strictObject({
    fixture: Beginning.shape.fixture.exactOptional(),
    leads: Beginning.shape.leads.exactOptional(),
  })
  .optional();

/** `?after=N&limit=N` of the two lists; without a limit all that follow. */
export const WindowQuery = z.object({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).nullable().default(null),
});

/** For an order that needs no body, or reads it with a schema of its own. */
export const AnyBody = z.unknown();
