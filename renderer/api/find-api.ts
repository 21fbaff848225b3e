import type { Api } from '../../shared/ipc/api.ts';
import { createBrowserApi } from './browser-api.ts';

declare global {
  interface Window {
    /** The desktop's preload puts it here; the browser host has none. */
    readonly leadloader?: Api;
  }
}

/** The same calls in both hosts: the window cannot tell the difference. */
export function findApi(): Api {
  if (window.leadloader) return window.leadloader;
  const { protocol, host } = window.location;
  const scheme = protocol === 'https:' ? 'wss:' : 'ws:';
  return createBrowserApi({
    connect: () => new WebSocket(`${scheme}//${host}/ws`),
    upload: (name, file) =>
      fetch(`/upload?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: file,
      }),
    later: (work, afterMs) => void window.setTimeout(work, afterMs),
  });
}
