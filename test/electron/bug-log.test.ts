import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBugLog } from '../../electron/bug-log.ts';

let dataFolder = '';
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'leadloader-log-'));
});
afterEach(() => rmSync(dataFolder, { recursive: true }));

const readLog = () => readFileSync(join(dataFolder, 'log/bugs.log'), 'utf8');

describe('the bug log', () => {
  it('keeps each bug under its number, with its time, its stack and what caused it', () => {
    const reportBug = createBugLog(dataFolder, () => Date.UTC(2026, 10, 21));
    const ids = [
      reportBug(new Error('outer', { cause: new TypeError('inner') })),
      reportBug('a text'),
    ];
    const log = readLog();
    expect(log).toMatch(new RegExp(`^2026-11-21T00:00:00.000Z ${ids[0]} Error: outer\n    at `));
    expect(log).toContain('\n  caused by TypeError: inner\n    at ');
    expect(log).toContain(`2026-11-21T00:00:00.000Z ${ids[1]} a text\n`);
  });

  it.each([
    'Authorization: Bearer false-token-1',
    '{"authorization":"Bearer false-token-1"}',
    "headers: { authorization: 'bearer  false-token-1' }",
  ])('never holds the token of %s', (message) => {
    createBugLog(dataFolder, () => 0)(new Error(message));
    expect(readLog()).toContain('Bearer [redacted]');
    expect(readLog()).not.toContain('false-token-1');
  });

  it('never holds what an error carries beside its words, such as a request', () => {
    const cause = Object.assign(new Error('failed'), { options: { token: 'false-token-2' } });
    createBugLog(dataFolder, () => 0)(cause);
    expect(readLog()).not.toContain('false-token-2');
  });

  it('that cannot be written says the bug on the terminal, and still gives the number', () => {
    writeFileSync(join(dataFolder, 'log'), 'a file in the way');
    const terminal = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const id = createBugLog(dataFolder, () => 0)('a text');
    expect(terminal.mock.calls).toEqual([[`1970-01-01T00:00:00.000Z ${id} a text\n`]]);
    terminal.mockRestore();
  });
});
