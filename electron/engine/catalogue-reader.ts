import type { AppError } from '../../shared/errors/app-error.ts';
import type { Catalogue } from '../../shared/fields/catalogue.ts';
import type { WorkspaceSummary } from '../../shared/ipc/workspace.ts';
import { ok, type Result } from '../../shared/result.ts';
import { readCatalogueOf, type Tools } from './read-workspace.ts';
import type { Workspaces } from './workspaces.ts';

export interface KnownWorkspace {
  summary: WorkspaceSummary;
  catalogue: Catalogue;
}

/** Reading a catalogue costs some eight Sync requests: steps that follow each other share one. */
export interface CatalogueReader {
  /** As it is now. */
  read(workspace: string): Promise<Result<KnownWorkspace, AppError>>;
  /** As it was a minute ago at most; a run reads it again before anything is sent. */
  readRecent(workspace: string): Promise<Result<KnownWorkspace, AppError>>;
  /** The workspace is another one from now on: what was read of it counts no more. */
  forget(workspace: string): void;
}

const recentMs = 60_000;

export function createCatalogueReader(
  workspaces: Workspaces,
  tools: () => Result<Tools, AppError>,
  now: () => number,
): CatalogueReader {
  const known = new Map<string, KnownWorkspace>();
  const read: CatalogueReader['read'] = async (workspace) => {
    known.delete(workspace);
    const line = await workspaces.open(workspace);
    if (!line.ok) return line;
    const opened = tools();
    if (!opened.ok) return opened;
    const catalogue = await readCatalogueOf(line.value, opened.value);
    if (!catalogue.ok) return catalogue;
    const found = { summary: line.value.summary, catalogue: catalogue.value };
    known.set(workspace, found);
    return ok(found);
  };
  return {
    read,
    async readRecent(workspace) {
      const found = known.get(workspace);
      const isRecent = found && now() - found.catalogue.readAtMs < recentMs;
      return isRecent ? ok(found) : read(workspace);
    },
    forget: (workspace) => void known.delete(workspace),
  };
}
