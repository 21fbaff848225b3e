import type { Workbook, WorkbookSheet } from './open-workbook.ts';
import { WorkbookFault } from './workbook-fault.ts';

/** The sheet of that name; a choice that no longer fits is never replaced by another sheet. */
export function findSheet({ sheets }: Workbook, name: string | null): WorkbookSheet {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new WorkbookFault('sheet-missing', name);
  return sheet;
}
