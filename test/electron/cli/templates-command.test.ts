import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Mapping } from '../../../shared/mapping/mapping.ts';
import { Template } from '../../../shared/mapping/template.ts';
import { lastLine, ownFolder, runLeadloader } from './run-leadloader.ts';

/** A data folder with a file in it; `run` gives every command the practice workspace. */
function openFolder() {
  const folder = ownFolder();
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const run = (...args: string[]) =>
    runLeadloader([...args, '--workspace', 'practice', '--data-dir', join(folder, 'data')]);
  return { folder, write, run, file: write('leads.csv', 'Mobile no,Naam\n9810000101,Asha\n') };
}

const mapping: Mapping = {
  version: 1,
  identifier: 'phone',
  zone: 'Asia/Kolkata',
  country: 'IN',
  links: [
    { to: { field: 'phone' }, from: { column: 'Mobile no' } },
    { to: { field: 'name' }, from: { column: 'Naam' } },
  ],
};

/** With the template "Expo" saved. */
async function openSaved() {
  const opened = openFolder();
  const path = opened.write('mapping.json', JSON.stringify(mapping));
  const saved = await opened.run('templates', 'save', 'Expo', opened.file, '--mapping', path);
  expect([saved.code, lastLine(saved)]).toEqual([0, 'Saved the template "Expo".']);
  return opened;
}

describe.concurrent('the templates of a workspace', () => {
  it('are listed by name, with their columns and when they were saved', async () => {
    const { run } = await openSaved();
    const listed = await run('templates', '--json');
    expect([listed.code, JSON.parse(listed.stdout)]).toEqual([
      0,
      [
        {
          name: 'Expo',
          columns: ['Mobile no', 'Naam'],
          savedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
        },
      ],
    ]);
    const { stdout } = await run('templates', 'list');
    expect(stdout).toMatch(/^TEMPLATE  COLUMNS  SAVED\nExpo {6}2 {8}\d{4}-.*Z\n$/);
  });

  it('are none at first', async () => {
    expect(await openFolder().run('templates')).toMatchObject({
      code: 0,
      stdout: 'The workspace "practice" has no templates yet.\n',
    });
  });

  it('come back from their export as they were, also under another data folder', async () => {
    const { folder, run } = await openSaved();
    const out = join(folder, 'made/expo.json');
    expect(await run('templates', 'export', 'Expo', '--out', out)).toMatchObject({
      code: 0,
      stdout: '',
    });
    const written = Template.parse(JSON.parse(readFileSync(out, 'utf8')));
    expect(written).toEqual({ version: 1, name: 'Expo', header: ['Mobile no', 'Naam'], mapping });

    const other = openFolder();
    expect(lastLine(await other.run('templates', 'import', out))).toBe(
      'Saved the template "Expo".',
    );
    const printed = await other.run('templates', 'export', 'Expo');
    expect(JSON.parse(printed.stdout)).toEqual(written);
    expect(lastLine(await other.run('templates', 'remove', 'Expo'))).toBe(
      'Removed the template "Expo".',
    );
    const gone = await other.run('templates', 'remove', 'Expo');
    expect([gone.code, lastLine(gone)]).toEqual([
      2,
      'The workspace "practice" has no template called "Expo". Choose another, or save one under that name.',
    ]);
  });

  it('keep the suggestion where no mapping is named', async () => {
    const { write, run } = openFolder();
    const file = write('plain.csv', 'Name,Phone\nAsha,9810000101\n');
    await run('templates', 'save', 'Plain', file);
    const { stdout } = await run('templates', 'export', 'Plain');
    expect(Template.parse(JSON.parse(stdout)).mapping.links.map(({ to }) => to)).toEqual([
      { field: 'name' },
      { field: 'phone' },
    ]);
  });
});

describe.concurrent('a template in the place of a mapping', () => {
  it('is fitted by map, and says what the file lacks', async () => {
    const { write, run } = await openSaved();
    const file = write('next.csv', 'City,MOBILE  NO\nPune,9810000102\n');
    const { code, stdout, stderr } = await run('map', file, '--template', 'Expo');
    expect([code, Mapping.parse(JSON.parse(stdout))]).toEqual([
      0,
      { ...mapping, links: [{ to: { field: 'phone' }, from: { column: 'MOBILE  NO' } }] },
    ]);
    expect(stderr.trimEnd().split('\n').slice(-2)).toEqual([
      'Template "Expo": 33 % of the columns are the same.',
      'The file lacks "Naam"; what reads it in the template is left out.',
    ]);
  });

  it('is what the check and the upload go by', async () => {
    const { folder, write, run } = await openSaved();
    const file = write('next.csv', 'NAAM,Mobile No\nRavi,9810000102\n');
    const checked = await run('check', file, '--template', 'Expo', '--rows');
    expect([checked.code, JSON.parse(checked.stdout)]).toEqual([
      0,
      expect.objectContaining({ async: { fields: { phone: '919810000102', name: 'Ravi' } } }),
    ]);
    const out = join(folder, 'out');
    const uploaded = await run('upload', file, '--template', 'Expo', '--out', out, '--no-verify');
    expect(uploaded.code).toBe(0);
    expect(readFileSync(join(out, 'outcomes.csv'), 'utf8')).toContain('2,919810000102,queued');
  });

  it('is mentioned by map when it fits, and only then', async () => {
    const { write, run, file } = await openSaved();
    const fits = /^The template "Expo" was made for a file like this \(100 % of the columns/m;
    expect((await run('map', file)).stderr).toMatch(fits);
    const other = write('other.csv', 'Phone,Naam\n9810000101,Asha\n');
    expect((await run('map', other)).stderr).not.toContain('The template');
  });

  it('that there is not ends with 2', async () => {
    const { run, file } = openFolder();
    const ended = await run('check', file, '--template', 'Expo');
    expect([ended.code, ended.stdout, lastLine(ended)]).toEqual([
      2,
      '',
      expect.stringMatching(/^The workspace "practice" has no template called "Expo"\./),
    ]);
  });

  it('that lacks the identifier ends with 2 and says which column is missing', async () => {
    const { write, run } = await openSaved();
    const ended = await run(
      'check',
      write('next.csv', 'Naam,City\nAsha,Pune\n'),
      '--template',
      'Expo',
    );
    expect([ended.code, lastLine(ended)]).toEqual([
      2,
      expect.stringContaining('No column is mapped to "phone"'),
    ]);
    expect(ended.stderr).toContain('The file lacks "Mobile no";');
  });
});

describe.concurrent('what cannot be imported is refused in one sentence', () => {
  it.each([
    ['not JSON', 'Name,Phone\n', 'The template cannot be used. It is not JSON. Nothing was saved.'],
    [
      'a mapping',
      JSON.stringify(mapping),
      'The template cannot be used. It is a mapping, which names no columns of a file. Nothing was saved.',
    ],
    [
      'of a newer version',
      '{"version":2}',
      'The template cannot be used. It was written by a newer Leadloader. Use that version. Nothing was saved.',
    ],
  ])('%s', async (_, text, sentence) => {
    const { write, run } = openFolder();
    const ended = await run('templates', 'import', write('t.json', text));
    expect(ended).toEqual({ code: 2, stdout: '', stderr: `${sentence}\n` });
  });

  it.each([
    ['that is not there', 'nowhere.json', 'There is no file'],
    ['that is a folder', 'folder', 'is a folder'],
  ])('a file %s', async (_, name, words) => {
    const { folder, run } = openFolder();
    mkdirSync(join(folder, 'folder'));
    const ended = await run('templates', 'import', join(folder, name));
    expect([ended.code, lastLine(ended)]).toEqual([2, expect.stringContaining(words)]);
  });

  it('a name that is no line of text', async () => {
    const { run, file } = openFolder();
    const ended = await run('templates', 'save', ' ', file);
    expect([ended.code, lastLine(ended)]).toEqual([
      2,
      'The name of a template must be one line of up to 100 characters.',
    ]);
  });
});
