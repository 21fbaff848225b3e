import type { AppError } from '../../shared/errors/app-error.ts';
import type { ReadingChoices, ReadingEvidence } from '../../shared/ipc/file-preview.ts';
import type { Result } from '../../shared/result.ts';
import type { FileShape } from './file-shape.ts';
import { inspectFile } from './inspect-file.ts';
import { sniffText } from './text/sniff-text.ts';
import { sniffWorkbook } from './workbook/sniff-workbook.ts';

/** A proposal of how to read a file, with what it rests on. */
export interface SniffedFile {
  shape: FileShape;
  evidence: ReadingEvidence;
  /** Sentences on what is unusual and how it was taken. */
  notes: string[];
}

/** Proposes how to read a file from its beginning; what the user chose is taken and not guessed. */
export async function sniffFile(
  path: string,
  choices: ReadingChoices = {},
): Promise<Result<SniffedFile, AppError>> {
  const file = await inspectFile(path);
  if (!file.ok) return file;
  return file.value.kind === 'workbook'
    ? sniffWorkbook(file.value, choices)
    : sniffText(file.value, choices);
}
