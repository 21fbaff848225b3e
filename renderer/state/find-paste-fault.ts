import { maxPastedChars } from '../../shared/ipc/paste-limit.ts';
import { pasteText } from '../text/file-text.ts';

/** Why a pasted text cannot be rows of a spreadsheet; null when it may be. */
export function findPasteFault(text: string): string | null {
  const rows = text.trim();
  if (rows === '') return pasteText.empty;
  if (text.length > maxPastedChars) return pasteText.tooLong(maxPastedChars);
  return /[\t\r\n]/.test(rows) ? null : pasteText.oneCell;
}
