import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeFile, type DescribedFile } from './describe-file.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
const folder = join(fixtures, 'files');
const expected = JSON.parse(
  await readFile(join(fixtures, 'files.expected.json'), 'utf8'),
) as Record<string, DescribedFile>;
const names = (await readdir(folder)).sort();

describe('the small files with one trouble each', () => {
  it.each(names)('%s is taken as a person would take it', async (name) => {
    expect(await describeFile(join(folder, name))).toEqual(expected[name]);
  });

  it('are all in the table and in the README, and nothing else is', async () => {
    const readme = await readFile(join(fixtures, 'README.md'), 'utf8');
    const section = readme.split(/^## /m).find((part) => part.startsWith('`files/`')) ?? '';
    const inReadme = [...section.matchAll(/^\| `([^`]+)` +\| /gm)].map(([, name]) => name);
    expect({ inTable: Object.keys(expected).sort(), inReadme: inReadme.sort() }).toEqual({
      inTable: names,
      inReadme: names,
    });
  });
});
