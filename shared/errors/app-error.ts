import { z } from 'zod';

/** Expected trouble that a user may meet. Plain data: it crosses the border to the window as it is. */
export const AppError = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bug'), incidentId: z.string() }),
  z.object({
    kind: z.literal('file-unreadable'),
    name: z.string(),
    reason: z.enum([
      'missing',
      'directory',
      'empty',
      'binary',
      'denied',
      'old-workbook',
      'web-page',
      'no-rows',
      'empty-sheet',
      'changed',
      'failed',
    ]),
  }),
  z.object({
    kind: z.literal('file-undecodable'),
    name: z.string(),
    encoding: z.string(),
    /** Where the bytes stand that are no text of that encoding; null when it is not known. */
    rowNumber: z.number().nullable(),
    line: z.number().nullable(),
  }),
  z.object({
    kind: z.literal('workbook-unreadable'),
    name: z.string(),
    problem: z.enum([
      'damaged',
      'open-document',
      'no-sheets',
      'sheet-missing',
      'formula-without-value',
      'too-many-cells',
    ]),
    /** The sheet, where one is to blame. */
    sheet: z.string().nullable(),
    /** The first row that could not be read; those before it can be used. */
    rowNumber: z.number().nullable(),
  }),
  z.object({
    kind: z.literal('csv-malformed'),
    name: z.string(),
    rowNumber: z.number(),
    /** Line of the file, from 1, on which the broken row begins; of a quote never closed, where that was opened. */
    line: z.number(),
    problem: z.enum(['unclosed-quote', 'stray-quote', 'record-too-long', 'too-many-cells']),
  }),
  z.object({ kind: z.literal('file-unknown') }),
  z.object({ kind: z.literal('workspace-unknown'), name: z.string() }),
  z.object({ kind: z.literal('tokens-missing'), api: z.enum(['async', 'sync', 'any']) }),
  z.object({ kind: z.literal('profile-sealed'), name: z.string() }),
  z.object({ kind: z.literal('setting-invalid'), name: z.string(), expected: z.string() }),
  z.object({
    kind: z.literal('unauthorized'),
    api: z.enum(['async', 'sync']),
    tokenEnd: z.string(),
    /** telecrm's own words. */
    message: z.string(),
  }),
  z.object({ kind: z.literal('no-network'), host: z.string() }),
  z.object({ kind: z.literal('crm-failed'), status: z.number(), message: z.string() }),
  z.object({ kind: z.literal('practice-busy') }),
  z.object({ kind: z.literal('mapping-invalid'), problems: z.array(z.string()) }),
  z.object({ kind: z.literal('template-unknown'), workspace: z.string(), name: z.string() }),
  z.object({ kind: z.literal('template-invalid'), problems: z.array(z.string()) }),
  z.object({ kind: z.literal('decision-needed'), questions: z.array(z.string()) }),
  z.object({ kind: z.literal('rows-held'), held: z.number(), rows: z.number() }),
  z.object({ kind: z.literal('workspace-changed'), changes: z.array(z.string()) }),
  z.object({ kind: z.literal('run-unknown'), runId: z.string() }),
  z.object({ kind: z.literal('run-busy'), runId: z.string() }),
  z.object({ kind: z.literal('run-state'), runId: z.string(), state: z.string() }),
  z.object({ kind: z.literal('report-unbalanced'), rows: z.number(), outcomes: z.number() }),
  z.object({ kind: z.literal('report-unwritable'), name: z.string(), reason: z.string() }),
  z.object({
    kind: z.literal('store-failed'),
    reason: z.enum(['full', 'damaged', 'newer', 'locked', 'failed']),
    detail: z.string(),
  }),
  z.object({ kind: z.literal('not-possible'), what: z.string() }),
]);
export type AppError = z.infer<typeof AppError>;
