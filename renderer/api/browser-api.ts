import type { AppError } from '../../shared/errors/app-error.ts';
import type { Api } from '../../shared/ipc/api.ts';
import type { SourceFile } from '../../shared/ipc/file-preview.ts';
import { fail, type Result } from '../../shared/result.ts';
import { createEventList } from './event-list.ts';
import { createSocketCalls } from './socket-calls.ts';

/** What a browser brings; tests hand in their own. */
export interface BrowserPorts {
  connect(): WebSocket;
  upload(name: string, file: File): Promise<Response>;
  later(work: () => void, afterMs: number): void;
}

/** The engine itself is out of reach; telecrm and what was sent are another matter. */
const engineGone: AppError = { kind: 'no-network', host: 'Leadloader' };

/** The contract over one socket to the page's own origin; a file goes by a request of its own. */
export function createBrowserApi({ connect, upload, later }: BrowserPorts): Api {
  const events = createEventList();
  const calls = createSocketCalls({ connect, later, gone: engineGone, onEvent: events.tell });
  return {
    // The answer to a call has the type that the contract gives its name.
    call: (name, input) => calls.call(name, input) as Promise<never>,
    on: events.on,
    openFile: async (file) => {
      if (!(file instanceof File)) throw new Error('Only a chosen file can be opened');
      try {
        const response = await upload(file.name, file);
        return (await response.json()) as Result<SourceFile, AppError>;
      } catch {
        return fail(engineGone);
      }
    },
  };
}
