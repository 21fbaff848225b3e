import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openPractice } from './open-practice.ts';

const phone = '919000000001';
const body = { fields: { phone } };
const asText = z.object({ error: z.object({ message: z.string() }) });

describe('a setting of the practice workspace', () => {
  it('sendsRetryAfter: a spent budget tells when to come back, and then there is room', async () => {
    const practice = await openPractice({ asyncLimit: 2, windowMs: 10_000 });
    await practice.control('settings', { sendsRetryAfter: true });
    await practice.upsert(body);
    await practice.clock.advance(3_300);
    await practice.upsert(body);
    const refused = await practice.upsert(body);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '7']);
    await practice.clock.advance(6_699);
    expect((await practice.upsert(body)).headers.get('retry-after')).toBe('1');
    await practice.clock.advance(1);
    expect(await practice.upsert(body)).toMatchObject({ status: 200 });
    // The next slot is that of the second request.
    expect((await practice.upsert(body)).headers.get('retry-after')).toBe('4');
  });

  it('sendsRetryAfter: off, or without any limit to wait for, no header is sent', async () => {
    const practice = await openPractice({ asyncLimit: 1, syncLimit: 0 });
    await practice.upsert(body);
    expect((await practice.upsert(body)).headers.get('retry-after')).toBeNull();
    await practice.control('settings', { sendsRetryAfter: true });
    expect((await practice.upsert(body)).headers.get('retry-after')).toBe('3600');
    const never = await practice.ask('/metadata');
    expect([never.status, never.headers.get('retry-after')]).toEqual([429, null]);
  });

  it('isLicenseExpired: every good request is refused, and costs nothing', async () => {
    const practice = await openPractice({ asyncLimit: 1 });
    await practice.control('settings', { isLicenseExpired: true });
    const expired = { status: 403, body: { error: { code: 'ENTERPRISE_LICENSE_EXPIRED' } } };
    expect(await practice.upsert(body)).toMatchObject(expired);
    expect(await practice.upsert('no json')).toMatchObject(expired);
    expect(await practice.ask('/metadata')).toMatchObject(expired);
    expect(await practice.upsert(body, 'wrong')).toMatchObject({ status: 401 });
    await practice.control('settings', { isLicenseExpired: false });
    expect(await practice.upsert(body)).toMatchObject({ status: 200 });
    await practice.runQueue();
    expect(await practice.newLeads()).toHaveLength(1);
  });
});

describe('a limit changed while the workspace runs', () => {
  it('counts what was sent before, when it is lowered and when it is raised', async () => {
    const practice = await openPractice({ asyncLimit: 4, windowMs: 10_000 });
    for (let n = 0; n < 4; n += 1) {
      await practice.upsert(body);
      await practice.clock.advance(1_000);
    }
    const statusOf = async () => (await practice.upsert(body)).status;
    await practice.control('limits', { asyncLimit: 2 });
    // Three of the four must leave the window before there is room for a second.
    await practice.clock.advance(7_999);
    expect(await statusOf()).toBe(429);
    await practice.clock.advance(1);
    expect([await statusOf(), await statusOf()]).toEqual([200, 429]);
    expect((await practice.control('limits', { asyncLimit: 3 })).body).toEqual({
      asyncLimit: 3,
      syncLimit: 3_600,
      windowMs: 10_000,
    });
    expect([await statusOf(), await statusOf()]).toEqual([200, 429]);
  });

  it('counts again what had left a window that is made longer', async () => {
    const practice = await openPractice({ syncLimit: 2, windowMs: 1_000 });
    for (const _one of [1, 2]) await practice.ask('/metadata');
    await practice.clock.advance(5_000);
    await practice.ask('/metadata');
    await practice.control('limits', { windowMs: 10_000 });
    expect(await practice.ask('/metadata')).toMatchObject({ status: 429 });
    await practice.clock.advance(5_000);
    expect(await practice.ask('/metadata')).toMatchObject({ status: 200 });
  });
});

describe('the control routes, to a stranger', () => {
  it('list what can be ordered, and what stands', async () => {
    const practice = await openPractice();
    await practice.control('settings', { searchReturnsId: true });
    await practice.control('limits', { syncLimit: 7 });
    await practice.control('queue', { hold: true, delayMs: { from: 5, to: 9 } });
    await practice.control('clock', { advanceMs: 60_000 });
    await practice.control('faults', { next: 2, kind: 'hang', api: 'sync' });
    await practice.control('faults', { next: 1, kind: '500', api: 'async' });
    await practice.upsert({ fields: {} });
    await practice.control('identifier', { apiName: 'email' });
    const { status, body: told } = await practice.control('');
    expect({ status, told }).toMatchObject({
      status: 200,
      told: {
        orders: {
          'POST fields': { takes: ['rename', 'delete', 'add'] },
          'POST clock': { takes: ['advanceMs', 'nowMs'] },
        },
        now: {
          fixture: 'default',
          identifier: 'email',
          settings: { searchReturnsId: true, sendsRetryAfter: false },
          limits: { asyncLimit: 18_000, syncLimit: 7, windowMs: 3_600_000 },
          queue: { hold: true, delayMs: { from: 5, to: 9 }, waiting: 0 },
          clock: { nowMs: practice.clock.now() + 60_000, shiftMs: 60_000 },
          faults: [{ next: 2, kind: 'hang' }],
        },
      },
    });
    const bare = await fetch(practice.address.controlUrl);
    expect(await bare.json()).toEqual(told);
  });

  it.each([
    ['fields', {}, 'Say what is wanted: rename, delete or add.'],
    ['pipeline', {}, 'Say what is wanted: archive, restore, archiveReason or restoreReason.'],
    ['tokens', {}, 'Say what is wanted: create or delete.'],
    ['queue', {}, 'Say what is wanted: hold or delayMs.'],
    ['actions', { rename: 'x' }, 'There is nothing called "rename" here, only disable and enable.'],
    ['identifier', [], 'Send a JSON object with apiName.'],
    ['limits', 'no json', 'Send a JSON object with asyncLimit, syncLimit or windowMs.'],
    ['limits', { windowMs: 0 }, /^windowMs: /],
    ['queue', { delayMs: { from: 9, to: 1 } }, 'delayMs: from is more than to.'],
    ['fields', { rename: { from: 'city' } }, /^rename\.to: /],
    ['clock', { nowMs: 5 }, 'The clock only goes forward.'],
    ['clock', { nowMs: 5, advanceMs: 5 }, 'Say by how much or to when, not both.'],
    ['reset', { fixture: 'none' }, /^fixture: /],
    ['reset', 'fixture=email-identifier', 'Send a JSON object with fixture or leads.'],
  ])('say in a sentence why the order %s %j cannot be', async (name, order, words) => {
    const practice = await openPractice();
    const { status, body: refusal } = await practice.control(name, order);
    expect(status).toBe(400);
    expect(asText.parse(refusal).error.message).toEqual(expect.stringMatching(words));
  });

  it('answer 404 to what they do not know, and without --control say how to get them', async () => {
    const practice = await openPractice();
    const unknown = { error: { code: 'NOT_FOUND', message: expect.stringContaining('GET /__') } };
    expect(await practice.control('nothing')).toMatchObject({ status: 404, body: unknown });
    expect(await practice.control('queue')).toMatchObject({ status: 404, body: unknown });
    expect(await practice.log()).toEqual([]);
    const closed = await openPractice({ withControl: false });
    for (const path of ['', 'log', 'nothing']) {
      expect(await closed.control(path)).toMatchObject({
        status: 404,
        body: { error: { message: expect.stringContaining('--control') } },
      });
    }
  });
});
