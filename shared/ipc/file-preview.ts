import { z } from 'zod';

/** A file the engine may read. The window knows it by `fileId` and never sees its path. */
export const SourceFile = z.object({
  fileId: z.uuid(),
  name: z.string(),
  sizeBytes: z.number(),
});
export type SourceFile = z.infer<typeof SourceFile>;

/** How the file will be read, with its first rows as proof. */
export const FilePreview = z.object({
  file: SourceFile,
  encoding: z.string(),
  delimiter: z.string(),
  /** One name per column, unique: an empty or repeated header is numbered. */
  header: z.array(z.string()),
  rows: z.array(z.object({ rowNumber: z.number().int(), cells: z.array(z.string()) })),
});
export type FilePreview = z.infer<typeof FilePreview>;
