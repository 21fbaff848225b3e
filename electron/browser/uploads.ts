import { randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { AppError } from '../../shared/errors/app-error.ts';
import type { SourceFile } from '../../shared/ipc/file-preview.ts';
import { fail } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Engine } from '../engine/engine.ts';
import { toSafeFileName } from '../files/safe-file-name.ts';

const largestBytes = 4 * 1024 ** 3;

/** Writes what the page sends to a folder of its own, piece by piece, then shows it to the engine. */
export function createUploads(folder: string, maxBytes = largestBytes) {
  return async function receive(
    engine: Pick<Engine, 'addFile'>,
    name: string,
    content: Readable,
  ): Promise<Result<SourceFile, AppError>> {
    const place = join(folder, randomUUID());
    const path = join(place, toSafeFileName(name));
    await mkdir(place, { mode: 0o700 });
    const failure = await writeAll(path, content, maxBytes).catch((cause: unknown) => cause);
    const added =
      failure === null
        ? await engine.addFile(path)
        : fail(toAppError(failure, toSafeFileName(name), maxBytes));
    if (!added.ok) await rm(place, { recursive: true, force: true });
    return added;
  };
}

/**
 * What went wrong, null if nothing. Reads to the end even then: a page is told of a full disk only if
 * its own request was heard out.
 */
async function writeAll(path: string, content: Readable, maxBytes: number): Promise<unknown> {
  const file = await open(path, 'wx', 0o600);
  let failure: unknown = null;
  let sizeBytes = 0;
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      sizeBytes += chunk.length;
      if (sizeBytes > maxBytes) failure = 'too-large';
      failure ??= await file.appendFile(chunk).then(
        () => null,
        (cause: unknown) => cause,
      );
    }
  } finally {
    await file.close();
  }
  return failure;
}

function toAppError(cause: unknown, name: string, maxBytes: number): AppError {
  if (cause === 'too-large') {
    const gigabytes = Math.round(maxBytes / 1024 ** 3);
    const what = `${name} is larger than ${gigabytes} GB, the most that a page can hand over. Split the file, or use the desktop app or the command line.`;
    return { kind: 'not-possible', what };
  }
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return { kind: 'store-failed', reason: 'full', detail: name };
  }
  return { kind: 'file-unreadable', name, reason: 'failed' };
}
