import { z } from 'zod';

/** How a text file is to be read. Plain data: it crosses to the workers and into the run's store. */
export const FileShape = z.object({
  name: z.string(),
  sizeBytes: z.number(),
  /** A label that `TextDecoder` knows. */
  encoding: z.string(),
  delimiter: z.string(),
  newline: z.enum(['\n', '\r\n', '\r']),
  /** One name per column, unique: an empty or repeated header is numbered. */
  header: z.array(z.string()),
  /** Positions of the columns that our own `rejected.csv` added; its cells are read as they were before. */
  ownColumns: z.array(z.number()),
});
export type FileShape = z.infer<typeof FileShape>;
