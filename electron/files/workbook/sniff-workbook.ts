import type { AppError } from '../../../shared/errors/app-error.ts';
import type { ReadingChoices } from '../../../shared/ipc/file-preview.ts';
import type { Result } from '../../../shared/result.ts';
import type { FileShape } from '../file-shape.ts';
import type { InspectedFile } from '../inspect-file.ts';
import { hasTooManyCells, MalformedRecord } from '../malformed-record.ts';
import { shapeTable, shapingRows, type TableShape } from '../table/shape-table.ts';
import type { SniffedFile } from '../sniff-file.ts';
import { findSheet } from './find-sheet.ts';
import type { Workbook, WorkbookSheet } from './open-workbook.ts';
import type { SheetRow } from './read-sheet-rows.ts';
import { withWorkbook } from './with-workbook.ts';
import { WorkbookFault } from './workbook-fault.ts';

/** Proposes how to read a workbook: its first sheet with cells that is not hidden, unless another is chosen. */
export async function sniffWorkbook(
  file: InspectedFile,
  choices: ReadingChoices,
): Promise<Result<SniffedFile, AppError>> {
  return withWorkbook(file.path, file, async (workbook) => {
    const { sheet, rows } = await proposeSheet(workbook, choices.sheet);
    const { notes, ...table } = rows.length > 0 ? shapeTable(rows, choices) : emptyTable(sheet);
    const shape: FileShape = {
      name: file.name,
      sizeBytes: file.sizeBytes,
      modifiedAtMs: file.modifiedAtMs,
      kind: 'workbook',
      encoding: 'xlsx',
      delimiter: '',
      quotes: 'enclose',
      lastRow: choices.lastRow ?? null,
      sheet: sheet.name,
      ...table,
    };
    const sheets = workbook.sheets.map(({ name, isHidden }) => ({ name, isHidden }));
    const firstRows = rows.map(({ rowNumber, cells }) => ({ rowNumber, cells }));
    const evidence = { samples: [], encodings: [], delimiters: [], firstRows, sheets };
    return { shape, evidence, notes: [...notes, ...noteFormulas(rows, workbook, shape)] };
  });
}

interface SheetStart {
  sheet: WorkbookSheet;
  rows: SheetRow[];
}

/** A hidden sheet is proposed only when no other has a cell. */
async function proposeSheet(workbook: Workbook, chosen: string | undefined): Promise<SheetStart> {
  if (chosen !== undefined) {
    const sheet = findSheet(workbook, chosen);
    return { sheet, rows: await readStart(workbook, sheet) };
  }
  const { sheets } = workbook;
  const inTurn = [
    ...sheets.filter(({ isHidden }) => !isHidden),
    ...sheets.filter(({ isHidden }) => isHidden),
  ];
  for (const sheet of inTurn) {
    const rows = await readStart(workbook, sheet);
    if (rows.length > 0) return { sheet, rows };
  }
  throw new WorkbookFault('no-sheets');
}

/** The first rows that are not blank. */
async function readStart(workbook: Workbook, sheet: WorkbookSheet): Promise<SheetRow[]> {
  const start: SheetRow[] = [];
  for await (const rows of workbook.rows(sheet, 'look')) {
    for (const row of rows) {
      if (row.cells.every((cell) => cell.trim() === '') && !row.isUncalculated) continue;
      if (hasTooManyCells(row.cells)) {
        if (start.length > 0) return start;
        throw new MalformedRecord(row.rowNumber, 'too-many-cells');
      }
      start.push(row);
      if (start.length === shapingRows) return start;
    }
  }
  return start;
}

/** The user may choose a sheet without a cell; that it has no rows is said by the preview. */
function emptyTable(sheet: WorkbookSheet): TableShape {
  const notes = [`The sheet "${sheet.name}" is empty.`];
  return { headerRow: null, header: [], ownColumns: [], notes };
}

function noteFormulas(
  rows: readonly SheetRow[],
  { isToBeCalculated }: Workbook,
  { headerRow }: { headerRow: number | null },
): string[] {
  const notes: string[] = [];
  const header = rows.find(({ rowNumber }) => rowNumber === headerRow);
  if (header?.isUncalculated)
    notes.push(
      `A name in row ${header.rowNumber} is a formula that was never calculated, so its column got a number instead.`,
    );
  if (isToBeCalculated && rows.some(({ hasFormula }) => hasFormula))
    notes.push(
      'This workbook has formulas that its program left to be calculated later. Open it in Excel and save it, or their values may be old.',
    );
  return notes;
}
