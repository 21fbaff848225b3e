import type { ReadingEvidence } from '../../../shared/ipc/file-preview.ts';
import type { FileShape } from '../file-shape.ts';
import { forEachRecord, type TextStart } from './first-records.ts';

const mostSamples = 6;
const longestSample = 60;

/** Where a few cells stand over and over, no others are looked for beyond these rows. */
const enoughRows = 500;

/** Different cells with characters beyond ASCII, from as near the beginning as there are some. */
export function findSamples(
  start: TextStart,
  shape: Pick<FileShape, 'delimiter' | 'quotes' | 'headerRow' | 'header'>,
): ReadingEvidence['samples'] {
  const samples: ReadingEvidence['samples'] = [];
  if (!hasForeign(start.text)) return samples;
  const seen = new Set<string>();
  let rows = 0;
  forEachRecord(start, shape, ({ rowNumber, cells }) => {
    // Rows above the header show their characters as well as any.
    for (const [index, cell] of cells.entries()) {
      if (samples.length === mostSamples) return false;
      const text = hasForeign(cell) ? cutAround(cell) : '';
      if (!text || seen.has(text)) continue;
      seen.add(text);
      samples.push({ rowNumber, column: shape.header[index] ?? `Column ${index + 1}`, text });
    }
    rows += 1;
    return samples.length === 0 || (samples.length < mostSamples && rows < enoughRows);
  });
  return samples;
}

function hasForeign(text: string): boolean {
  return /[^\0-\x7f]/.test(text);
}

/** The part of a cell around its first character beyond ASCII, whole characters only. */
function cutAround(cell: string): string {
  const first = cell.search(/[^\0-\x7f]/);
  const near = cell.slice(Math.max(0, first - longestSample), first + 2 * longestSample);
  const characters = [...near.replaceAll(/[\r\n\t]+/g, ' ')];
  if (near.length === cell.length && characters.length <= longestSample) return characters.join('');
  const shown = longestSample - 2;
  const at = characters.findIndex(hasForeign);
  const from = Math.max(0, Math.min(at - shown / 2, characters.length - shown));
  const before = from > 0 ? '…' : '';
  const after = from + shown < characters.length ? '…' : '';
  return `${before}${characters.slice(from, from + shown).join('')}${after}`;
}
