import type { WorkspaceSummary } from '../../shared/ipc/workspace.ts';
import { countOf } from './format.ts';

export const workspaceText = {
  title: 'Which workspace do the leads go to?',
  practiceName: 'Practice workspace',
  practiceHint: 'A telecrm of your own on this computer, for trying things out. It needs nothing.',
  envName: 'Workspace of the environment',
  connect: 'Connect',
  add: 'Add a workspace',
  edit: 'Edit',
  remove: 'Remove',
  next: 'Choose a file',
  unfinished: (n: number) =>
    n === 1 ? 'One upload is not finished.' : `${n} uploads are not finished.`,
  showRuns: 'Show the runs',
  noSync:
    'Without a Sync token nothing can be read back: rows end as "queued", which is a promise and no proof.',
  noAsync: 'Without an Async token no row can be uploaded. The file can still be checked.',
  removeTitle: (name: string) => `Remove "${name}"?`,
  removeText:
    'Its tokens are removed from this computer. Runs and their reports stay, and telecrm is not touched.',
};

export function describeTokens({ asyncTokenCount, syncTokenCount }: TokenCounts): string {
  return `${countOf(asyncTokenCount, 'Async token')}, ${countOf(syncTokenCount, 'Sync token')}`;
}

type TokenCounts = Pick<WorkspaceSummary, 'asyncTokenCount' | 'syncTokenCount'>;

/** `practice` and `env` are names of ours; a profile's name is its user's. */
export function workspaceTitle(name: string): string {
  if (name === 'practice') return workspaceText.practiceName;
  return name === 'env' ? workspaceText.envName : name;
}

export const proofText = {
  title: (name: string) => `${name} answers`,
  enterpriseId: 'Enterprise ID',
  fields: 'Fields',
  actions: 'Custom actions',
  identifier: 'A lead is known by',
  tokens: 'Tokens',
};

export const profileText = {
  addTitle: 'Add a workspace',
  editTitle: (name: string) => `Edit "${name}"`,
  name: 'Name',
  nameHint: 'Your own name for it, for example "Sales Pune".',
  nameFixed: 'A saved workspace keeps its name.',
  nameMissing: 'Give the workspace a name.',
  nameReserved: 'This name is taken by Leadloader itself. Choose another.',
  enterpriseId: 'Enterprise ID',
  enterpriseIdHint: 'In telecrm under Settings, Website and API.',
  enterpriseIdMissing: 'Paste the enterprise ID of the workspace.',
  enterpriseIdDoubt:
    'An enterprise ID has no colon, slash or blank in it. Was a token or an address pasted here?',
  tokenTitle: { async: 'Async tokens', sync: 'Sync tokens' },
  tokenHint: {
    async: 'they upload the rows, and several share the work.',
    sync: 'they read fields and pipeline, and every row back.',
  },
  token: { async: 'Async token', sync: 'Sync token' },
  tokensSaved: (n: number) => `${n} saved; leave empty to keep`,
  tokensRemove: { async: 'Remove the saved Async tokens', sync: 'Remove the saved Sync tokens' },
  tokenBlank: 'A token has no blank inside. Paste it again, alone.',
  zone: 'Time zone of dates in the files',
  country: 'Country of phones without a country code',
  colour: 'Colour of its badge',
  save: 'Save the workspace',
};
