import type { BrowserWindow } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { createSaveDialog } from '../../../electron/desktop/system-dialogs.ts';
import { fail, ok } from '../../../shared/result.ts';

const shown = vi.hoisted(() => ({
  asked: [] as unknown[][],
  answer: { canceled: false, filePath: '/home/a/mine.csv' },
}));
vi.mock('electron', () => ({
  app: { getPath: (name: string) => `/home/a/${name}` },
  dialog: {
    showSaveDialog: async (...args: unknown[]) => {
      shown.asked.push(args);
      return shown.answer;
    },
  },
}));

describe('saving a file on the desktop', () => {
  it('proposes the name among the downloads and writes where the user says', async () => {
    shown.asked = [];
    const window = {} as BrowserWindow;
    const written: string[] = [];
    const saved = await createSaveDialog(() => window).save('rejected.csv', async (path) => {
      written.push(path);
      return ok(null);
    });
    expect(shown.asked).toEqual([[window, { defaultPath: '/home/a/downloads/rejected.csv' }]]);
    expect([saved, written]).toEqual([
      ok({ kind: 'saved', name: 'mine.csv' }),
      ['/home/a/mine.csv'],
    ]);
  });

  it('writes nothing when the user thinks better of it', async () => {
    shown.answer = { canceled: true, filePath: '' };
    const written: string[] = [];
    const write = async (path: string) => {
      written.push(path);
      return ok(null);
    };
    expect(await createSaveDialog(() => null).save('r.csv', write)).toEqual(
      ok({ kind: 'cancelled' }),
    );
    expect(written).toEqual([]);
  });

  it('says what the engine says when it cannot be written', async () => {
    shown.answer = { canceled: false, filePath: '/full/r.csv' };
    const error = { kind: 'report-unwritable', name: 'r.csv', reason: 'the disk is full' } as const;
    expect(await createSaveDialog(() => null).save('r.csv', async () => fail(error))).toEqual(
      fail(error),
    );
  });
});
