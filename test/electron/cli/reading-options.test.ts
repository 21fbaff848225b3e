import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lastLine, ownFolder, root, runLeadloader } from './run-leadloader.ts';

/** As an export from an old program on Windows begins: two rows about itself, then the header. */
const foreign = Buffer.from(
  'Export of 3 May;;\r\nAll leads;;\r\nName;Phone;City\r\nRené;9810000101;Orléans\r\n',
  'latin1',
);
const asForeign = ['--encoding', 'latin1', '--delimiter', 'semicolon', '--header-row', '3'];

function openFile(content: string | Uint8Array) {
  const folder = ownFolder();
  const file = join(folder, 'leads.csv');
  writeFileSync(file, content);
  return (command: string, ...args: string[]) =>
    runLeadloader([command, file, '--workspace', 'practice', '--data-dir', folder, ...args]);
}

/** The values that the first row of the file would send. */
async function firstRow(content: string | Uint8Array, ...args: string[]) {
  const { stdout, stderr } = await openFile(content)('check', '--rows', ...args);
  const [first = '{}'] = stdout.split('\n');
  const { row, async } = JSON.parse(first) as { row: number; async: { fields: object } };
  return { row, fields: async.fields, told: stderr.split('\n')[0] };
}

const asha = { name: 'Asha', phone: '919810000101' };

describe.concurrent('a file is read as the options say, and that is told', () => {
  it('in its encoding, split at its delimiter, from its header on', async () => {
    expect(await firstRow(foreign, ...asForeign)).toEqual({
      row: 4,
      fields: { name: 'René', phone: '919810000101', city: 'Orléans' },
      told: 'leads.csv: windows-1252, semicolon, header in row 3.',
    });
  });

  it.each([
    ['comma', ','],
    ['tab', '\t'],
    ['\\t', '\t'],
    ['pipe', '|'],
    ['~', '~'],
    ['SEMICOLON', ';'],
  ])('with the delimiter %s', async (word, character) => {
    const text = [
      ['Name', 'Phone'],
      ['Asha', '9810000101'],
    ];
    const content = text.map((cells) => cells.join(character)).join('\n');
    expect(await firstRow(content, '--delimiter', word)).toMatchObject({ row: 2, fields: asha });
  });

  it('with quotes as plain characters', async () => {
    const text = 'Name,Phone\n"Asha,9810000101\n';
    expect(await firstRow(text, '--quotes', 'plain')).toMatchObject({
      fields: { name: '"Asha' },
      told: 'leads.csv: utf-8, comma, plain quotes, header in row 1.',
    });
  });

  it('up to the last row that is wanted', async () => {
    const check = openFile('Name,Phone\nAsha,9810000101\nRavi,9810000102\n"Meera,98\n');
    const { code, stdout, stderr } = await check('check', '--last-row', '3', '--rows');
    expect([code, stdout.trimEnd().split('\n').length, stderr.split('\n')[0]]).toEqual([
      0,
      2,
      'leads.csv: utf-8, comma, header in row 1, up to row 3.',
    ]);
  });

  it('without a header', async () => {
    const map = openFile('Asha,9810000101\nRavi,9810000102\n');
    const { code, stderr } = await map('map', '--header-row', 'none', '--delimiter', ',');
    expect([code, stderr.split('\n')[0]]).toEqual([0, 'leads.csv: utf-8, comma, no header.']);
    expect(stderr).toMatch(/^Column 1 /m);
  });

  it('the same way by an upload', async () => {
    const out = join(ownFolder(), 'out');
    const upload = openFile(foreign);
    const { code, stderr } = await upload('upload', '--out', out, '--no-verify', ...asForeign);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^leads\.csv: windows-1252, semicolon, header in row 3\.$/m);
  });
});

describe.concurrent(
  'a file that cannot be read so ends with 2, and the option that may help',
  () => {
    it('a quote that is never closed', async () => {
      const text = 'Name,Phone\nAsha,9810000101\n"Ravi,9810000102\nMeera,9810000103\n';
      const ended = await openFile(text)('check', '--encoding', 'utf-8', '--delimiter', 'comma');
      expect([ended.code, ended.stdout, ended.stderr.trimEnd().split('\n').length]).toEqual([
        2,
        '',
        1,
      ]);
      expect(lastLine(ended)).toMatch(/^A quote opened in row 3 .* Add --last-row 2 to use only /);
    });

    it('bytes that are not of the encoding named', async () => {
      const ended = await openFile(foreign)('map', '--encoding', 'utf-8', '--delimiter', ';');
      expect([ended.code, lastLine(ended)]).toEqual([
        2,
        expect.stringMatching(/ no text in the encoding UTF-8\. .* add --encoding windows-1252\.$/),
      ]);
    });
  },
);

describe.concurrent('a workbook', () => {
  const map = (...args: string[]) => {
    const file = join(root, 'test/fixtures/workbooks/hidden-sheets.xlsx');
    const data = ['--workspace', 'practice', '--data-dir', ownFolder()];
    return runLeadloader(['map', file, ...data, ...args]);
  };

  it('is read from the sheet that is named', async () => {
    const { code, stderr } = await map('--sheet', 'Old leads');
    expect([code, stderr.split('\n')[0]]).toEqual([
      0,
      'hidden-sheets.xlsx: sheet "Old leads", header in row 1.',
    ]);
  });

  it('without that sheet ends with 2, and names those it has', async () => {
    const { code, stdout, stderr } = await map('--sheet', 'Nope');
    expect([code, stdout, stderr.trimEnd().split('\n')]).toEqual([
      2,
      '',
      [
        'hidden-sheets.xlsx has these sheets: "Lists", "Old leads", "Cover", "Leads".',
        'hidden-sheets.xlsx has no sheet called "Nope". Choose one of its sheets.',
      ],
    ]);
  });

  it('has no encoding to choose', async () => {
    const ended = await map('--encoding', 'utf-8');
    expect([ended.code, ended.stdout, lastLine(ended)]).toEqual([
      2,
      '',
      'hidden-sheets.xlsx is a workbook: leave --encoding, --delimiter and --quotes out.',
    ]);
  });
});

it.concurrent('a sheet cannot be chosen of a text file', async () => {
  const ended = await openFile('Name,Phone\nAsha,9810000101\n')('check', '--sheet', 'Leads');
  expect(ended).toEqual({
    code: 2,
    stdout: '',
    stderr: 'leads.csv is a text file, which has no sheets: leave --sheet out.\n',
  });
});

describe.concurrent('an option that is not understood ends with 2 and says what to write', () => {
  it.each([
    ['--encoding', 'klingon', 'Write an encoding such as utf-8, utf-16le or windows-1252.'],
    ['--delimiter', '::', 'Write one character, or comma, semicolon, tab, pipe.'],
    ['--delimiter', '"', 'Write one character, or comma, semicolon, tab, pipe.'],
    ['--header-row', '0', 'Write a whole number from 1 up.'],
    ['--header-row', 'first', 'Write a whole number from 1 up.'],
    ['--last-row', '-1', 'Write a whole number from 1 up.'],
    ['--quotes', 'single', 'Write enclose or plain.'],
    ['--sheet', '', 'Write the name of a sheet.'],
  ])('%s %s', async (option, value, words) => {
    const ended = await openFile('Name,Phone\n')('check', `${option}=${value}`);
    expect([ended.code, ended.stdout, lastLine(ended).endsWith(words)]).toEqual([2, '', true]);
  });

  it.each([
    [['--json', '--rows'], "option '--rows' cannot be used with option '--json'"],
    [
      ['--mapping', 'm.json', '--template', 'Expo'],
      "option '--template <name>' cannot be used with option '--mapping <file>'",
    ],
  ])('%j together', async (args, words) => {
    const ended = await openFile('Name,Phone\n')('check', ...args);
    expect([ended.code, ended.stdout, lastLine(ended)]).toEqual([2, '', `error: ${words}`]);
  });
});
