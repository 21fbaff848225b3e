import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFolder, runLeadloader, type Ended } from './run-leadloader.ts';

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** Signature, version, flags, method, time, checksum, sizes and lengths, as a workbook begins. */
const workbook = Buffer.from('504b03041400000008000000210000000000000000000000000013000000', 'hex');

const files: [what: string, content: Buffer | string, words: RegExp][] = [
  ['an empty file', '', /^leads\.csv is empty\./],
  ['a file of blank lines', '\r\n \r\n\r\n', /^leads\.csv is empty\./],
  ['a picture', picture, /^leads\.csv is neither a text file nor an Excel workbook\./],
  ['half a workbook', workbook, /^leads\.csv is damaged or is no Excel workbook\./],
  ['a header and blank rows', 'Name,Phone\n,\n \n', /has column names but no rows under them\./],
  [
    'a header and no rows',
    'Name,Phone\r\n',
    /^leads\.csv has column names but no rows under them\./,
  ],
  [
    'a quote that is never closed',
    'Name,Phone\nAsha,9810000101\n"Ravi,9810000102\nMeera,9810000103\n',
    /^A quote opened in row 3 \(line 3 of leads\.csv\) is never closed/,
  ],
];

/** What a command said of the file; the line about the mapping may stand before it. */
function said({ stderr, ...ended }: Ended) {
  const lines = stderr.trimEnd().split('\n');
  return { ...ended, told: lines.filter((line) => !line.startsWith('Mapping suggested')) };
}

function refusal(words: RegExp) {
  return { code: 2, stdout: '', told: [expect.stringMatching(words) as string] };
}

async function run(command: string, folder: string, ...more: string[]) {
  const common = ['--workspace', 'practice', '--json', '--data-dir', join(folder, 'data')];
  return said(await runLeadloader([command, join(folder, 'leads.csv'), ...common, ...more]));
}

describe.concurrent('what is no list of leads ends the check with 2 and one sentence', () => {
  it.each(files)('%s, which stays as it was', async (_what, content, words) => {
    const folder = ownFolder();
    const file = join(folder, 'leads.csv');
    writeFileSync(file, content);
    expect(await run('check', folder)).toEqual(refusal(words));
    expect(readFileSync(file)).toEqual(Buffer.from(content));
  });

  it('a file that is not there', async () => {
    expect(await run('check', ownFolder())).toEqual(refusal(/^There is no file leads\.csv\./));
  });

  it('a folder', async () => {
    const folder = ownFolder();
    mkdirSync(join(folder, 'leads.csv'));
    expect(await run('check', folder)).toEqual(refusal(/^leads\.csv is a folder\./));
  });
});

describe.concurrent('it ends an upload too, before a folder for the reports is made', () => {
  it.each(files.slice(-2))('%s', async (_what, content, words) => {
    const folder = ownFolder();
    writeFileSync(join(folder, 'leads.csv'), content);
    const ended = await run('upload', folder, '--out', join(folder, 'out'));
    expect(ended).toEqual(refusal(words));
    expect(readdirSync(folder).toSorted()).toEqual(['data', 'leads.csv']);
  });
});

describe.concurrent('a command that is not understood ends with 2', () => {
  const upload = ['upload', 'a.csv', '--workspace', 'practice'];
  it.each([
    ['no command at all', [], /^Usage: leadloader/],
    ['one that there is not', ['delete-everything'], /unknown command/],
    ['no workspace', ['check', 'leads.csv'], /required option '--workspace <name>'/],
    ['no folder for the reports', upload, /required option '--out <folder>'/],
    ['an option that there is not', ['runs', '--jsno'], /unknown option '--jsno'/],
    ['half a row of a trial', [...upload, '--out', 'o', '--trial', '0.5'], /a whole number\./],
    ['the report of no run', ['report', 'mine', '--out', 'o'], /^There is no run mine /],
    ['a run by its path', ['resume', '../../app'], /^There is no run \.\.\/\.\.\/app /],
  ])('%s', async (_what, args, words) => {
    const variables = { LEADLOADER_DATA_DIR: ownFolder() };
    const { stderr, ...ended } = await runLeadloader(args, variables);
    expect(ended).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/^ +at /m);
  });
});

it.concurrent.each(['--help', '--version'])('%s is answered on stdout with 0', async (option) => {
  const { code, stdout, stderr } = await runLeadloader([option]);
  expect([code, stdout.trim() !== '', stderr]).toEqual([0, true, '']);
});
