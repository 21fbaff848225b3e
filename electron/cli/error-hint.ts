import type { AppError } from '../../shared/errors/app-error.ts';

/** Which option may help; the sentence of the error itself knows no options. */
export function errorHint(error: AppError): string | null {
  switch (error.kind) {
    case 'csv-malformed':
      return malformedHint(error.rowNumber, error.problem !== 'too-many-cells');
    case 'file-undecodable':
      return error.encoding === 'windows-1252'
        ? 'Name the encoding it was saved in with --encoding.'
        : 'If it was saved by Excel on Windows, add --encoding windows-1252.';
    default:
      return null;
  }
}

function malformedHint(rowNumber: number, isAboutQuotes: boolean): string {
  const hints = [
    // Before the second row there is nothing but a header.
    ...(rowNumber > 2 ? [`--last-row ${rowNumber - 1} to use only the rows before it`] : []),
    ...(isAboutQuotes ? ['--quotes plain if quotes are characters like any other'] : []),
  ];
  return hints.length > 0 ? `Add ${hints.join(', or ')}.` : 'Name the delimiter with --delimiter.';
}
