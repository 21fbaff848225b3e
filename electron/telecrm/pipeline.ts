import { z } from 'zod';
import { OptionLabels } from './option-labels.ts';
import { readableItems } from './readable-items.ts';

const ReasonLabels = readableItems(
  z.union([
    z.object({ reasonLabel: z.string() }).transform(({ reasonLabel }) => reasonLabel),
    z.object({ label: z.string() }).transform(({ label }) => label),
    z.object({ name: z.string() }).transform(({ name }) => name),
    z.string(),
  ]),
)
  .nullish()
  .transform((labels) => labels ?? []);

const Staged = z
  .object({
    leadStages: z.array(z.object({ activeStatuses: OptionLabels, archivedStatuses: OptionLabels })),
    activeLeadLostReasons: ReasonLabels,
    archivedLeadLostReasons: ReasonLabels,
  })
  .transform((pipeline) => ({
    statuses: unique(pipeline.leadStages.flatMap((stage) => stage.activeStatuses)),
    archivedStatuses: unique(pipeline.leadStages.flatMap((stage) => stage.archivedStatuses)),
    lostReasons: unique(pipeline.activeLeadLostReasons),
    archivedLostReasons: unique(pipeline.archivedLeadLostReasons),
  }));

// Met by one live client (telecrm-api.md 12.11).
const Flat = z
  .object({ statuses: OptionLabels, lostReasons: ReasonLabels })
  .transform((pipeline) => ({
    statuses: unique(pipeline.statuses),
    archivedStatuses: [],
    lostReasons: unique(pipeline.lostReasons),
    archivedLostReasons: [],
  }));

/** Labels of S18, byte for byte (P15); active ones are valid on writes, archived ones are lost (P37). */
export const Pipeline = z
  .union([Staged, Flat])
  .refine(({ statuses }) => statuses.length > 0, 'no status can be found');
export type Pipeline = z.infer<typeof Pipeline>;

function unique(labels: readonly string[]): string[] {
  return [...new Set(labels)];
}
