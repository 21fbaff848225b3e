import type { TemplateMatch } from '../../shared/mapping/template.ts';
import { countOf } from './format.ts';

/** What is said of mappings kept for files with the same columns. */
export const templateText = {
  open: 'Templates',
  title: (workspace: string) => `Templates of ${workspace}`,
  none: 'There is no template yet. Save this mapping, or import one that a colleague exported.',
  take: 'Use it',
  takeOf: (name: string) => `Use it: the template ${name}`,
  replaces: 'Using one takes the place of the mapping on this screen.',
  export: 'Export',
  exportOf: (name: string) => `Export the template ${name}`,
  remove: 'Remove',
  removeOf: (name: string) => `Remove the template ${name}`,
  removeTitle: (name: string) => `Remove the template "${name}"?`,
  removeText: 'This mapping and runs made with it stay as they are.',
  import: 'Import a file',
  saveTitle: 'Save this mapping as a template',
  nameHint: 'It is offered when a file with the same columns is opened.',
  nameMissing: 'Write a name.',
  replaceTitle: (name: string) => `Replace the template "${name}"?`,
  replaceText: 'A template of that name is there already. What it says now is lost.',
  replace: 'Replace',
  saveButton: 'Save',
  saved: (name: string) => `The template "${name}" is saved.`,
  imported: (name: string) => `The template "${name}" is here now. Use it from the list.`,
  tooBig: (name: string) => `${name} is too big to be a template. Choose the .json file.`,
  applied: (name: string) => `The template "${name}" is used.`,
  back: 'Back to the mapping before',
  missingColumns: (columns: readonly string[]) =>
    `It also reads ${countOf(columns.length, 'column')} that this file lacks, so nothing comes from there: ${columns.join(', ')}.`,
  missingTargets: (targets: readonly string[]) =>
    `The workspace no longer has ${targets.join(', ')}, so nothing goes there.`,
};

/** "Your template "IndiaMART weekly" knows 11 of these 12 columns." */
export function offerSentence({ name, knownColumns }: TemplateMatch, columnCount: number): string {
  return knownColumns === columnCount
    ? `Your template "${name}" knows every column of this file.`
    : `Your template "${name}" knows ${knownColumns} of these ${countOf(columnCount, 'column')}.`;
}

export function fitSentence({ similarity }: TemplateMatch): string {
  return similarity === 1
    ? 'Same columns as this file'
    : `${percentOf(similarity)} of the columns are the same`;
}

/** Never 100 for what is not whole. */
function percentOf(share: number): string {
  return `${Math.floor(share * 100)} %`;
}
