import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../../electron/desktop/read-command-line.ts';

const window = (dataFolder: string | null = null) => ({ kind: 'window', dataFolder });

describe('the arguments of the installed app', () => {
  it.each([
    [[], window()],
    [['--no-sandbox', '--user-data-dir=/x'], window()],
    [['--data-dir', '/x'], window('/x')],
    [['--data-dir', 'data'], window('data')],
    [['--data-dir=/x'], window('/x')],
    [['/home/a/leads.csv'], window()],
    [['C:\\leads.csv'], window()],
  ])('%j open the window', (args, expected) => {
    expect(readCommandLine(['leadloader', ...args], true)).toEqual(expected);
  });

  it.each([
    [['practice'], ['practice']],
    [
      ['check', 'leads.csv', '--json'],
      ['check', 'leads.csv', '--json'],
    ],
    [
      ['--no-sandbox', '--ozone-platform=headless', 'upload', 'x', '--data-dir', 'y'],
      ['upload', 'x', '--data-dir', 'y'],
    ],
    [['no-such-command'], ['no-such-command']],
    [['--help'], ['--help']],
    [['--version'], ['--version']],
  ])('%j are a command', (args, argv) => {
    expect(readCommandLine(['leadloader', ...args], true)).toEqual({ kind: 'command', argv });
  });
});

describe('the arguments of the app in its repository', () => {
  it.each([
    [['electron', '.'], window()],
    [['electron', '--no-sandbox', '/repo', '--user-data-dir=/x'], window()],
    [['electron', '--inspect=0', '/repo', '--data-dir', '/x'], window('/x')],
    [['electron', 'repo', 'runs', '--json'], { kind: 'command', argv: ['runs', '--json'] }],
  ])('%j are counted after the app’s folder', (argv, expected) => {
    expect(readCommandLine(argv, false)).toEqual(expected);
  });
});
