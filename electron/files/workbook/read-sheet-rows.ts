import type { WorkbookPackage } from './open-package.ts';
import type { Styles } from './read-styles.ts';
import type { ParsedRow } from './row-builder.ts';
import { createXmlReader } from './read-xml.ts';
import { createSharedStrings, type SharedStrings } from './shared-strings.ts';
import { createSheetParser } from './sheet-parser.ts';
import { toWorkbookFault } from './workbook-fault.ts';

export interface SheetRow extends Omit<ParsedRow, 'cells'> {
  /** The text of each cell, up to the last that is not empty. */
  cells: string[];
}

/** A look at the first rows leaves texts unread that none of them shows; reading verifies them all. */
export type SheetPurpose = 'look' | 'read';

/** What the cells of a sheet refer to. */
interface SheetSource {
  purpose: SheetPurpose;
  part: string;
  /** The part of the shared texts; null when the workbook has none. */
  strings: string | null;
  styles: Styles;
}

/** Real sheets of a million rows and fifty columns inflate to some 2 GB. */
const mostSheetBytes = 8 * 1024 ** 3;
const mostStringBytes = 1024 ** 3;

/** The rows of a sheet in file order, as many at a time as a chunk of it completes. Throws `WorkbookFault`. */
export async function* readSheetRows(
  parts: WorkbookPackage,
  { purpose, part, strings, styles }: SheetSource,
): AsyncGenerator<SheetRow[]> {
  const shared = createSharedStrings(
    strings === null ? null : parts.read(strings, mostStringBytes),
  );
  const parser = createSheetParser(styles);
  const reader = createXmlReader(parser);
  try {
    for await (const chunk of parts.read(part, mostSheetBytes)) {
      reader.write(chunk);
      yield await withTexts(parser.takeRows(), shared);
    }
    reader.end();
    if (purpose === 'read') await shared.finish();
  } catch (cause) {
    throw toWorkbookFault(cause);
  } finally {
    await shared.close();
  }
}

async function withTexts(rows: readonly ParsedRow[], shared: SharedStrings): Promise<SheetRow[]> {
  let highest = -1;
  for (const { cells } of rows)
    for (const cell of cells) if (typeof cell === 'number' && cell > highest) highest = cell;
  if (highest >= 0) await shared.load(highest);
  return rows.map((row) => {
    const texts = row.cells.map((cell) => (typeof cell === 'number' ? shared.at(cell) : cell));
    while (texts.at(-1) === '') texts.pop();
    return { ...row, cells: texts };
  });
}
