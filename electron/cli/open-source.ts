import type { AppError } from '../../shared/errors/app-error.ts';
import type { Reading, ReadingChoices, SourceFile } from '../../shared/ipc/file-preview.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Engine } from '../engine/engine.ts';
import { tellLine } from './output.ts';
import { readStandardInput } from './read-standard-input.ts';
import { describeReading, toReadingChoices, type ReadingOptions } from './reading-options.ts';

/** What every command says of its argument. */
export const sourceHelp = 'a CSV or text file, an .xlsx workbook, or - for standard input';

/**
 * Opens the file as the options say, tells how it is read, and answers its ID. Fails with the reason
 * why it cannot be used that way.
 */
export async function openSource(
  engine: Engine,
  path: string,
  options: ReadingOptions,
): Promise<Result<string, AppError>> {
  const file = path === '-' ? await paste(engine, options.encoding) : await engine.addFile(path);
  if (!file.ok) return file;
  const { fileId, name } = file.value;
  const choices = path === '-' ? toPastedChoices(options) : toReadingChoices(options);
  const preview = await engine.call('file.preview', { fileId, choices });
  if (!preview.ok) {
    if (isSheetMissing(preview.error)) await tellSheets(engine, fileId, name);
    return preview;
  }
  const { reading, notes, problem } = preview.value;
  if (problem) return fail(problem);
  const stray = findStrayOption(reading.kind, options);
  if (stray !== null) return fail({ kind: 'not-possible', what: `${name} ${stray}` });
  tellLine(`${name}: ${describeReading(reading)}`);
  for (const note of notes) tellLine(note);
  return ok(fileId);
}

function isSheetMissing(error: AppError): boolean {
  return error.kind === 'workbook-unreadable' && error.problem === 'sheet-missing';
}

/** Whoever has no window to choose a sheet in is told their names. */
async function tellSheets(engine: Engine, fileId: string, name: string): Promise<void> {
  const preview = await engine.call('file.preview', { fileId, choices: {} });
  if (!preview.ok) return;
  const { sheets } = preview.value.evidence;
  tellLine(`${name} has these sheets: ${sheets.map((sheet) => `"${sheet.name}"`).join(', ')}.`);
}

/** An option that changes nothing would let its user believe that it did. */
function findStrayOption(kind: Reading['kind'], options: ReadingOptions): string | null {
  if (kind === 'text')
    return options.sheet === undefined
      ? null
      : 'is a text file, which has no sheets: leave --sheet out.';
  const { encoding, delimiter, quotes } = options;
  return (encoding ?? delimiter ?? quotes)
    ? 'is a workbook: leave --encoding, --delimiter and --quotes out.'
    : null;
}

async function paste(
  engine: Engine,
  encoding: string | undefined,
): Promise<Result<SourceFile, AppError>> {
  const text = await readStandardInput(encoding);
  return text.ok ? engine.call('file.paste', { text: text.value }) : text;
}

/** What is pasted is kept as UTF-8, whatever it came in. */
function toPastedChoices(options: ReadingOptions): ReadingChoices {
  return { ...toReadingChoices(options), encoding: 'utf-8' };
}
