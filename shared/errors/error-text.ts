import type { AppError } from './app-error.ts';
import { encodingName } from './encoding-name.ts';

type Kind = AppError['kind'];
type ErrorOf<K extends Kind> = Extract<AppError, { kind: K }>;

/** What happened, what is safe, what to do now: for the notice in the window and for stderr. */
export function errorText(error: AppError): string {
  const text = texts[error.kind] as (error: AppError) => string;
  return text(error);
}

const count = (n: number, one: string) =>
  `${n.toLocaleString('en-IN')} ${n === 1 ? one : `${one}s`}`;

const apiName = (api: 'async' | 'sync') => (api === 'async' ? 'Async' : 'Sync');

const texts: { [K in Kind]: (error: ErrorOf<K>) => string } = {
  bug: (e) =>
    `Leadloader made a mistake (incident ${e.incidentId}). What was written down is safe. Try again, and report the incident if it comes back.`,
  'file-unreadable': (e) => fileTexts[e.reason](e.name),
  'file-undecodable': (e) =>
    `${e.rowNumber === null ? e.name : `Row ${e.rowNumber} of ${e.name}`} holds bytes that are no text in the encoding ${encodingName(e.encoding)}. Nothing was sent. Choose another encoding, or save the file as "CSV UTF-8".`,
  'workbook-unreadable': (e) => workbookTexts[e.problem](e),
  'csv-malformed': (e) =>
    `${malformedTexts[e.problem](`row ${e.rowNumber} (line ${e.line} of ${e.name})`)} Nothing was sent. Mend that row and choose the file again, or use only the rows before it.`,
  'file-unknown': () => 'That file is no longer open here. Choose it again.',
  'workspace-unknown': (e) =>
    `There is no workspace called "${e.name}". Use "practice", "env", or the name of a saved workspace.`,
  'tokens-missing': (e) =>
    e.api === 'any'
      ? 'No token is set. Set LEADLOADER_ENTERPRISE_ID with LEADLOADER_ASYNC_TOKENS and LEADLOADER_SYNC_TOKENS, or use --workspace practice.'
      : `This needs ${e.api === 'async' ? 'an Async' : 'a Sync'} token. Create one in telecrm under Settings, Website and API, API token.`,
  'profile-sealed': (e) =>
    `The tokens of "${e.name}" are sealed for the desktop app. Set LEADLOADER_ASYNC_TOKENS and LEADLOADER_SYNC_TOKENS to use it here.`,
  'setting-invalid': (e) => `${e.name} must be ${e.expected}.`,
  unauthorized: (e) =>
    `telecrm refused the ${apiName(e.api)} token ending ${e.tokenEnd} ("${e.message}"). Check three things: the token's value, its type (Async or Sync), and the enterprise ID.`,
  'no-network': (e) =>
    `${e.host} cannot be reached. Nothing was lost. Check the connection and try again.`,
  'crm-failed': (e) =>
    `telecrm answered with an error (${e.status}: ${e.message}). Nothing was lost. ${e.status === 404 ? 'Check the enterprise ID and the address.' : 'Try again in a few minutes.'}`,
  'practice-busy': () =>
    'The practice workspace is in use by another Leadloader. Close that one first, or choose another data folder.',
  'mapping-invalid': (e) => `The mapping does not fit. ${e.problems.join(' ')} Nothing was sent.`,
  'template-unknown': (e) =>
    `The workspace "${e.workspace}" has no template called "${e.name}". Choose another, or save one under that name.`,
  'template-invalid': (e) =>
    `The template cannot be used. ${e.problems.join(' ')} Nothing was saved.`,
  'decision-needed': (e) =>
    `A decision is needed before anything is sent. ${e.questions.join(' ')}`,
  'rows-held': (e) =>
    `${count(e.held, 'row')} of ${count(e.rows, 'row')} would lose data in telecrm and are held, so nothing was sent. Fix them, or add --skip-held to upload the others.`,
  'workspace-changed': (e) =>
    `The workspace has changed: ${e.changes.join(' ')} Nothing more was sent. Check the file again.`,
  'run-unknown': (e) => `There is no run ${e.runId} in this data folder.`,
  'run-busy': (e) =>
    `Run ${e.runId} is in use by another Leadloader. Wait for it, or close that one.`,
  'run-state': (e) => `Run ${e.runId} is ${e.state}, so this cannot be done with it now.`,
  'report-unbalanced': (e) =>
    `The report was not written: ${count(e.rows, 'row')} in the file, but ${count(e.outcomes, 'outcome')}. Nothing is lost. Finish the run first (resume it).`,
  'report-unwritable': (e) =>
    `${e.name} could not be written (${e.reason}). The run itself is safe; choose another folder and ask for the report again.`,
  'store-failed': (e) => storeTexts[e.reason](e.detail),
  'not-possible': (e) => e.what,
};

const fileTexts: Record<ErrorOf<'file-unreadable'>['reason'], (name: string) => string> = {
  missing: (name) => `There is no file ${name}. Check the name and the folder.`,
  directory: (name) => `${name} is a folder. Choose a CSV file in it.`,
  empty: (name) => `${name} is empty. Export it again and choose the new file.`,
  binary: (name) =>
    `${name} is neither a text file nor an Excel workbook. Save it as CSV UTF-8 or as .xlsx and choose that file.`,
  denied: (name) =>
    `${name} may not be read by this user. Close the program that holds it, or copy the file.`,
  'no-rows': (name) =>
    `${name} has column names but no rows under them. Choose another row for the column names, or export the file again.`,
  'empty-sheet': (name) =>
    `The chosen sheet of ${name} has no cells. Choose another of its sheets.`,
  'old-workbook': (name) =>
    `${name} is an Excel workbook of the old kind, or behind a password. Open it in Excel and save it as .xlsx without a password.`,
  'web-page': (name) =>
    `${name} is a web page or an XML file, whatever its name says. Open it in Excel, save it as .xlsx and choose that file.`,
  changed: (name) =>
    `${name} changed after it was chosen. Nothing was sent. Choose it again once the other program is done with it.`,
  failed: (name) => `${name} could not be read to its end. Copy it to this computer and try again.`,
};

const malformedTexts: Record<ErrorOf<'csv-malformed'>['problem'], (where: string) => string> = {
  'unclosed-quote': (where) =>
    `A quote opened in ${where} is never closed, so the rows after it cannot be told apart.`,
  'stray-quote': (where) =>
    `A quote in ${where} stands inside a cell, so its cells cannot be told apart.`,
  'record-too-long': (where) =>
    `The row that begins at ${where} is longer than 8 MB, most likely because a quote is never closed.`,
  'too-many-cells': (where) =>
    `The cells of ${where} are more than the 4,096 that Leadloader can read.`,
};

const workbookTexts: Record<
  ErrorOf<'workbook-unreadable'>['problem'],
  (e: ErrorOf<'workbook-unreadable'>) => string
> = {
  damaged: (e) =>
    `${e.name} is damaged or is no Excel workbook. Nothing was sent. Open it in Excel, save it as .xlsx and choose the new file.`,
  'open-document': (e) =>
    `${e.name} is an OpenDocument spreadsheet (.ods). Nothing was sent. Open it, save it as .xlsx and choose the new file.`,
  'no-sheets': (e) => `${e.name} has no sheet with cells. Choose another file.`,
  'sheet-missing': (e) => `${e.name} has no sheet called "${e.sheet}". Choose one of its sheets.`,
  'formula-without-value': (e) =>
    `Row ${e.rowNumber} of the sheet "${e.sheet}" in ${e.name} has a formula that was never calculated. Nothing was sent. Open the file in Excel, save it and choose it again.`,
  'too-many-cells': (e) =>
    `The cells of row ${e.rowNumber} in ${e.name} are more than the 4,096 that Leadloader can read. Nothing was sent. Delete what stands far to the right and choose the file again.`,
};

const storeTexts: Record<ErrorOf<'store-failed'>['reason'], (detail: string) => string> = {
  full: () =>
    'The disk is full, so nothing more was sent. Every row sent so far is written down. Free some space, then resume.',
  damaged: (detail) =>
    `A file in the data folder is damaged (${detail}). It was left as it is. Restore a copy, or use another data folder.`,
  newer: (detail) =>
    `The data folder was written by a newer Leadloader (${detail}). Use that version.`,
  locked: () =>
    'The data folder is in use by another program. Nothing was lost. Close it and try again.',
  failed: (detail) =>
    `The data folder could not be written (${detail}), so nothing more was sent. Every row sent so far is written down.`,
};
