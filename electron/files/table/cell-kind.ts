/** What a cell looks like, as far as it tells a row of data from a row of names. */
export type CellKind = 'empty' | 'email' | 'phone' | 'date' | 'number' | 'words';

const email = /^\S+@[^\s@]+\.[^\s@]+$/;
const date =
  /^(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}[- ][a-z]{3,9}[- ,]+\d{2,4})([t ,]+\d{1,2}:\d{2}.*)?$/i;
/** As Facebook and spreadsheets write it: `p:+91…`, `'98…`, `9.19E+11`. */
const phone = /^(p:|')?\+?[\d\s().-]{7,20}$|^\d(\.\d+)?e\+\d{1,2}$/i;
const number = /^[^\p{L}\d]{0,3}\d[\d.,' ]*%?$/u;

/** Sorts a cell by its look; the check of a mapped field is another matter. */
export function toCellKind(cell: string): CellKind {
  const text = cell.trim();
  if (text === '') return 'empty';
  if (email.test(text)) return 'email';
  if (date.test(text)) return 'date';
  const digits = text.replace(/\D/g, '').length;
  if (phone.test(text) && (digits >= 7 || /e/i.test(text))) return 'phone';
  return number.test(text) ? 'number' : 'words';
}
