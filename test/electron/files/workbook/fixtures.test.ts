import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWholeFile } from '../read-whole-file.ts';

const fixtures = join(import.meta.dirname, '../../../fixtures');
const folder = join(fixtures, 'workbooks');
const table = 'expected.json';
const expected = JSON.parse(await readFile(join(folder, table), 'utf8')) as Record<string, unknown>;
const names = (await readdir(folder)).filter((name) => name !== table).sort();

async function describeWorkbook(name: string) {
  const whole = await readWholeFile(await readFile(join(folder, name)));
  const error = whole.ok ? (whole.value.read.ok ? null : whole.value.read.error) : whole.error;
  const problem = error && 'problem' in error ? { problem: error.problem } : {};
  if (!whole.ok) return problem;
  const { sheet, header } = whole.value.shape;
  return { sheet, header, rows: whole.value.rows, ...problem };
}

describe('the small workbooks', () => {
  it.each(names)('%s is read as a person sees it', async (name) => {
    expect(await describeWorkbook(name)).toEqual(expected[name]);
  });

  it('are all in the table and in the README, and nothing else is', async () => {
    const readme = await readFile(join(fixtures, 'README.md'), 'utf8');
    const section = readme.split(/^## /m).find((part) => part.startsWith('`workbooks/`')) ?? '';
    const inReadme = [...section.matchAll(/^\| `([^`]+)` +\| /gm)].map(([, name]) => name);
    expect({ inTable: Object.keys(expected).sort(), inReadme: inReadme.sort() }).toEqual({
      inTable: names,
      inReadme: names,
    });
  });
});
