import type { AppError } from '../../shared/errors/app-error.ts';
import { maxPastedChars } from '../../shared/ipc/paste-limit.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { decodeBytes } from '../files/encoding/decode-bytes.ts';
import { findUnicode } from '../files/encoding/find-unicode.ts';
import { toUnreadableReason } from '../files/to-unreadable-reason.ts';

const name = 'Standard input';

/** How a workbook begins, which is an archive. */
const workbookStart = Buffer.from('504b0304', 'hex');

/** Everything that is piped in, as text; more than may be pasted is refused before it fills the memory. */
export async function readStandardInput(
  encoding: string | undefined,
): Promise<Result<string, AppError>> {
  const bytes = await readBytes().catch((cause: unknown) =>
    fail<AppError>({ kind: 'file-unreadable', name, reason: toUnreadableReason(cause) }),
  );
  return Buffer.isBuffer(bytes) ? decode(bytes, encoding) : bytes;
}

async function readBytes() {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    const bytes = chunk as Uint8Array;
    chunks.push(bytes);
    length += bytes.length;
    // No encoding has more characters than bytes.
    if (length > maxPastedChars)
      return fail<AppError>({
        kind: 'not-possible',
        what: 'Standard input takes 16 MB at most. Save the rows to a file and name that instead.',
      });
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Buffer, chosen: string | undefined): Result<string, AppError> {
  if (bytes.subarray(0, workbookStart.length).equals(workbookStart))
    return fail({
      kind: 'not-possible',
      what: 'A workbook cannot be read from standard input. Name its file instead.',
    });
  if (bytes.length === 0) return fail({ kind: 'file-unreadable', name, reason: 'empty' });
  const encoding = chosen ?? findUnicode(bytes)?.encoding ?? 'utf-8';
  const decoded = decodeBytes(bytes, encoding, false);
  return decoded?.isWhole
    ? ok(decoded.text)
    : fail({ kind: 'file-undecodable', name, encoding, rowNumber: null, line: null });
}
