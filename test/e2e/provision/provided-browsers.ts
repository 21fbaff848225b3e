import { z } from 'zod';

const Missing = z.object({ kind: z.literal('missing'), reason: z.string() });

/** What this machine can show the window in: an executable for each host, or the reason why not. */
export const ProvidedBrowsers = z.object({
  desktop: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('ready'),
      executablePath: z.string(),
      /** The runtime's own major version, which may be older than the pinned one; null if it will not say. */
      major: z.number().nullable(),
      /** No display of its own: one has to be started beside it. */
      needsDisplay: z.boolean(),
    }),
    Missing,
  ]),
  browser: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('ready'), executablePath: z.string() }),
    Missing,
  ]),
});
export type ProvidedBrowsers = z.infer<typeof ProvidedBrowsers>;
export type DesktopProvision = ProvidedBrowsers['desktop'];
export type BrowserProvision = ProvidedBrowsers['browser'];
