import type { AppError } from '../../shared/errors/app-error.ts';
import { errorText } from '../../shared/errors/error-text.ts';
import { errorHint } from './error-hint.ts';

/** Machine output: one JSON document on stdout. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/**
 * One JSON document a line, for lists that may be long; resolves when the pipe has room again, with
 * false once nobody reads it any more (`| head`).
 */
export async function printJsonLine(value: unknown): Promise<boolean> {
  const { stdout } = process;
  if (!stdout.write(`${JSON.stringify(value)}\n`) && stdout.writable)
    await new Promise((resolve) => stdout.once('drain', resolve).once('close', resolve));
  return stdout.writable;
}

export function printLine(text = ''): void {
  process.stdout.write(`${toPrintable(text)}\n`);
}

/** Progress, and anything else that is not the answer. */
export function tell(text: string): void {
  process.stderr.write(`${toPrintable(text)}\n`);
}

/** What a terminal would obey may stand in any file, as in the name of a column: it is shown and not obeyed. */
function toPrintable(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n\t]/gu, '\ufffd');
}

/** A sentence that stays one line, whatever the names of files and columns in it hold. */
export function tellLine(text: string): void {
  tell(toOneLine(text));
}

function toOneLine(text: string): string {
  return text.replaceAll(/[\r\n\t]+/g, ' ');
}

/** One line: what happened, and which option may help. */
export function tellError(error: AppError): void {
  const hint = errorHint(error);
  tellLine(hint === null ? errorText(error) : `${errorText(error)} ${hint}`);
}

/** Columns as wide as their longest cell. */
export function toTable(table: readonly (readonly string[])[]): string {
  const rows = table.map((row) => row.map(toOneLine));
  const widths = rows.reduce<number[]>(
    (known, row) => row.map((cell, at) => Math.max(known[at] ?? 0, cell.length)),
    [],
  );
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function toCount(n: number, one: string): string {
  return `${n.toLocaleString('en-IN')} ${n === 1 ? one : `${one}s`}`;
}
