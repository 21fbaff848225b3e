import { z } from 'zod';
import { Catalogue } from '../../shared/fields/catalogue.ts';
import { Mapping } from '../../shared/mapping/mapping.ts';
import { RunState, Transport } from '../../shared/runs/run-progress.ts';

/** What a run must remember to go on after a crash without its file. No token is in it (I7). */
export const RunRecord = z.object({
  runId: z.string(),
  state: RunState,
  file: z.object({
    name: z.string(),
    sizeBytes: z.number(),
    sha256: z.string(),
    /** Data rows; 0 until the check has read the file to its end. */
    rows: z.number().int(),
    encoding: z.string(),
    delimiter: z.string(),
    /** Of a workbook; null for a text file, and in runs made before workbooks were read. */
    sheet: z.string().nullable().default(null),
  }),
  header: z.array(z.string()),
  workspace: z.string(),
  catalogue: Catalogue,
  /** With every decision taken: what was inferred from the whole file is written in. */
  mapping: Mapping,
  createdAtMs: z.number(),
  upload: z
    .object({
      transport: Transport,
      trialRows: z.number().int(),
      isTrialOver: z.boolean(),
      isVerified: z.boolean(),
      startedAtMs: z.number(),
      finishedAtMs: z.number().nullable(),
      pausedBecause: z.string().nullable(),
    })
    .nullable(),
  /** Where the command line writes the reports of this run; null when the window saves them. */
  reportFolder: z.string().nullable(),
  /** Questions only a person can answer, with what the column proves. */
  questions: z.array(
    z.object({ link: z.number().int(), text: z.string(), dateFormats: z.array(z.string()) }),
  ),
});
export type RunRecord = z.infer<typeof RunRecord>;
