import { describe, expect, it } from 'vitest';
import { createRouter, type Handlers } from '../../../electron/engine/router.ts';
import { StoreFailure } from '../../../electron/store/store-failure.ts';
import { fail, ok } from '../../../shared/result.ts';

const runId = '6f1f6a52-3a5b-4c1e-9c39-000000000001';

/** A router whose handlers are `handlers` and nothing else, and the bugs it has reported. */
function openRouter(handlers: Partial<Handlers>) {
  const bugs: unknown[] = [];
  const route = createRouter(handlers as Handlers, (cause) => `incident-${bugs.push(cause)}`);
  return { route, bugs };
}

const firstBug = fail({ kind: 'bug', incidentId: 'incident-1' });

describe('a call that is not in the contract is a bug with an incident number', () => {
  it.each(['run.erase', '', 'run', '__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    '%j',
    async (name) => {
      const { route, bugs } = openRouter({});
      expect([await route(name, undefined), bugs.length]).toEqual([firstBug, 1]);
    },
  );

  it.each([[undefined], [null], [7], [['run.list']], [{ toString: () => 'run.list' }]])(
    'of another type: %j',
    async (name) => {
      let isAsked = false;
      const { route } = openRouter({
        'run.list': async () => {
          isAsked = true;
          return ok([]);
        },
      });
      expect([await route(name, undefined), isAsked]).toEqual([firstBug, false]);
    },
  );
});

describe('an input that does not fit never reaches its handler', () => {
  it.each([
    ['nothing', undefined],
    ['no ID', {}],
    ['an ID that is none', { runId: '../app' }],
    ['a key too many', { runId, force: true }],
    ['a key of the prototype', JSON.parse(`{"runId":"${runId}","__proto__":{"x":1}}`)],
  ])('%s', async (_what, input: unknown) => {
    const taken: unknown[] = [];
    const { route, bugs } = openRouter({
      'run.remove': async (removed) => {
        taken.push(removed);
        return ok(null);
      },
    });
    expect([await route('run.remove', input), taken, bugs.length]).toEqual([firstBug, [], 1]);
  });
});

describe('what a handler says', () => {
  it('goes back as it is, expected trouble too', async () => {
    const trouble = fail({ kind: 'run-unknown' as const, runId });
    const { route, bugs } = openRouter({
      'run.list': async () => ok([]),
      'run.pause': async () => trouble,
    });
    expect(await route('run.list', undefined)).toEqual(ok([]));
    expect([await route('run.pause', { runId }), bugs]).toEqual([trouble, []]);
  });

  it('and throws, at once or later, is one bug, reported once with its cause', async () => {
    const cause = new Error('Out of cheese');
    const { route, bugs } = openRouter({
      'run.list': () => {
        throw cause;
      },
      'run.pause': () => Promise.reject(cause),
    });
    expect(await route('run.list', undefined)).toEqual(firstBug);
    expect(await route('run.pause', { runId })).toEqual(
      fail({ kind: 'bug', incidentId: 'incident-2' }),
    );
    expect(bugs).toEqual([cause, cause]);
  });

  it.each([
    ['our own', new StoreFailure('damaged', 'app.sqlite'), 'damaged', 'app.sqlite'],
    [
      'of the disk',
      Object.assign(new Error('no space left'), { code: 'ENOSPC' }),
      'full',
      'no space left',
    ],
  ])('and cannot store is no bug: %s', async (_what, cause, reason, detail) => {
    const { route, bugs } = openRouter({ 'run.list': () => Promise.reject(cause) });
    expect([await route('run.list', undefined), bugs]).toEqual([
      fail({ kind: 'store-failed', reason, detail }),
      [],
    ]);
  });
});
