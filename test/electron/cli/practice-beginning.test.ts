import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { runLeadloader, spawnLeadloader } from './run-leadloader.ts';
import { startPractice, type PracticeProcess } from './start-practice.ts';

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'practice-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function readIdentifiers({ address }: PracticeProcess, apiName: string): Promise<unknown[]> {
  const leads = await (await fetch(`${address.controlUrl}/leads`)).json();
  const Leads = z.array(z.object({ fields: z.record(z.string(), z.unknown()) }));
  return Leads.parse(leads).map(({ fields }) => fields[apiName]);
}

describe('leadloader practice --fixture --leads', () => {
  it('begins as told, and goes on with that when nothing is said', async () => {
    const folder = ['--data-dir', makeFolder()];
    const first = await startPractice([...folder, '--fixture', 'email-identifier', '--leads', '2']);
    const identifiers = await readIdentifiers(first, 'email');
    expect(identifiers.slice(-2)).toEqual([
      'lead.0000001@practice.example',
      'lead.0000002@practice.example',
    ]);
    await first.stop();
    const second = await startPractice(folder);
    expect(await readIdentifiers(second, 'email')).toEqual(identifiers);
    await second.stop();
  });

  it.each([
    ['--fixture', 'default'],
    ['--leads', '3'],
  ])('does not exchange what a data folder holds for %s %s', async (...other) => {
    const folder = ['--data-dir', makeFolder()];
    const first = await startPractice([...folder, '--fixture', 'text-identifier']);
    await first.stop();
    const { code, stdout, stderr } = await runLeadloader(['practice', ...folder, ...other]);
    expect([code, stdout, stderr.trimEnd()]).toEqual([
      2,
      '',
      'The practice workspace began as text-identifier with 0 made-up leads. ' +
        'Leave out --fixture and --leads to go on with it, or name another --data-dir to begin a new one.',
    ]);
  });

  it.each(['2000001', '-1', 'many'])('refuses --leads %s', async (count) => {
    const { code, stderr } = await runLeadloader(['practice', '--leads', count]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/Write a whole number/)]);
  });
});

describe('leadloader practice without a data folder', () => {
  it('leaves nothing behind, even when it is killed', async () => {
    const folder = makeFolder();
    const child = spawnLeadloader(['practice', '--leads', '10'], { TMPDIR: folder, TEMP: folder });
    const closed = once(child, 'close');
    await once(createInterface({ input: child.stdout }), 'line');
    child.kill('SIGKILL');
    await closed;
    expect(readdirSync(folder)).toEqual([]);
  });
});
