import { randomUUID } from 'node:crypto';
import type { AppError } from '../../shared/errors/app-error.ts';
import type { FilePreview, SourceFile } from '../../shared/ipc/file-preview.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { FileShape } from '../files/file-shape.ts';
import { readRows } from '../files/read-rows.ts';
import { sniffFile } from '../files/sniff-file.ts';

interface OpenFile {
  path: string;
  shape: FileShape;
}

/** The files of the user's choice, by ID; their paths stay here. */
export interface FileRegister {
  add(path: string): Promise<Result<SourceFile, AppError>>;
  find(fileId: string): Result<OpenFile, AppError>;
  preview(fileId: string): Promise<Result<FilePreview, AppError>>;
}

const previewRows = 50;

export function createFileRegister(): FileRegister {
  const files = new Map<string, OpenFile>();
  const find = (fileId: string): Result<OpenFile, AppError> => {
    const file = files.get(fileId);
    return file ? ok(file) : fail({ kind: 'file-unknown' });
  };
  return {
    async add(path) {
      const shape = await sniffFile(path);
      if (!shape.ok) return shape;
      const fileId = randomUUID();
      files.set(fileId, { path, shape: shape.value });
      return ok({ fileId, name: shape.value.name, sizeBytes: shape.value.sizeBytes });
    },
    find,
    async preview(fileId) {
      const file = find(fileId);
      return file.ok ? readPreview(fileId, file.value) : file;
    },
  };
}

async function readPreview(
  fileId: string,
  { path, shape }: OpenFile,
): Promise<Result<FilePreview, AppError>> {
  const rows: FilePreview['rows'] = [];
  const read = await readRows(path, shape, (rowNumber, cells) => {
    rows.push({ rowNumber, cells });
    return rows.length < previewRows;
  });
  if (!read.ok) return read;
  const { name, sizeBytes, encoding, delimiter, header } = shape;
  if (rows.length === 0) return fail({ kind: 'file-unreadable', name, reason: 'no-rows' });
  return ok({ file: { fileId, name, sizeBytes }, encoding, delimiter, header, rows });
}
