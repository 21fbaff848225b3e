import type { AppError } from '../../../shared/errors/app-error.ts';

type WorkbookProblem = Extract<AppError, { kind: 'workbook-unreadable' }>['problem'];

/** What keeps a workbook from being read; ends its reading. */
export class WorkbookFault extends Error {
  readonly problem: WorkbookProblem;
  readonly sheet: string | null;
  readonly rowNumber: number | null;

  constructor(
    problem: WorkbookProblem,
    sheet: string | null = null,
    rowNumber: number | null = null,
  ) {
    super(problem);
    this.problem = problem;
    this.sheet = sheet;
    this.rowNumber = rowNumber;
  }
}

/** The file breaks a rule of its format. No row is named: after a flipped byte earlier rows may be wrong too. */
export function damaged(): WorkbookFault {
  return new WorkbookFault('damaged');
}

/**
 * Sorts what zip, inflation, decoding and XML throw: all of it is the file's fault. What the file system
 * says stays as it is, and so does anything else, for that is a mistake of ours.
 */
export function toWorkbookFault(cause: unknown): unknown {
  if (!(cause instanceof Error) || cause instanceof WorkbookFault) return cause;
  const code = 'code' in cause ? String(cause.code) : '';
  // The plain errors of the zip and the XML reader carry no code.
  const isOfLibrary = code === '' && cause.constructor === Error;
  return isOfLibrary || code.startsWith('Z_') || ofTheBytes.has(code) ? damaged() : cause;
}

const ofTheBytes = new Set([
  'ERR_ENCODING_INVALID_ENCODED_DATA',
  'ERR_OUT_OF_RANGE',
  'ERR_BUFFER_OUT_OF_BOUNDS',
]);
