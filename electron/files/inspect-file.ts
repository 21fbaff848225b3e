import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AppError } from '../../shared/errors/app-error.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { findUnicode } from './encoding/find-unicode.ts';
import { toUnreadableReason } from './to-unreadable-reason.ts';

/** What a file is, told from its first bytes and never from its name. */
export interface InspectedFile {
  path: string;
  name: string;
  sizeBytes: number;
  /** Epoch ms, as fine as the file system has it. */
  modifiedAtMs: number;
  kind: 'text' | 'workbook';
  /** The first megabyte. */
  start: Buffer;
}

/** Enough for any header and for a fair sample of the cells. */
const inspectedBytes = 1024 * 1024;

/** This few, or one in a thousand bytes, are a slip; a binary file has more. */
const strayNuls = 3;

/** Looks at a file's first bytes; fails in the user's words for what holds no table we could read. */
export async function inspectFile(path: string): Promise<Result<InspectedFile, AppError>> {
  const name = basename(path);
  const unreadable = (reason: UnreadableReason) =>
    fail<AppError>({ kind: 'file-unreadable', name, reason });
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) return unreadable('directory');
    if (!stats.isFile()) return unreadable('failed');
    if (stats.size === 0) return unreadable('empty');
    const start = await readStart(path);
    const found = findKind(start);
    if (found !== 'text' && found !== 'workbook') return unreadable(found);
    const { size: sizeBytes, mtimeMs: modifiedAtMs } = stats;
    return ok({ path, name, sizeBytes, modifiedAtMs, kind: found, start });
  } catch (cause) {
    return unreadable(toUnreadableReason(cause));
  }
}

type UnreadableReason = Extract<AppError, { kind: 'file-unreadable' }>['reason'];

async function readStart(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const buffer = Buffer.alloc(inspectedBytes);
    const { bytesRead } = await handle.read(buffer, 0, inspectedBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** How the files begin that people take for a table. */
const signatures: readonly (readonly [string, 'workbook' | 'old-workbook' | 'binary'])[] = [
  ['504b0304', 'workbook'],
  ['504b0506', 'workbook'],
  // OLE: a workbook of before 2007, or a new one behind a password.
  ['d0cf11e0a1b11ae1', 'old-workbook'],
  ['25504446', 'binary'],
  ['1f8b', 'binary'],
  // UTF-32: no decoder of ours knows it, and half of its mark is the one of UTF-16.
  ['fffe0000', 'binary'],
];

/** Many web sites call such a page `.xls`: its lines are no rows, though Excel shows it as a table. */
const webPage = /^\s*<(!doctype\s|html|head|meta|style|table|\?xml)/i;

/** Longer than anything that stands above the first tag. */
const tagBytes = 1024;

function findKind(start: Buffer): InspectedFile['kind'] | 'old-workbook' | 'web-page' | 'binary' {
  const head = start.subarray(0, 8).toString('hex');
  const known = signatures.find(([signature]) => head.startsWith(signature));
  if (known) return known[1];
  if (webPage.test(readStartText(start))) return 'web-page';
  return findUnicode(start) === null && isBinary(start) ? 'binary' : 'text';
}

/** Tags are ASCII, which every other encoding spells alike. */
function readStartText(start: Buffer): string {
  const unicode = findUnicode(start);
  return new TextDecoder(unicode?.encoding ?? 'utf-8').decode(start.subarray(0, tagBytes));
}

/** Pictures and programs are full of NULs; a stray one in a text is for the check to name. */
function isBinary(start: Buffer): boolean {
  let nuls = 0;
  for (let at = start.indexOf(0); at !== -1; at = start.indexOf(0, at + 1)) nuls += 1;
  return nuls > Math.max(strayNuls, start.length / 1000);
}
