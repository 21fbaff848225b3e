import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { createPractice } from '../../../electron/practice/create-practice.ts';
import { PracticeBusyError } from '../../../electron/practice/practice-busy-error.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { throwLater } from '../../fakes/throw-later.ts';
import { makeStoreFile } from './make-store-file.ts';
import { listenOnce, OpenPractice, openPractice } from './open-practice.ts';

const Address = z.object({
  asyncBaseUrl: z.string(),
  syncBaseUrl: z.string(),
  enterpriseId: z.string(),
  asyncTokens: z.array(z.string()),
  syncTokens: z.array(z.string()),
  controlUrl: z.string(),
});

/** Serves the store from another process, which dies of SIGKILL when told to. */
async function serveElsewhere(storeFile: string) {
  const script = join(import.meta.dirname, 'serve-practice.ts');
  const child = spawn(process.execPath, [script, storeFile], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = await once(createInterface(child.stdout), 'line');
  const open = new OpenPractice(new FakeClock(), Address.parse(JSON.parse(String(line))));
  return {
    open,
    async kill() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

const phoneOf = (index: number) => `9190000000${String(index).padStart(2, '0')}`;

describe('a practice workspace that was killed', () => {
  it('still has every request it said QUEUED to, and is free at once', async () => {
    const storeFile = makeStoreFile();
    const { open: killed, kill } = await serveElsewhere(storeFile);
    await killed.control('queue', { hold: true });
    const bodies = Array.from({ length: 40 }, (_one, index) => ({
      fields: { phone: phoneOf(index % 20), name: `Row ${index}` },
      actions: [{ type: 'ACTION_1001', fields: { note: `Row ${index}` } }],
    }));
    for (const body of bodies) expect(await killed.upsert(body)).toMatchObject({ status: 200 });
    const other = createPractice({
      clock: killed.clock,
      random: () => 0,
      storeFile,
      reportBug: throwLater,
    });
    await expect(other.listen(0)).rejects.toThrow(PracticeBusyError);
    await kill();

    const practice = await openPractice({ storeFile, clock: new FakeClock(Date.now()) });
    expect(await practice.newLeads()).toEqual([]);
    await practice.control('queue', { hold: false });
    await practice.runQueue();
    const stored = Object.fromEntries(
      (await practice.newLeads()).map(({ fields, actions }) => [
        fields['phone'],
        [fields['name'], ...actions.map((action) => action['fields'])],
      ]),
    );
    // Each request once, and those of one lead in their order.
    expect(stored).toEqual(
      Object.fromEntries(
        Array.from({ length: 20 }, (_one, index) => [
          phoneOf(index),
          [`Row ${index + 20}`, { note: `Row ${index}` }, { note: `Row ${index + 20}` }],
        ]),
      ),
    );
  });
});

describe('a practice workspace that is opened again', () => {
  it('is what it was: leads, IDs, times, options, settings, fields, log', async () => {
    const storeFile = makeStoreFile();
    const { practice, open: first } = await listenOnce({ storeFile });
    await first.control('settings', { searchReturnsId: true });
    await first.process({
      fields: { phone: phoneOf(1), city: 'Pune', contact_source: 'New' },
      actions: [{ type: 'PAYMENT', status: 'PENDING', currency: 'INR', amount: '1' }],
    });
    await first.control('fields', { rename: { from: 'city', to: 'town' }, delete: 'remarks' });
    await first.process({ fields: { phone: phoneOf(1), town: 'Delhi', city: 'dropped' } });
    const picture = async (practice: OpenPractice) => ({
      leads: await practice.newLeads(),
      found: (await practice.ask('/lead/search', {})).body,
      fields: (await practice.ask('/custom-fields?detail=true')).body,
      log: (await practice.log()).slice(0, 2),
    });
    const before = await picture(first);
    await practice.close();
    const second = await openPractice({ storeFile, clock: new FakeClock(first.clock.now() + 1e9) });
    expect(await picture(second)).toEqual(before);
    await second.process({ fields: { phone: phoneOf(2) } });
    const ids = (await second.newLeads()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it('remembers what its tokens have used up', async () => {
    const storeFile = makeStoreFile();
    const options = { storeFile, asyncLimit: 2, windowMs: 1000 };
    const { practice, open: first } = await listenOnce(options);
    await first.upsert({ fields: {} });
    await first.clock.advance(500);
    await first.upsert({ fields: {} });
    await practice.close();
    const second = await openPractice({ ...options, clock: first.clock });
    expect(await second.upsert({ fields: {} })).toMatchObject({ status: 429 });
    await second.clock.advance(500);
    expect(await second.upsert({ fields: {} })).toMatchObject({ status: 200 });
    expect(await second.upsert({ fields: {} })).toMatchObject({ status: 429 });
  });

  it('has written down no token but its own', async () => {
    const storeFile = makeStoreFile();
    const { practice, open } = await listenOnce({ storeFile });
    await open.upsert({ fields: {} }, 'somebody-elses-secret');
    expect(await open.log()).toMatchObject([{ status: 401, tokenEnd: 'cret' }]);
    await practice.close();
    expect(readFileSync(storeFile, 'latin1')).not.toContain('somebody-elses');
  });

  it('does not hold a queue that nobody could let go', async () => {
    const storeFile = makeStoreFile();
    const { practice, open: first } = await listenOnce({ storeFile });
    await first.control('queue', { hold: true });
    await first.upsert({ fields: { phone: phoneOf(1) } });
    await practice.close();
    const second = await openPractice({ storeFile, withControl: false, clock: first.clock });
    await second.runQueue();
    const { body } = await second.ask('/lead/search', { fields: { phone: phoneOf(1) } });
    expect(body).toMatchObject({ total_count: 1 });
  });

  it('can be opened again after a failure to listen', async () => {
    const storeFile = makeStoreFile();
    const first = await openPractice();
    const port = Number(new URL(first.address.asyncBaseUrl).port);
    const second = createPractice({
      clock: first.clock,
      random: () => 0,
      storeFile,
      reportBug: throwLater,
    });
    onTestFinished(() => second.close());
    await expect(second.listen(port)).rejects.toThrow('EADDRINUSE');
    expect(await second.listen(0)).toMatchObject({ enterpriseId: 'practice-workspace' });
  });
});
