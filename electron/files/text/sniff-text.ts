import type { AppError } from '../../../shared/errors/app-error.ts';
import type { PreviewRow, ReadingChoices } from '../../../shared/ipc/file-preview.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { decodeBytes } from '../encoding/decode-bytes.ts';
import { noteRagged } from '../table/describe-table.ts';
import type { FileShape } from '../file-shape.ts';
import { findEncoding, type FoundEncoding } from '../encoding/find-encoding.ts';
import { findSamples } from './find-samples.ts';
import type { InspectedFile } from '../inspect-file.ts';
import { countLineBreaks } from './line-ends.ts';
import { hasTooManyCells } from '../malformed-record.ts';
import { shapeTable, type TableShape } from '../table/shape-table.ts';
import type { SniffedFile } from '../sniff-file.ts';
import { splitStart, type SplitStart } from './split-start.ts';

/**
 * Proposes how to read a text file from its first megabyte and pieces of the rest. What is broken further
 * down is the reading's to name: this fails only when no header can be told.
 */
export async function sniffText(
  file: InspectedFile,
  choices: ReadingChoices,
): Promise<Result<SniffedFile, AppError>> {
  const { name, start, sizeBytes } = file;
  const found = await findEncoding(file);
  const encoding = choices.encoding ?? found.encoding;
  const isCut = sizeBytes > start.length;
  const decoded = decodeBytes(start, encoding, isCut);
  if (!decoded) return fail(toUndecodable(name, encoding, null));
  const { text, isWhole } = decoded;
  const split = splitStart({ text, isCut: isCut || !isWhole }, choices);
  if (split.rows.length > 0) return describe(file, choices, { ...found, encoding }, split);
  if (split.broken) return fail({ kind: 'csv-malformed', name, ...split.broken });
  return isWhole
    ? fail({ kind: 'file-unreadable', name, reason: 'empty' })
    : fail(toUndecodable(name, encoding, 1 + countLineBreaks(text)));
}

/** Lines above the fault are blank, so that each is a row. */
function toUndecodable(name: string, encoding: string, line: number | null): AppError {
  return { kind: 'file-undecodable', name, encoding, rowNumber: line, line };
}

function describe(
  { name, sizeBytes, modifiedAtMs }: InspectedFile,
  choices: ReadingChoices,
  found: FoundEncoding,
  split: SplitStart,
): Result<SniffedFile, AppError> {
  const { notes, ...table } = belowOrder(shapeTable(split.rows, choices), split);
  const { headerRow, header } = table;
  if (hasTooManyCells(header)) return fail(toTooWide(name, split.rows, headerRow));
  const { encoding } = found;
  const { quotes, delimiter } = split;
  const { lastRow = null } = choices;
  const reading = { kind: 'text' as const, encoding, delimiter, quotes, lastRow, sheet: null };
  const shape: FileShape = { name, sizeBytes, modifiedAtMs, ...reading, ...table };
  const evidence = {
    samples: findSamples(split.start, shape),
    encodings: [...new Set([encoding, ...found.encodings])],
    delimiters: split.delimiters,
    firstRows: showFirst(split.rows, headerRow),
    sheets: [],
  };
  const below = split.rows.filter(({ rowNumber }) => rowNumber > (headerRow ?? 0));
  const ragged = noteRagged(below, header.length + table.ownColumns.length);
  const ofEncoding = choices.encoding === undefined ? found.notes : [];
  const all = [...ofEncoding, ...split.notes, ...notes, ...ragged];
  return ok({ shape, evidence, notes: all.slice(0, mostNotes) });
}

/** More would be read by nobody. */
const mostNotes = 6;

/** The line that tells Excel the delimiter stands where a header would: without one, it must not be read as data. */
function belowOrder(table: TableShape, { start }: SplitStart): TableShape {
  if (table.headerRow !== null || start.firstRow === 1) return table;
  return { ...table, headerRow: start.firstRow - 1 };
}

function toTooWide(name: string, rows: readonly PreviewRow[], headerRow: number | null): AppError {
  const rowNumber = headerRow ?? rows[0]?.rowNumber ?? 1;
  const above = rows.filter((row) => row.rowNumber < rowNumber).flatMap(({ cells }) => cells);
  const line = rowNumber + above.reduce((sum, cell) => sum + countLineBreaks(cell), 0);
  return { kind: 'csv-malformed', name, rowNumber, line, problem: 'too-many-cells' };
}

/** Rows among which the user chooses the header. */
const shownRows = 20;

function showFirst(rows: readonly PreviewRow[], headerRow: number | null): PreviewRow[] {
  const header = rows.findIndex(({ rowNumber }) => rowNumber === headerRow);
  return rows.slice(0, Math.max(shownRows, header + 1));
}
