import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Api } from '../shared/ipc/api.ts';
import type { EventPayload } from '../shared/ipc/contract.ts';

/**
 * Carries messages and knows none of them; main decides what is allowed. Files have a channel of their
 * own: the page hands over a real `File`, which only the user can have given it, and the path goes from
 * here to main without ever being in the page's world.
 */
const api: Api = {
  call: (name, input) => ipcRenderer.invoke('call', name, input),
  on(name, listener) {
    const forward = (_event: unknown, sent: string, payload: EventPayload<typeof name>) => {
      if (sent === name) listener(payload);
    };
    ipcRenderer.on('event', forward);
    return () => void ipcRenderer.off('event', forward);
  },
  openFile: (file) => ipcRenderer.invoke('open-file', webUtils.getPathForFile(file as File)),
};

contextBridge.exposeInMainWorld('leadloader', api);
