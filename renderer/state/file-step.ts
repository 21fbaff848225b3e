import type { AppError } from '../../shared/errors/app-error.ts';
import type { FilePreview, ReadingChoices, SourceFile } from '../../shared/ipc/file-preview.ts';
import type { Result } from '../../shared/result.ts';
import type { Connected, FileStep, MapStep, Step } from './step.ts';

/** A reading that was asked for; the choices are told from others by being the same object. */
export interface AskedReading {
  file: SourceFile;
  choices: ReadingChoices;
}

export function emptyFileStep(connected: Connected): FileStep {
  const nothing = { file: null, choices: {}, preview: null, problem: null, isReading: false };
  return { kind: 'file', connected, ...nothing };
}

/** The file as it was when the way led on to the mapping. */
export function backToFile(draft: MapStep): FileStep {
  const { connected, choices, preview } = draft;
  const { file, problem } = preview;
  return { kind: 'file', connected, file, choices, preview, problem, isReading: false, draft };
}

/** Trouble that another way of reading the file may end. */
export function isReadingProblem({ kind }: AppError): boolean {
  return kind === 'csv-malformed' || kind === 'file-undecodable' || kind === 'workbook-unreadable';
}

/** Another file takes the place of the one before; null when it is none that could be read in any way. */
export function withFile(
  step: FileStep,
  file: SourceFile,
  read: Result<FilePreview, AppError>,
): FileStep | null {
  const draft = step.draft ? { draft: step.draft } : {};
  const fresh = { ...emptyFileStep(step.connected), file, ...draft };
  if (read.ok) return { ...fresh, preview: read.value, problem: read.value.problem };
  return isReadingProblem(read.error) ? { ...fresh, problem: read.error } : null;
}

/** The choices changed: what is on the screen stays until the file was read so. */
export function withChoices(step: Step, choices: ReadingChoices): Step {
  return step.kind === 'file' && step.file ? { ...step, choices, isReading: true } : step;
}

/** A late answer, to older choices or about another file, changes nothing. */
export function withReading(
  step: Step,
  asked: AskedReading,
  read: Result<FilePreview, AppError>,
): Step {
  if (step.kind !== 'file' || step.choices !== asked.choices) return step;
  if (step.file?.fileId !== asked.file.fileId) return step;
  if (!read.ok) return { ...step, problem: read.error, isReading: false };
  return { ...step, preview: read.value, problem: read.value.problem, isReading: false };
}

/** Decisions to take; undefined takes one back. */
export type ReadingChange = { [K in keyof ReadingChoices]: ReadingChoices[K] | undefined };

/**
 * One decision changed; undefined leaves it to the proposal again. Where rows begin and end depends on the
 * others, so a last row that was meant for them is forgotten; so is the header row of another sheet.
 */
export function changeChoices(choices: ReadingChoices, change: ReadingChange): ReadingChoices {
  const isRowChange = 'headerRow' in change || 'lastRow' in change;
  const forgotten = {
    ...(isRowChange ? {} : { lastRow: undefined }),
    ...('sheet' in change ? { headerRow: undefined } : {}),
  };
  const merged = Object.entries({ ...choices, ...forgotten, ...change });
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

/** Whether the mapping may follow: the file was read as chosen, to the end of what is shown. */
export function isFileReady({ preview, problem, isReading }: FileStep): boolean {
  return preview !== null && problem === null && !isReading;
}

/** Whether these rows are of the reading that is chosen; a reading says every decision. */
export function isReadAsChosen({ reading }: FilePreview, choices: ReadingChoices): boolean {
  return Object.entries(choices).every(
    ([name, value]) => reading[name as keyof ReadingChoices] === value,
  );
}
