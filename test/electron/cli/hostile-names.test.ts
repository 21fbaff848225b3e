import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ownFolder, runLeadloader } from './run-leadloader.ts';

/** Clears a terminal, as a column of a stranger's file may be called. */
const clear = '\u001b[2J\u009b2J';

async function mapNamed(name: string, header: string) {
  const folder = ownFolder();
  const file = join(folder, name);
  writeFileSync(file, `${header}\nAsha,9810000101\n`);
  const common = ['--workspace', 'practice', '--data-dir', join(folder, 'data')];
  return runLeadloader(['map', file, ...common]);
}

it('shows what a terminal would obey in the name of a column, and does not say it', async () => {
  const { code, stderr } = await mapNamed('leads.csv', `Name${clear},Phone`);
  expect(code).toBe(0);
  expect(stderr).toContain('Name\ufffd[2J\ufffd2J');
  expect(stderr).not.toMatch(/[^\P{Cc}\n]/u);
});

it('keeps a column whose name has two lines on one line of the table', async () => {
  const { stderr } = await mapNamed('leads.csv', '"Full\r\nname",Phone');
  expect(stderr).toMatch(/^Full name +\S/m);
});

it.skipIf(process.platform === 'win32')('says in one line what is wrong', async () => {
  const { code, stderr } = await mapNamed(`le\nads${clear}.csv`, '"Name,Phone');
  expect([code, stderr.match(/\n/g)?.length]).toEqual([2, 1]);
  expect(stderr).toContain('le ads\ufffd[2J\ufffd2J.csv');
});
