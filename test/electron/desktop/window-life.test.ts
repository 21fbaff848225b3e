import { EventEmitter } from 'node:events';
import type { App, BrowserWindow } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { closeBeforeQuit } from '../../../electron/desktop/close-before-quit.ts';
import { mendWindow } from '../../../electron/desktop/mend-window.ts';
import { menuTemplate } from '../../../electron/desktop/menu.ts';
import { createSingleWindow } from '../../../electron/desktop/single-window.ts';

describe('the one window', () => {
  function openable() {
    const opened: EventEmitter[] = [];
    const single = createSingleWindow(() => {
      const window = Object.assign(new EventEmitter(), {
        isMinimized: () => true,
        restore: () => opened.at(-1)?.emit('restored'),
        focus: () => opened.at(-1)?.emit('focused'),
      });
      opened.push(window);
      return window as unknown as BrowserWindow;
    });
    return { single, opened };
  }

  it('is opened once, and brought to the front by whoever starts the app again', () => {
    const { single, opened } = openable();
    single.show();
    const seen: string[] = [];
    opened[0]
      ?.on('restored', () => seen.push('restored'))
      .on('focused', () => seen.push('focused'));
    single.show();
    expect([opened.length, seen, single.current()]).toEqual([
      1,
      ['restored', 'focused'],
      opened[0],
    ]);
  });

  it('is none after it was closed, and another when it is asked for again', () => {
    const { single, opened } = openable();
    single.show();
    opened[0]?.emit('closed');
    expect(single.current()).toBeNull();
    single.show();
    expect([opened.length, single.current()]).toEqual([2, opened[1]]);
  });
});

describe('a page that crashed', () => {
  function crashing() {
    const webContents = new EventEmitter();
    let reloads = 0;
    const reload = () => {
      reloads += 1;
    };
    mendWindow({ webContents, reload } as unknown as BrowserWindow);
    const crash = (reason = 'crashed') => webContents.emit('render-process-gone', {}, { reason });
    return { load: () => webContents.emit('did-finish-load'), crash, reloads: () => reloads };
  }

  it('is loaded again each time it had come up', () => {
    const { load, crash, reloads } = crashing();
    load();
    crash();
    load();
    crash('oom');
    expect(reloads()).toBe(2);
  });

  it('while it was loading is left alone', () => {
    const { load, crash, reloads } = crashing();
    load();
    crash();
    crash();
    expect(reloads()).toBe(1);
  });

  it('is not meant when the window was closed', () => {
    const { load, crash, reloads } = crashing();
    load();
    crash('clean-exit');
    expect(reloads()).toBe(0);
  });
});

describe('quitting', () => {
  async function quit(close: () => Promise<void>) {
    const exits: number[] = [];
    const bugs: unknown[] = [];
    const app = Object.assign(new EventEmitter(), { exit: (code: number) => exits.push(code) });
    const reportBug = (cause: unknown) => {
      bugs.push(cause);
      return 'incident';
    };
    closeBeforeQuit(app as unknown as App, { close }, reportBug);
    let prevented = 0;
    const event = {
      preventDefault: () => {
        prevented += 1;
      },
    };
    app.emit('will-quit', event);
    app.emit('will-quit', event);
    expect(exits).toEqual([]);
    await vi.waitFor(() => expect(exits).toHaveLength(1));
    return { prevented, exits, bugs };
  }

  it('waits until the engine has settled and closed, however often it is asked', async () => {
    let closed = 0;
    const end = await quit(async () => {
      closed += 1;
    });
    expect([end, closed]).toEqual([{ prevented: 2, exits: [0], bugs: [] }, 1]);
  });

  it('ends as a failure, written down, when the engine cannot close', async () => {
    const cause = new Error('close');
    expect(await quit(() => Promise.reject(cause))).toEqual({
      prevented: 2,
      exits: [1],
      bugs: [cause],
    });
  });
});

describe('the menu', () => {
  it.each(['darwin', 'win32', 'linux'] as const)('on %s can edit text', (platform) => {
    expect(menuTemplate(platform, true)).toContainEqual({ role: 'editMenu' });
  });

  it('has the developer’s entries only in the repository', () => {
    expect(JSON.stringify(menuTemplate('linux', true))).not.toContain('toggleDevTools');
    expect(JSON.stringify(menuTemplate('linux', false))).toContain('toggleDevTools');
  });
});
