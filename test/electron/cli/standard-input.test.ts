import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { maxPastedChars } from '../../../shared/ipc/paste-limit.ts';
import { lastLine, ownFolder, runLeadloader } from './run-leadloader.ts';

const rows = 'Name\tPhone\nRené\t9810000101\n';

function check(input: string | Uint8Array, ...args: string[]) {
  const data = ['--workspace', 'practice', '--data-dir', join(ownFolder(), 'data')];
  return runLeadloader(['check', '-', '--rows', ...data, ...args], {}, { input });
}

describe.concurrent('rows that are piped in', () => {
  it.each<[string, string | Uint8Array, string[]]>([
    ['as UTF-8', rows, []],
    ['as UTF-8 with its mark', `\uFEFF${rows}`, []],
    ['as UTF-16 with its mark', Buffer.from(`\uFEFF${rows}`, 'utf16le'), []],
    ['in the encoding named', Buffer.from(rows, 'latin1'), ['--encoding', 'windows-1252']],
  ])('are checked %s', async (_, input, args) => {
    const { code, stdout } = await check(input, '--delimiter', 'tab', ...args);
    expect([code, JSON.parse(stdout)]).toEqual([
      0,
      expect.objectContaining({
        row: 2,
        async: { fields: { name: 'René', phone: '919810000101' } },
      }),
    ]);
  });

  it('are told to be so many bytes of another encoding', async () => {
    const ended = await check(Buffer.from(rows, 'latin1'));
    expect([ended.code, ended.stdout, lastLine(ended)]).toEqual([
      2,
      '',
      expect.stringMatching(/^Standard input holds .* add --encoding windows-1252\.$/),
    ]);
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['nothing', '', /^Standard input is empty\./],
    ['a workbook', Buffer.from('504b030414000000', 'hex'), /^A workbook cannot be read from /],
    [
      'more than a message may carry',
      Buffer.alloc(maxPastedChars + 1, 'x\n'),
      /^Standard input takes 16 MB at most\./,
    ],
  ])('%s ends with 2 and a sentence', async (_, input, words) => {
    const ended = await check(input);
    expect([ended.code, ended.stdout, lastLine(ended)]).toEqual([
      2,
      '',
      expect.stringMatching(words),
    ]);
  });
});
