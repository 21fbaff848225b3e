import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { IssueCode, Severity } from '../../../shared/checking/issue-code.ts';
import { lastLine, ownFolder, root, runLeadloader, spawnLeadloader } from './run-leadloader.ts';

const expo = join(root, 'test/fixtures/expo-leads.csv');
const planted = z
  .array(z.object({ row: z.number(), column: z.string(), value: z.string(), problem: IssueCode }))
  .parse(JSON.parse(readFileSync(join(root, 'test/fixtures/expo-leads.planted.json'), 'utf8')));

const Wire = z.strictObject({
  fields: z.record(z.string(), z.unknown()),
  actions: z.array(z.record(z.string(), z.unknown())).min(1).optional(),
});
/** A line of `check --rows`, to the letter of design.md 6. */
const RowLine = z.strictObject({
  row: z.number(),
  state: z.enum(['ready', 'held', 'excluded']),
  issues: z.array(
    z.strictObject({
      column: z.string(),
      field: z.string(),
      code: IssueCode,
      severity: Severity,
      message: z.string().min(1),
      value: z.string(),
    }),
  ),
  async: Wire.nullable(),
  sync: Wire.nullable(),
});

const Checked = z.strictObject({
  file: z.strictObject({
    name: z.string(),
    sha256: z.string(),
    rows: z.number(),
    encoding: z.string(),
    delimiter: z.string(),
  }),
  counts: z.strictObject({ ready: z.number(), held: z.number(), excluded: z.number() }),
  groups: z.array(
    z.strictObject({
      column: z.string(),
      field: z.string(),
      code: IssueCode,
      severity: Severity,
      count: z.number(),
      message: z.string(),
      examples: z.array(z.strictObject({ row: z.number(), value: z.string() })).min(1),
      fixes: z.array(z.unknown()),
    }),
  ),
});

async function checkRows(...args: string[]) {
  const ended = await check(...args, '--rows');
  const lines = ended.stdout.trimEnd().split('\n');
  return { code: ended.code, rows: lines.map((line) => RowLine.parse(JSON.parse(line))) };
}

function check(...args: string[]) {
  const common = ['--workspace', 'practice', '--data-dir', join(ownFolder(), 'data')];
  return runLeadloader(['check', ...args, ...common]);
}

function fileOf(text: string): string {
  const path = join(ownFolder(), 'leads.csv');
  writeFileSync(path, text);
  return path;
}

describe.concurrent('checking the expo leads row by row', () => {
  it('names every planted problem, of all 17 kinds, and holds nothing else', async () => {
    const { code, rows } = await checkRows(expo);
    const held = rows.filter(({ state }) => state === 'held');
    const named = held.flatMap(({ row, issues }) =>
      issues.map(({ column, value, code: problem }) => ({ row, column, value, problem })),
    );
    expect(named).toEqual(planted);
    expect(new Set(named.map(({ problem }) => problem)).size).toBe(17);
    expect({ code, rows: rows.map(({ row }) => row) }).toEqual({
      code: 1,
      rows: Array.from({ length: 250 }, (_, index) => index + 2),
    });
  });

  it('shows the JSON of a row that is ready, per transport, and none of a row that is held', async () => {
    const { rows } = await checkRows(expo);
    const shown = rows.map(({ state, async, sync }) => [state, async !== null, sync !== null]);
    expect(new Set(shown.map(String))).toEqual(new Set(['ready,true,true', 'held,false,false']));
    const [, , withAction] = rows;
    expect([withAction?.async?.actions, withAction?.sync?.actions]).toEqual([
      [{ type: 'ACTION_1001', fields: { note: 'Wants call after 6 pm' } }],
      [{ type: '1001', fields: { note: 'Wants call after 6 pm' } }],
    ]);
  });
});

describe.concurrent('checking with --json', () => {
  it('prints one document with counts that add up, groups and their first examples', async () => {
    const { code, stdout } = await check(expo, '--json');
    const { file, counts, groups } = Checked.parse(JSON.parse(stdout));
    expect({ code, counts, rows: file.rows }).toEqual({
      code: 1,
      counts: { ready: 226, held: 24, excluded: 0 },
      rows: 250,
    });
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(planted.length);
  });
});

describe.concurrent('the exit code of a check', () => {
  it('is 0 when every row would be kept whole', async () => {
    const { code, stderr } = await check(fileOf('Name,Phone\nAsha,9810000101\n'));
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'leads.csv: utf-8, comma, header in row 1.\nMapping suggested: 2 columns mapped.\n',
    });
  });

  it('is 1 when a date may be read in two ways', async () => {
    const { code, stdout } = await check(
      fileOf('Phone,Visit Date\n9810000101,03/04/2026\n'),
      '--json',
    );
    const { groups } = Checked.parse(JSON.parse(stdout));
    expect([code, groups.map(({ code: problem }) => problem)]).toEqual([1, ['date-undecided']]);
  });

  it('is 0 once a policy says what becomes of a lead that stands there twice', async () => {
    const twice = fileOf('Name,Phone\nAsha,9810000101\nAsha Rao,98100 00101\n');
    const { code, rows } = await checkRows(twice, '--duplicates', 'keep-last');
    expect([code, rows.map(({ state }) => state)]).toEqual([0, ['excluded', 'ready']]);
  });

  it('is 2 for a policy that there is not, and the policies are named', async () => {
    const ended = await check(expo, '--duplicates', 'best');
    expect([ended.code, ended.stdout, lastLine(ended)]).toEqual([
      2,
      '',
      '--duplicates must be keep-last, keep-first, merge, send-all.',
    ]);
  });
});

it.concurrent('a reader that stops reading ends the printing without a word', async () => {
  const data = ['--workspace', 'practice', '--data-dir', ownFolder()];
  const child = spawnLeadloader(['check', expo, '--rows', ...data]);
  let stderr = '';
  child.stderr.on('data', (text) => (stderr += String(text)));
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect([code, stderr.split('\n').length]).toEqual([1, 3]);
});
