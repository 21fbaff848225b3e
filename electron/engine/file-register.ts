import { randomUUID } from 'node:crypto';
import type { AppError } from '../../shared/errors/app-error.ts';
import type { FilePreview, ReadingChoices, SourceFile } from '../../shared/ipc/file-preview.ts';
import { Reading } from '../../shared/ipc/file-preview.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { FileShape } from '../files/file-shape.ts';
import { inspectFile } from '../files/inspect-file.ts';
import { readFirstRows } from '../files/read-first-rows.ts';
import { sniffFile, type SniffedFile } from '../files/sniff-file.ts';
import type { PastedFiles } from './pasted-files.ts';

/** A file and how it will be read. */
export interface OpenFile {
  path: string;
  shape: FileShape;
}

/** The files of the user's choice, by ID; their paths stay here. */
export interface FileRegister {
  /** Fails only for what is no table at all: a file that is hard to read is kept, for its reading can be changed. */
  add(path: string): Promise<Result<SourceFile, AppError>>;
  /** Rows copied from a spreadsheet, kept in a file of their own until the engine closes. */
  paste(text: string): Promise<Result<SourceFile, AppError>>;
  /** As it was last previewed; as proposed when it never was. */
  find(fileId: string): Promise<Result<OpenFile, AppError>>;
  preview(fileId: string, choices: ReadingChoices): Promise<Result<FilePreview, AppError>>;
  close(): Promise<void>;
}

const previewRows = 50;

interface KnownFile {
  path: string;
  source: SourceFile;
  shape: FileShape | null;
}

export function createFileRegister(pasted: PastedFiles): FileRegister {
  const files = new Map<string, KnownFile>();
  const add = async (path: string): Promise<Result<SourceFile, AppError>> => {
    const file = await inspectFile(path);
    if (!file.ok) return file;
    const { name, sizeBytes } = file.value;
    const source = { fileId: randomUUID(), name, sizeBytes };
    files.set(source.fileId, { path, source, shape: null });
    return ok(source);
  };
  const sniff = async (file: KnownFile, choices: ReadingChoices) => {
    const sniffed = await sniffFile(file.path, choices);
    if (sniffed.ok) file.shape = sniffed.value.shape;
    return sniffed;
  };
  return {
    add,
    async paste(text) {
      const written = await pasted.write(text);
      return written.ok ? add(written.value) : written;
    },
    async find(fileId) {
      const file = files.get(fileId);
      if (!file) return fail({ kind: 'file-unknown' });
      if (!file.shape) {
        const sniffed = await sniff(file, {});
        if (!sniffed.ok) return sniffed;
      }
      return file.shape
        ? ok({ path: file.path, shape: file.shape })
        : fail({ kind: 'file-unknown' });
    },
    async preview(fileId, choices) {
      const file = files.get(fileId);
      if (!file) return fail({ kind: 'file-unknown' });
      const sniffed = await sniff(file, choices);
      return sniffed.ok ? readPreview(file, sniffed.value) : sniffed;
    },
    close: () => pasted.close(),
  };
}

async function readPreview(
  { path, source }: KnownFile,
  { shape, evidence, notes }: SniffedFile,
): Promise<Result<FilePreview, AppError>> {
  const { rows, problem } = await readFirstRows(path, shape, previewRows);
  const reading = Reading.parse(shape);
  return ok({ file: source, reading, evidence, header: shape.header, rows, notes, problem });
}
