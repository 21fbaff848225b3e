import type { WireValue } from '../fields/field-type.ts';
import { toIdentifierKey } from '../fields/identifier-key.ts';
import { buildRecord } from '../mapping/build-record.ts';
import { targetName } from '../mapping/link-names.ts';
import type { MappingPlan, PlannedLink } from '../mapping/mapping-plan.ts';
import { isBlank, readLink } from '../mapping/read-link.ts';
import { toWire } from '../mapping/to-wire.ts';
import type { IssueCode } from './issue-code.ts';

/** Up to 1,000 rows as columns. `widths` is null when every row is as wide as the header. */
export interface RowBlock {
  n: number;
  columns: readonly (readonly string[])[];
  widths: readonly number[] | null;
}

/** The rows of a block that share a problem; `positions` count from 0 within the block, ascending. */
export interface BlockIssues {
  link: number;
  code: IssueCode;
  positions: number[];
}

/** One identifier per row in its normal form, null where it cannot be read. */
export type BlockKeys = (string | null)[];

/** telecrm accepts 1 MB (telecrm-api.md 3.1); a character may take three bytes and two more for escaping. */
const maxRecordBytes = 1_000_000;
const suspectChars = maxRecordBytes / 6;

/**
 * All problems of a block but duplicates, which only the whole file shows. `links` leaves out those
 * that cannot be read yet, as a column of dates whose format is not known.
 */
export function checkBlock(
  block: RowBlock,
  plan: MappingPlan,
  links: readonly PlannedLink[] = plan.links,
): { issues: BlockIssues[]; keys: BlockKeys } {
  const found = createCollector();
  const keys: BlockKeys = Array.from({ length: block.n }, () => null);
  for (const link of links) {
    const isIdentifier = link === plan.identifier;
    checkLink(block, link, (position, reading) => {
      if (!reading.ok) found.add(link.index, reading.error, position);
      else if (isIdentifier && reading.value === null)
        found.add(link.index, 'identifier-missing', position);
      else if (isIdentifier) keys[position] = toIdentifierKey(link.type, String(reading.value));
    });
  }
  checkWidths(block, plan, found.add);
  checkWholeRows(block, plan, found.add);
  return { issues: found.issues(), keys };
}

/** The problems of one link alone, for a re-check when only its options changed. */
export function checkLinkOfBlock(block: RowBlock, link: PlannedLink): BlockIssues[] {
  const found = createCollector();
  checkLink(block, link, (position, reading) => {
    if (!reading.ok) found.add(link.index, reading.error, position);
  });
  return found.issues();
}

type Reading = { ok: true; value: WireValue | null } | { ok: false; error: IssueCode };

function checkLink(
  block: RowBlock,
  link: PlannedLink,
  take: (position: number, reading: Reading) => void,
): void {
  let position = 0;
  const cellAt = (column: number) => block.columns[column]?.[position] ?? '';
  for (; position < block.n; position += 1) take(position, readLink(link, cellAt));
}

type Add = (link: number, code: IssueCode, position: number) => void;

function createCollector(): { add: Add; issues: () => BlockIssues[] } {
  const byKey = new Map<string, BlockIssues>();
  return {
    add(link, code, position) {
      const key = `${link} ${code}`;
      const known = byKey.get(key);
      if (known) known.positions.push(position);
      else byKey.set(key, { link, code, positions: [position] });
    },
    issues: () => [...byKey.values()],
  };
}

function checkWidths(block: RowBlock, plan: MappingPlan, add: Add): void {
  if (!block.widths) return;
  const wide = plan.header.length;
  block.widths.forEach((width, position) => {
    if (width < wide) add(-1, 'row-too-short', position);
    const extra = block.columns.slice(wide, width);
    if (extra.some((column) => !isBlank(column[position] ?? ''))) add(-1, 'row-too-long', position);
  });
}

/** Payments need their members together, and a record may be too big as a whole. */
function checkWholeRows(block: RowBlock, plan: MappingPlan, add: Add): void {
  const hasPayment = plan.paymentLinks.length > 0;
  const chars = countChars(block, plan);
  for (let position = 0; position < block.n; position += 1) {
    const isSuspect = (chars[position] ?? 0) > suspectChars;
    if (!hasPayment && !isSuspect) continue;
    const { record, issues } = buildRecord(rowOf(block, position), plan);
    for (const { link, code } of issues)
      if (code === 'payment-incomplete') add(link, code, position);
    if (isSuspect && utf8Bytes(JSON.stringify(toWire(record, 'async'))) > maxRecordBytes)
      add(-1, 'record-too-big', position);
  }
}

/** No row's record has more characters than this; a column counts once for every link that reads it. */
function countChars(block: RowBlock, plan: MappingPlan): Uint32Array {
  const ofEveryRow = plan.links.reduce((sum, link) => sum + charsBesideCells(link), 0);
  const chars = new Uint32Array(block.n).fill(ofEveryRow);
  for (const column of plan.links.flatMap((link) => link.columns))
    block.columns[column]?.forEach((cell, position) => {
      chars[position] = (chars[position] ?? 0) + cell.length;
    });
  return chars;
}

/** Name, punctuation, constant, and the longest text that stands in for a cell. */
function charsBesideCells({ to, constant, values, joinWith, columns }: PlannedLink): number {
  const labels = [...(values?.values() ?? [])].map((label) => label?.length ?? 0);
  const longest = labels.reduce((most, length) => Math.max(most, length), constant?.length ?? 0);
  return targetName(to).length + 8 + longest + joinWith.length * columns.length;
}

export function rowOf(block: RowBlock, position: number): string[] {
  const width = block.widths?.[position] ?? block.columns.length;
  return block.columns.slice(0, width).map((column) => column[position] ?? '');
}

/** Length of text as UTF-8, without an encoder: shared/ knows none. */
function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
