import { posix } from 'node:path';
import type { WorkbookPackage } from './open-package.ts';
import { readXml } from './read-xml.ts';

/** Where a part says that another one lies. */
export interface Relationship {
  /** The last word of its type, the same in the strict and the usual edition: `worksheet`, `styles`. */
  type: string;
  part: string;
}

/** Far more than any part but a sheet and its texts ever has. */
export const mostPartBytes = 64 * 1024 * 1024;

/** The relationships of a part by their IDs; links that lead out of the file are left out and never followed. */
export async function readRelationships(
  parts: WorkbookPackage,
  of: string,
): Promise<Map<string, Relationship>> {
  const found = new Map<string, Relationship>();
  const folder = posix.dirname(of);
  const path = posix.join(folder, '_rels', `${posix.basename(of)}.rels`);
  if (!parts.has(path)) return found;
  await readXml(parts.read(path, mostPartBytes), {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      if (Id === undefined || Type === undefined || Target === undefined) return;
      const part = posix.resolve('/', folder, Target).slice(1);
      found.set(Id, { type: posix.basename(Type), part });
    },
    close: () => undefined,
  });
  return found;
}
