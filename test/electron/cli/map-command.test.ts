import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Mapping } from '../../../shared/mapping/mapping.ts';
import { lastLine, ownFolder, runLeadloader } from './run-leadloader.ts';

const text = 'Name,Phone,Rating,Shoe size\nAsha,9810000101,5,39\nRavi,9810000102,9,44\n';

/** A file in a folder of its own, and the commands that read it. */
function openFile() {
  const folder = ownFolder();
  const file = join(folder, 'leads.csv');
  writeFileSync(file, text);
  const run = (command: string, ...args: string[]) =>
    runLeadloader([
      command,
      file,
      '--workspace',
      'practice',
      '--data-dir',
      `${folder}/data`,
      ...args,
    ]);
  return { folder, run };
}

describe.concurrent('a suggested mapping', () => {
  it('is the one JSON document on stdout, with the reasons beside it on stderr', async () => {
    const { code, stdout, stderr } = await openFile().run('map');
    const mapping = Mapping.parse(JSON.parse(stdout));
    expect({ code, fields: mapping.links.map(({ to }) => to) }).toEqual({
      code: 0,
      fields: [{ field: 'name' }, { field: 'phone' }, { field: 'rating' }],
    });
    expect(stderr).toMatch(/^Shoe size +- +- /m);
  });

  it('written with --out is what --mapping reads, and the check finds the same', async () => {
    const { folder, run } = openFile();
    const out = join(folder, 'made/for/it/mapping.json');
    expect(await run('map', '--out', out)).toMatchObject({ code: 0, stdout: '' });
    const suggested = await run('check', '--rows');
    const mapped = await run('check', '--rows', '--mapping', out);
    expect([mapped.code, mapped.stdout]).toEqual([1, suggested.stdout]);
    const reading = 'leads.csv: utf-8, comma, header in row 1.\n';
    expect([mapped.stderr, suggested.stderr]).toEqual([
      reading,
      `${reading}Mapping suggested: 3 columns mapped; not mapped, and not sent: "Shoe size".\n`,
    ]);
  });

  it('that a person has changed is followed to the letter', async () => {
    const { folder, run } = openFile();
    const { stdout } = await run('map');
    const mapping = Mapping.parse(JSON.parse(stdout));
    const links = mapping.links.filter(({ to }) => !('field' in to && to.field === 'rating'));
    const path = join(folder, 'mapping.json');
    writeFileSync(path, JSON.stringify({ ...mapping, links }));
    expect(await run('check', '--mapping', path)).toMatchObject({ code: 0 });
  });

  it('that cannot be written ends with 2 and a sentence', async () => {
    const { folder, run } = openFile();
    const ended = await run('map', '--out', join(folder, 'leads.csv', 'mapping.json'));
    expect([ended.code, ended.stdout, lastLine(ended)]).toEqual([
      2,
      '',
      expect.stringContaining('could not be written'),
    ]);
  });

  it('replaces an older one whole, and leaves nothing else behind', async () => {
    const { folder, run } = openFile();
    const out = join(folder, 'out', 'mapping.json');
    mkdirSync(join(folder, 'out'));
    writeFileSync(out, 'x'.repeat(100_000));
    await run('map', '--out', out);
    expect(Mapping.safeParse(JSON.parse(readFileSync(out, 'utf8'))).success).toBe(true);
    expect(readdirSync(join(folder, 'out'))).toEqual(['mapping.json']);
  });
});

const whole = {
  version: 1,
  identifier: 'phone',
  zone: 'Asia/Kolkata',
  country: 'IN',
  links: [{ to: { field: 'phone' }, from: { column: 'Phone' } }],
};
const linked = (link: object) => JSON.stringify({ ...whole, links: [...whole.links, link] });

describe.concurrent('a mapping that cannot be used is refused in one sentence', () => {
  it.each([
    ['not JSON', '{"version": 1,', / is not JSON\. Nothing was sent\.$/],
    ['nothing', '', / is not JSON\. Nothing was sent\.$/],
    ['a list', '[]', /expected object, received array\. Nothing was sent\.$/],
    ['of another version', '{"version":2}', /, version: .*\. Nothing was sent\.$/],
    [
      'with a key we do not know',
      JSON.stringify({ ...whole, extra: 1 }),
      /Unrecognized key: "extra"\. Nothing was sent\.$/,
    ],
    [
      'to a field the workspace does not have',
      linked({ to: { field: 'shoe_size' }, from: { column: 'Shoe size' } }),
      /has no field "shoe_size" .* Nothing was sent\.$/,
    ],
    [
      'to an action the workspace does not have',
      linked({ to: { action: 'ACTION_9', field: 'note' }, from: { column: 'Name' } }),
      /"?ACTION_9"?.* Nothing was sent\.$/,
    ],
    [
      'from a column the file does not have',
      linked({ to: { field: 'name' }, from: { column: 'Full name' } }),
      /"Full name".* Nothing was sent\.$/,
    ],
    [
      'with a field twice',
      linked({ to: { field: 'phone' }, from: { column: 'Name' } }),
      /"phone".* Nothing was sent\.$/,
    ],
    [
      'without the identifier',
      JSON.stringify({ ...whole, links: [] }),
      /No column is mapped to "phone".* Nothing was sent\.$/,
    ],
  ])('%s', async (_what, document, sentence) => {
    const { folder, run } = openFile();
    const path = join(folder, 'mapping.json');
    writeFileSync(path, document);
    const ended = await run('check', '--mapping', path);
    expect({ ...ended, stderr: lastLine(ended) }).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(sentence) as string,
    });
    // The first line says how the file is read.
    expect(ended.stderr.trimEnd().split('\n')).toHaveLength(2);
  });

  it.each([
    ['that is not there', 'nowhere.json', 'There is no file'],
    ['that is a folder', 'data', 'is a folder'],
  ])('%s', async (_what, name, words) => {
    const { folder, run } = openFile();
    mkdirSync(join(folder, 'data'));
    const ended = await run('check', '--mapping', join(folder, name));
    expect([ended.code, lastLine(ended)]).toEqual([2, expect.stringContaining(words)]);
  });
});
