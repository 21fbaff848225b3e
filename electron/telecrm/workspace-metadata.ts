import { z } from 'zod';

/** What we use of S13: the name proves the connection, the ID points to the identifier (5.2). */
export const WorkspaceMetadata = z.object({
  name: z.string(),
  leadIdentifierFieldId: z.string().nullish(),
});
export type WorkspaceMetadata = z.infer<typeof WorkspaceMetadata>;
