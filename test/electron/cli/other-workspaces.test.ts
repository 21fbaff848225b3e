import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ownFolder, runLeadloader } from './run-leadloader.ts';
import { startPractice } from './start-practice.ts';

/** Uploads a file to a fresh practice workspace of that fixture, keeping the last row of each lead. */
async function upload(fixture: string, text: string) {
  const practice = await startPractice(['--fixture', fixture]);
  onTestFinished(() => void practice.stop());
  const folder = ownFolder();
  const file = join(folder, 'leads.csv');
  const out = join(folder, 'out');
  writeFileSync(file, text);
  const where = ['--workspace', 'env', '--out', out, '--data-dir', join(folder, 'data')];
  const args = ['upload', file, ...where, '--duplicates', 'keep-last', '--skip-held'];
  const { code } = await runLeadloader(args, practice.variables);
  const lines = readFileSync(join(out, 'outcomes.csv'), 'utf8').trimEnd().split('\r\n').slice(1);
  const sent = (await practice.sent()).map(({ body, result }) => ({ body, lead: result?.lead }));
  return { code, outcomes: lines.map((line) => line.split(',').slice(0, 3).join(' ')), sent };
}

describe('the main job in a workspace that knows its leads', () => {
  it('by e-mail: upper and lower case are one lead, a phone may be shared', async () => {
    const text = [
      'email,phone,name',
      'Asha@example.com,9810000101,Asha',
      'ravi@example.com,9810000101,Ravi',
      'asha@EXAMPLE.com,9810000101,Asha Rao',
      'no address,9810000102,Nobody',
    ];
    expect(await upload('email-identifier', `${text.join('\n')}\n`)).toEqual({
      code: 1,
      outcomes: [
        '2 Asha@example.com skipped',
        '3 ravi@example.com verified',
        '4 asha@EXAMPLE.com verified',
        '5 no address skipped',
      ],
      sent: [
        {
          body: { fields: { email: 'ravi@example.com', phone: '919810000101', name: 'Ravi' } },
          lead: 'created',
        },
        {
          body: { fields: { email: 'asha@EXAMPLE.com', phone: '919810000101', name: 'Asha Rao' } },
          lead: 'created',
        },
      ],
    });
  });

  it('by a text of its own: digits are text and every character counts but for case', async () => {
    const text = 'customer_number,name\nC-001,Asha\nc-001,Asha Rao\nC 001,Ravi\n00042,Meera\n';
    expect(await upload('text-identifier', text)).toEqual({
      code: 1,
      outcomes: ['2 C-001 skipped', '3 c-001 verified', '4 C 001 verified', '5 00042 verified'],
      sent: [
        { body: { fields: { customer_number: 'c-001', name: 'Asha Rao' } }, lead: 'created' },
        { body: { fields: { customer_number: 'C 001', name: 'Ravi' } }, lead: 'created' },
        { body: { fields: { customer_number: '00042', name: 'Meera' } }, lead: 'created' },
      ],
    });
  });

  it('and has 120 fields, 400 options and 217 members: all of them are read', async () => {
    const practice = await startPractice(['--fixture', 'large-catalogue']);
    onTestFinished(() => void practice.stop());
    const args = ['fields', '--workspace', 'env', '--json', '--data-dir', ownFolder()];
    const { code, stdout } = await runLeadloader(args, practice.variables);
    const { fields, members } = JSON.parse(stdout) as {
      fields: { options?: unknown[] }[];
      members: unknown[];
    };
    const mostOptions = Math.max(...fields.map(({ options }) => options?.length ?? 0));
    expect([code, fields.length, mostOptions, members.length]).toEqual([0, 120, 400, 217]);
  });
});
