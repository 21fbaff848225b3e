import { describe, expect, it, onTestFinished } from 'vitest';
import type { RequestEntry } from '../../../electron/practice/journal/journal-entry.ts';
import { openJournal } from '../../../electron/practice/journal/journal.ts';

const request: RequestEntry = {
  atMs: 1_767_225_600_000,
  api: 'async',
  method: 'POST',
  path: '/enterprise/practice-workspace/autoupdatelead',
  status: 200,
  token: 'practice-async-1',
  tokenEnd: 'nc-1',
  isCounted: true,
  isQueued: true,
  isWrite: true,
  body: '{"fields":{}}',
};

function open() {
  const journal = openJournal(':memory:');
  onTestFinished(() => journal.close());
  return journal;
}

describe('the journal of the practice workspace', () => {
  it('writes what one turn of the loop added as one transaction, and only then calls it durable', async () => {
    const journal = open();
    journal.addRequest(request);
    const first = journal.durable();
    journal.addRequest(request);
    expect(journal.durable()).toBe(first);
    expect(journal.log({ after: 0, limit: null })).toEqual([]);
    await first;
    expect(journal.log({ after: 0, limit: null }).map(({ n }) => n)).toEqual([1, 2]);
  });

  it('promises nothing more once a write has failed', async () => {
    const journal = open();
    journal.addRequest(request);
    journal.addRequest({ ...request, atMs: Number.NaN });
    await expect(journal.durable()).rejects.toThrow('NOT NULL');
    // All of that turn is undone, and no later one may pretend that it was not.
    expect(journal.log({ after: 0, limit: null })).toEqual([]);
    expect(() => journal.addRequest(request)).toThrow('NOT NULL');
  });

  it('counts for a budget what was added a moment ago, and nothing of another time', async () => {
    const journal = open();
    const { atMs, api, token } = request;
    journal.addRequest({ ...request, atMs: atMs + 2 });
    journal.addRequest({ ...request, atMs: atMs + 1, isCounted: false });
    await journal.durable();
    journal.addRequest({ ...request, atMs: atMs + 1 });
    journal.addRequest(request);
    journal.addRequest({ ...request, atMs: atMs + 3 });
    expect([...journal.counted(atMs, atMs + 2)]).toEqual([
      { api, token, atMs: atMs + 1 },
      { api, token, atMs: atMs + 2 },
    ]);
  });
});
