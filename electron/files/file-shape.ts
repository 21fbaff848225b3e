import { z } from 'zod';
import { Reading } from '../../shared/ipc/file-preview.ts';

/** How a file is to be read, with every decision taken. Plain data: it crosses to the workers. */
export const FileShape = Reading.extend({
  name: z.string(),
  sizeBytes: z.number(),
  /** Epoch ms of the file that all this was told from: changed since, its columns may stand elsewhere. */
  modifiedAtMs: z.number(),
  /** One name per column, unique: an empty or repeated header is numbered. */
  header: z.array(z.string()),
  /** Positions of the columns that our own `rejected.csv` added; its cells are read as they were before. */
  ownColumns: z.array(z.number()),
});
export type FileShape = z.infer<typeof FileShape>;
