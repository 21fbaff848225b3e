import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

export interface SessionFolder {
  /** Absolute path; holds what the user hands over other than as a file of their own. */
  path: string;
  remove(): Promise<void>;
}

/**
 * A folder below `parent` for this process alone. Those of processes that ended without removing theirs
 * are removed first: they hold people's data. Others may be in use.
 */
export async function openSessionFolder(parent: string): Promise<SessionFolder> {
  await mkdir(parent, { recursive: true, mode: 0o700 });
  await removeLeftSessions(parent);
  const path = join(parent, `${process.pid}-${randomUUID()}`);
  await mkdir(path, { mode: 0o700 });
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Removes the folders of processes that ended without removing theirs. */
export async function removeLeftSessions(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const processId = ownerOf(name);
    if (processId !== null && !isRunning(processId))
      await rm(join(parent, name), { recursive: true, force: true });
  }
}

/** null for anything that is no session's: whatever else lies there is never removed. */
function ownerOf(name: string): number | null {
  const found = /^(\d{1,10})-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.exec(name);
  return found ? Number(found[1]) : null;
}

/** This process has no folder yet: one of its number was left by an older process. */
function isRunning(processId: number): boolean {
  if (processId === process.pid) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (cause) {
    // A process of another user exists, though it takes no signal from us.
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}
