import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDownloads } from '../../../electron/browser/downloads.ts';
import type { Downloads } from '../../../electron/browser/downloads.ts';
import { serveWindow } from '../../../electron/browser/serve.ts';
import { createUploads } from '../../../electron/browser/uploads.ts';
import type { Engine, EventListener } from '../../../electron/engine/engine.ts';
import { ok } from '../../../shared/result.ts';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

interface Question {
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string | Iterable<string>;
}

export interface TestHost {
  /** `http://127.0.0.1:PORT`. */
  origin: string;
  port: number;
  /** Path with the key that was printed. */
  keyPath: string;
  /** The folder of this test; the window is in `window/`, transfers in `transfers/`. */
  folder: string;
  downloads: Downloads;
  /** Calls the engine was given. */
  routed: unknown[];
  /** Paths the engine was shown. */
  added: string[];
  publish: EventListener;
  listenerCount(): number;
  /** Sends exactly this request: no client tidies the path or the headers. */
  ask(question: Question): Promise<Answer>;
  /** Uses the key, and answers the `Cookie` header of the session. */
  enter(): Promise<string>;
  close(): Promise<void>;
}

/** A real server on a free port, before an engine that only notes what it is asked. */
export async function openTestHost(maxUploadBytes?: number): Promise<TestHost> {
  const folder = mkdtempSync(join(tmpdir(), 'leadloader-host-'));
  writeWindow(folder);
  mkdirSync(join(folder, 'transfers'));
  const downloads = createDownloads(join(folder, 'transfers'));
  const receive = createUploads(join(folder, 'transfers'), maxUploadBytes);
  const noted = noteEngine();
  const host = await serveWindow(
    {
      engine: noted.engine,
      windowFolder: join(folder, 'window'),
      transfers: { receive, downloads },
      reportBug: () => 'incident',
    },
    0,
  );
  const { origin, port: portText, pathname, search } = new URL(host.address);
  const port = Number(portText);
  const ask = (question: Question) => askExactly(port, question);
  return {
    ...noted,
    origin,
    port,
    keyPath: pathname + search,
    folder,
    downloads,
    ask,
    async enter() {
      const { headers } = await ask({ path: pathname + search });
      return String(headers['set-cookie']).split(';')[0] ?? '';
    },
    async close() {
      await host.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function writeWindow(folder: string): void {
  mkdirSync(join(folder, 'window/assets'), { recursive: true });
  writeFileSync(join(folder, 'window/index.html'), '<style nonce="__CSP_NONCE__"></style>');
  writeFileSync(join(folder, 'window/assets/index-1a.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'not for the window');
}

function noteEngine() {
  const routed: unknown[] = [];
  const added: string[] = [];
  const listeners = new Set<EventListener>();
  const engine: Pick<Engine, 'route' | 'on' | 'addFile'> = {
    async route(name, input) {
      routed.push({ name, input });
      return ok(`answer to ${String(name)}`);
    },
    on(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async addFile(path) {
      added.push(path);
      return ok({ fileId: 'f', name: 'n', sizeBytes: 1 });
    },
  };
  const publish: EventListener = (name, payload) => {
    for (const listener of listeners) listener(name, payload);
  };
  return { engine, routed, added, publish, listenerCount: () => listeners.size };
}

function askExactly(port: number, question: Question): Promise<Answer> {
  const { path, method = 'GET', headers = {}, body = '' } = question;
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    for (const part of typeof body === 'string' ? [body] : body) sent.write(part);
    sent.end();
  });
}
