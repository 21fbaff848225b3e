import type { CallName } from '../../shared/ipc/contract.ts';
import { telecrmLimits } from '../../shared/ipc/telecrm-limits.ts';
import { sampleCatalogue } from '../fakes/sample-catalogue.ts';
import { tooLong, type CallSamples } from './call-sample.ts';
import { draft, fileId, mapping } from './sample-values.ts';

type SetupCall = Exclude<CallName, `${'check' | 'run' | 'report' | 'practice'}.${string}`>;

const profile = {
  name: 'Acme',
  kind: 'profile' as const,
  enterpriseId: 'acme-enterprise',
  zone: 'Asia/Kolkata',
  country: 'IN',
  colour: 'teal' as const,
  asyncTokenCount: 1,
  syncTokenCount: 1,
};
const named = { workspace: 'practice' };
const templateMatch = {
  name: 'Expo',
  savedAtMs: 0,
  similarity: 0.9,
  knownColumns: 9,
  missingColumns: ['City'],
  missingTargets: ['budget'],
};
const badNames = {
  'no name at all': { workspace: '' },
  'a name too long': { workspace: tooLong(200) },
};

/** The calls before a check: workspaces, files, suggestions, settings. */
export const setupSamples: CallSamples<SetupCall> = {
  'app.info': { input: undefined, output: { version: '0.1.0', host: 'cli' } },
  'workspace.list': { input: undefined, output: [profile] },
  'workspace.save': {
    input: draft,
    output: profile,
    bad: {
      'a name of blanks': { ...draft, name: '   ' },
      'a name too long': { ...draft, name: tooLong(80) },
      'the name of the practice workspace': { ...draft, name: 'practice' },
      'the name of the environment': { ...draft, name: ' env ' },
      'a country in small letters': { ...draft, country: 'in' },
      'a colour we do not have': { ...draft, colour: 'pink' },
      'a token with a blank in it': { ...draft, asyncTokens: ['false token'] },
      'an empty token': { ...draft, syncTokens: [''] },
      'four tokens (P41 allows three)': { ...draft, asyncTokens: ['a', 'b', 'c', 'd'] },
      'a token too long': { ...draft, syncTokens: [tooLong(4000)] },
    },
  },
  'workspace.remove': { input: named, output: null, bad: badNames },
  'workspace.connect': {
    input: named,
    output: {
      workspace: 'practice',
      workspaceName: 'Practice',
      enterpriseId: 'practice-workspace',
      identifier: 'phone',
      fieldCount: 11,
      actionCount: 1,
      asyncTokenCount: 3,
      syncTokenCount: 3,
    },
    bad: badNames,
  },
  'workspace.catalogue': { input: named, output: sampleCatalogue(), bad: badNames },
  'file.preview': {
    input: { fileId, choices: { encoding: 'windows-1252', headerRow: null } },
    output: {
      file: { fileId, name: 'leads.csv', sizeBytes: 50 },
      reading: {
        kind: 'text',
        encoding: 'windows-1252',
        delimiter: ',',
        quotes: 'enclose',
        headerRow: null,
        lastRow: null,
        sheet: null,
      },
      evidence: {
        samples: [{ rowNumber: 1, column: 'Column 1', text: 'José' }],
        encodings: ['windows-1252', 'windows-1250'],
        delimiters: [{ delimiter: ',', columns: 1, share: 1 }],
        firstRows: [{ rowNumber: 1, cells: ['José'] }],
        sheets: [],
      },
      header: ['Column 1'],
      rows: [{ rowNumber: 1, cells: ['José'] }],
      notes: ['The file has no header.'],
      problem: null,
    },
    bad: {
      'a path in place of an ID': { fileId: '/etc/passwd', choices: {} },
      'a delimiter of two characters': { fileId, choices: { delimiter: '::' } },
      'a header above the first row': { fileId, choices: { headerRow: 0 } },
      'quotes in a way there is none': { fileId, choices: { quotes: 'single' } },
    },
  },
  'file.paste': {
    input: { text: 'Name\tMobile\nAsha\t9810000101' },
    output: { fileId, name: 'Pasted rows.txt', sizeBytes: 27 },
    bad: { 'no text at all': {} },
  },
  'mapping.suggest': {
    input: { fileId, workspace: 'practice' },
    output: {
      mapping,
      columns: [
        {
          column: 'Mobile',
          target: 'phone',
          proposal: null,
          reason: 'Same name.',
          confidence: 'certain',
        },
        {
          column: 'Shoe size',
          target: null,
          proposal: { field: 'rating' },
          reason: 'Its cells are whole numbers from 1 to 5.',
          confidence: 'possible',
        },
      ],
    },
    bad: { 'a path in place of an ID': { fileId: 'leads.csv', workspace: 'practice' } },
  },
  'template.list': {
    input: { workspace: 'practice', fileId },
    output: [templateMatch],
    bad: badNames,
  },
  'template.saved': {
    input: { workspace: 'practice' },
    output: [{ name: 'Expo', savedAtMs: 0, header: ['Mobile', 'City'] }],
    bad: badNames,
  },
  'template.read': {
    input: { workspace: 'practice', name: 'Expo' },
    output: { version: 1, name: 'Expo', header: ['Mobile'], mapping },
    bad: { 'a name of blanks': { workspace: 'practice', name: '  ' } },
  },
  'template.save': {
    input: { workspace: 'practice', name: 'Expo', fileId, mapping },
    output: null,
    bad: {
      'a name of nothing': { workspace: 'practice', name: '', fileId, mapping },
      'a name of two lines': { workspace: 'practice', name: 'Expo\n2026', fileId, mapping },
    },
  },
  'template.apply': {
    input: { workspace: 'practice', name: 'Expo', fileId },
    output: { mapping, match: templateMatch },
    bad: { 'a name of nothing': { workspace: 'practice', name: '', fileId } },
  },
  'template.remove': {
    input: { workspace: 'practice', name: 'Expo' },
    output: null,
    bad: badNames,
  },
  'template.export': {
    input: { workspace: 'practice', name: 'Expo' },
    output: { kind: 'saved', name: 'Expo.json' },
    bad: badNames,
  },
  'template.import': {
    input: { workspace: 'practice', text: '{}' },
    output: { name: 'Expo' },
    bad: badNames,
  },
  'settings.read': { input: undefined, output: telecrmLimits },
  'settings.save': {
    input: telecrmLimits,
    output: telecrmLimits,
    bad: {
      'a limit of nothing': { ...telecrmLimits, asyncLimit: 0 },
      'half a request': { ...telecrmLimits, syncLimit: 0.5 },
      'a window shorter than a request': { ...telecrmLimits, budgetWindowMs: 99 },
      'a window longer than a day': { ...telecrmLimits, budgetWindowMs: 86_400_001 },
      'a reserve of everything': { ...telecrmLimits, budgetReserve: 1 },
      'a reserve below none': { ...telecrmLimits, budgetReserve: -0.1 },
      'a number that is none': { ...telecrmLimits, budgetReserve: Number.NaN },
    },
  },
};
