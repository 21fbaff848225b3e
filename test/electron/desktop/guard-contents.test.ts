import { EventEmitter } from 'node:events';
import type { App, Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { denyPermissions, guardContents } from '../../../electron/desktop/guard-contents.ts';

vi.mock('electron', () => ({ protocol: {} }));

function guarded() {
  const app = new EventEmitter();
  guardContents(app as unknown as App);
  let openWindow: () => unknown = () => 'not set';
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler(handler: () => unknown) {
      openWindow = handler;
    },
  });
  app.emit('web-contents-created', {}, contents);
  const isPrevented = (name: string, url = '') => {
    let prevented = false;
    const preventDefault = () => {
      prevented = true;
    };
    contents.emit(name, { url, preventDefault });
    return prevented;
  };
  return { isPrevented, openWindow: () => openWindow() };
}

describe('whatever page this app shows', () => {
  it('opens no window and embeds no foreign page', () => {
    const { openWindow, isPrevented } = guarded();
    expect([openWindow(), isPrevented('will-attach-webview')]).toEqual([{ action: 'deny' }, true]);
  });

  it.each([
    'https://example.com/',
    'file:///etc/passwd',
    'app://window.evil/',
    'app://window/other.html',
    'about:blank',
    'data:text/html,x',
  ])('does not go to %s', (url) => {
    expect(guarded().isPrevented('will-frame-navigate', url)).toBe(true);
  });

  it('may be loaded again where it is, and is redirected nowhere', () => {
    const { isPrevented } = guarded();
    expect([
      isPrevented('will-frame-navigate', 'app://window/'),
      isPrevented('will-redirect', 'app://window/'),
    ]).toEqual([false, true]);
  });

  it('is granted nothing it asks for', () => {
    const answers: unknown[] = [];
    denyPermissions({
      setPermissionRequestHandler: (
        handler: (contents: null, permission: string, decide: (is: boolean) => void) => void,
      ) => handler(null, 'media', (is) => answers.push(is)),
      setPermissionCheckHandler: (handler: () => boolean) => answers.push(handler()),
      setDevicePermissionHandler: (handler: () => boolean) => answers.push(handler()),
    } as unknown as Session);
    expect(answers).toEqual([false, false, false]);
  });
});
