import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../electron/browser/read-arguments.ts';
import { fail, ok } from '../../../shared/result.ts';

describe('the arguments of the browser host', () => {
  it.each([
    [[], ok({ dataFolder: null, port: 0 })],
    [['--data-dir', 'a b', '--port', '8080'], ok({ dataFolder: 'a b', port: 8080 })],
    [['--data-dir=x'], ok({ dataFolder: 'x', port: 0 })],
  ])('%j are understood', (args, read) => {
    expect(readArguments(args)).toEqual(read);
  });

  it.each([
    ['--port', '70000'],
    ['--port', 'x'],
    ['--port', '-1'],
    ['--port', '1.5'],
  ])('a port %s %s is refused by name', (...args) => {
    const { ok: isOk, ...rest } = readArguments(args);
    expect([isOk, JSON.stringify(rest)]).toEqual([false, expect.stringContaining('--')]);
  });

  it.each(['--prot', 'leads.csv', '--data-dir'])('%s alone is refused with the usage', (arg) => {
    expect(readArguments([arg])).toEqual(
      fail('Usage: --data-dir FOLDER and --port NUMBER, nothing else.'),
    );
  });
});
