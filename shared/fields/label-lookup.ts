import { ok } from '../result.ts';

/** The label to send for a cell, ready as a result; undefined when the catalogue has none. */
export type LabelLookup = (cell: string) => { ok: true; value: string } | undefined;

/**
 * Finds a label exactly, else by its trimmed text if only one label has it. The answer is the label
 * byte for byte as the catalogue has it, because telecrm may keep odd blanks at its ends (P15).
 */
export function createLabelLookup(labels: readonly string[]): LabelLookup {
  const exact = new Map(labels.map((label) => [label, ok(label)]));
  const trimmed = new Map<string, { ok: true; value: string } | undefined>();
  for (const [label, found] of exact) {
    const text = label.trim();
    trimmed.set(text, trimmed.has(text) ? undefined : found);
  }
  return (cell) => exact.get(cell) ?? trimmed.get(cell.trim());
}

/** Whether telecrm gave back the label that was sent; blanks at its ends are its own business. */
export function isSameLabel(sent: unknown, readBack: unknown): boolean {
  return (
    typeof sent === 'string' && typeof readBack === 'string' && sent.trim() === readBack.trim()
  );
}
