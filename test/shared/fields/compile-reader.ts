import { fieldKinds } from '../../../shared/fields/field-kinds.ts';
import type { FieldType } from '../../../shared/fields/field-type.ts';
import type { CellOptions, ReadCell } from '../../../shared/fields/read-cell.ts';

const plainOptions: CellOptions = {
  type: 'text',
  options: ['VIP', 'Returning', 'Walk-in', 'Website ', 'Twin', 'Twin '],
  maxLength: null,
  dateFormat: 'DD/MM/YYYY',
  zone: 'Asia/Kolkata',
  country: 'IN',
  separator: ',',
  decimal: '.',
  catalogue: {
    statuses: ['Fresh', 'Site visit '],
    archivedStatuses: ['Old stage'],
    lostReasons: ['No Need'],
    archivedLostReasons: ['Too far '],
    members: ['Asha.Rao@example.com', 'dev@example.com'],
  },
};

/** The reader of one type in a workspace with a label of each odd kind. */
export function compileReader(type: FieldType, changes: Partial<CellOptions> = {}): ReadCell {
  return fieldKinds[type].compile({ ...plainOptions, ...changes, type });
}

/** What leaves for a cell, or the code of its problem: one comparison for a whole table. */
export function readAll(read: ReadCell, cells: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    cells.map((cell) => {
      const result = read(cell);
      return [cell, result.ok ? result.value : result.error];
    }),
  );
}
