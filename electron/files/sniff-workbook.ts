import type { AppError } from '../../shared/errors/app-error.ts';
import type { ReadingChoices } from '../../shared/ipc/file-preview.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { InspectedFile } from './inspect-file.ts';
import type { SniffedFile } from './sniff-file.ts';

/** Proposes how to read a workbook: its first sheet that is not hidden, unless another is chosen. */
export async function sniffWorkbook(
  { name }: InspectedFile,
  _choices: ReadingChoices,
): Promise<Result<SniffedFile, AppError>> {
  return fail({ kind: 'file-unreadable', name, reason: 'binary' });
}
