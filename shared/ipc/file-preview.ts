import { z } from 'zod';
import { AppError } from '../errors/app-error.ts';

/** A file the engine may read. The window knows it by `fileId` and never sees its path. */
export const SourceFile = z.object({
  fileId: z.uuid(),
  name: z.string(),
  sizeBytes: z.number(),
});
export type SourceFile = z.infer<typeof SourceFile>;

const rowNumber = z.number().int().min(1);

/** What the user decided about reading a file; whatever is left out is proposed from the file itself. */
export const ReadingChoices = z.strictObject({
  /** A label that `TextDecoder` knows. */
  encoding: z.string().min(1).max(40).optional(),
  delimiter: z.string().length(1).optional(),
  /** Whether a quote encloses a cell (RFC 4180), or is a character like any other. */
  quotes: z.enum(['enclose', 'plain']).optional(),
  /** The row that names the columns; null when the file has none. */
  headerRow: rowNumber.nullable().optional(),
  /** The last row that is read: those after it are left alone, because one of them is broken. */
  lastRow: rowNumber.optional(),
  /** The sheet of a workbook, by its name. */
  sheet: z.string().min(1).max(255).optional(),
});
export type ReadingChoices = z.infer<typeof ReadingChoices>;

/** How a file is read. */
export const Reading = z.object({
  kind: z.enum(['text', 'workbook']),
  /** A label that `TextDecoder` knows; `xlsx` for a workbook. */
  encoding: z.string(),
  /** Empty for a workbook. */
  delimiter: z.string(),
  quotes: z.enum(['enclose', 'plain']),
  headerRow: rowNumber.nullable(),
  lastRow: rowNumber.nullable(),
  /** null for a text file. */
  sheet: z.string().nullable(),
});
export type Reading = z.infer<typeof Reading>;

const PreviewRow = z.object({ rowNumber: z.number().int(), cells: z.array(z.string()) });
export type PreviewRow = z.infer<typeof PreviewRow>;

/** What the proposal rests on, so that a person can judge it. */
export const ReadingEvidence = z.object({
  /** Cells with characters beyond ASCII, as this encoding reads them; empty when every encoding reads the same. */
  samples: z.array(z.object({ rowNumber: z.number().int(), column: z.string(), text: z.string() })),
  /** Encodings that read the file's beginning without a fault, the most probable first. */
  encodings: z.array(z.string()),
  /** What each delimiter would make of the first rows: their usual number of cells, and the share (0 to 1) that has it. */
  delimiters: z.array(
    z.object({ delimiter: z.string(), columns: z.number().int(), share: z.number() }),
  ),
  /** The first rows that are not blank, the header among them, so that another can be chosen. */
  firstRows: z.array(PreviewRow),
  /** The sheets of a workbook in their order; empty for a text file. */
  sheets: z.array(z.object({ name: z.string(), isHidden: z.boolean() })),
});
export type ReadingEvidence = z.infer<typeof ReadingEvidence>;

/** How the file will be read, with its first rows as proof. */
export const FilePreview = z.object({
  file: SourceFile,
  reading: Reading,
  evidence: ReadingEvidence,
  /** One name per column, unique: an empty or repeated header is numbered. */
  header: z.array(z.string()),
  rows: z.array(PreviewRow),
  /** Sentences on what is unusual about the file and how it was taken: names that were repeated, rows passed over. */
  notes: z.array(z.string()),
  /** Why the file cannot be used as it is read now: it breaks off after `rows`, or has none. */
  problem: AppError.nullable(),
});
export type FilePreview = z.infer<typeof FilePreview>;
