import { candidateDateFormats } from '../../shared/fields/date-formats.ts';
import { createDateEvidence } from '../../shared/fields/date-evidence.ts';
import { fieldKinds } from '../../shared/fields/field-kinds.ts';
import { FieldType } from '../../shared/fields/field-type.ts';
import type { CellOptions } from '../../shared/fields/read-cell.ts';

const cellCount = 1_000_000;
const slowestAllowed = 1_000_000;

const labels = Array.from({ length: 40 }, (_, index) => `Label ${index}`);
const members = Array.from({ length: 40 }, (_, index) => `agent${index}@example.com`);
const pad = (value: number) => String(value).padStart(2, '0');

/** Cells as files have them: mostly plain, some with blanks, marks and grouping, all different where real ones are. */
const cells: Record<FieldType, (index: number) => string> = {
  text: (index) => ` Meera ${index}`,
  email: (index) => `lead.${index}@mail.example.com`,
  phone: (index) =>
    index % 4 === 0
      ? `+91 ${90_000 + (index % 9_999)}-${10_000 + (index % 89_999)}`
      : `9${8e8 + index}`,
  number: (index) => (index % 4 === 0 ? '1,20,000.50' : `${index}.25`),
  money: (index) => (index % 4 === 0 ? '₹ 1,20,000' : `${index}`),
  rating: (index) => `${1 + (index % 5)}`,
  date: (index) =>
    `${pad(1 + (index % 28))}/${pad(1 + (index % 12))}/${1980 + (index % 60)} 10:${pad(index % 60)}`,
  dropdown: (index) => `Label ${index % 40}`,
  status: (index) => `Label ${index % 40}`,
  'lost-reason': (index) => `Label ${index % 40}`,
  tags: (index) => `Label ${index % 40}, Label ${index % 7}`,
  website: (index) => `https://www.example${index}.com/about?from=list`,
  medialink: (index) => `https://cdn.example.com/files/${index}.pdf`,
  'active-users': (index) => `Agent${index % 40}@example.com`,
};

const options: CellOptions = {
  type: 'text',
  options: labels,
  maxLength: 200,
  dateFormat: 'DD/MM/YYYY HH:mm',
  zone: 'Asia/Kolkata',
  country: 'IN',
  separator: ',',
  decimal: '.',
  catalogue: {
    statuses: labels,
    archivedStatuses: [],
    lostReasons: labels,
    archivedLostReasons: [],
    members,
  },
};

/** The best of three rounds, because the machine has other work. */
function measure(name: string, column: readonly string[], each: (cell: string) => boolean): void {
  let best = 0;
  let readable = 0;
  for (let round = 0; round < 3; round += 1) {
    readable = 0;
    const startMs = performance.now();
    for (const cell of column) if (each(cell)) readable += 1;
    best = Math.max(best, (column.length / (performance.now() - startMs)) * 1000);
  }
  if (readable !== column.length) throw new Error(`${name}: only ${readable} cells were readable`);
  const isSlow = best < slowestAllowed;
  if (isSlow) process.exitCode = 1;
  console.log(
    `${name.padEnd(24)}${(best / 1e6).toFixed(1).padStart(6)} M cells/s${isSlow ? '  TOO SLOW' : ''}`,
  );
}

/** Cells in memory are flat strings, as a CSV reader makes them, not the ropes that templates leave. */
function buildColumn(cellAt: (index: number) => string): string[] {
  return JSON.parse(JSON.stringify(Array.from({ length: cellCount }, (_, index) => cellAt(index))));
}

for (const type of FieldType.options) {
  const read = fieldKinds[type].compile({ ...options, type });
  measure(type, buildColumn(cells[type]), (cell) => read(cell).ok);
}
for (const zone of ['America/New_York', 'Australia/Lord_Howe']) {
  const read = fieldKinds.date.compile({ ...options, type: 'date', zone });
  measure(`date, ${zone}`, buildColumn(cells.date), (cell) => read(cell).ok);
}
const evidence = createDateEvidence();
measure(`evidence, ${candidateDateFormats.length} formats`, buildColumn(cells.date), (cell) => {
  evidence.add(cell);
  return true;
});
if (evidence.decide().kind !== 'proven') throw new Error('The column proves its format');
