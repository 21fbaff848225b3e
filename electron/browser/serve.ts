import type { AddressInfo } from 'node:net';
import fastifyWebsocket from '@fastify/websocket';
import { fastify } from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Engine } from '../engine/engine.ts';
import { readWindowFile, safeHeaders } from '../window-files.ts';
import { createOneTimeKey } from './one-time-key.ts';
import type { OneTimeKey } from './one-time-key.ts';
import { isOwnHost, isOwnOrigin } from './own-origin.ts';
import { readSession, sessionCookie } from './session-cookie.ts';
import { transferFiles } from './transfer-files.ts';
import type { Transfers } from './transfer-files.ts';
import { longestMessage, serveCalls } from './web-socket.ts';

export interface BrowserHostParts {
  engine: Pick<Engine, 'route' | 'on' | 'addFile'>;
  /** Folder of the built window. */
  windowFolder: string;
  transfers: Transfers;
  reportBug: (cause: unknown) => string;
}

export interface BrowserHost {
  /** Holds the key: good for opening the window once. */
  address: string;
  close(): Promise<void>;
}

/** Serves the window on this machine only, to whoever holds the key. `port` 0 takes any free one. */
export async function serveWindow(parts: BrowserHostParts, port: number): Promise<BrowserHost> {
  const server = fastify({ forceCloseConnections: true, exposeHeadRoutes: false });
  const oneTimeKey = createOneTimeKey();
  const ownPort = () => (server.server.address() as AddressInfo).port;
  // Before our own hook: only what has passed its hook lets go of a connection that we refuse.
  await server.register(fastifyWebsocket, { options: { maxPayload: longestMessage } });
  server.addHook('onRequest', (request, reply, done) => {
    void reply.headers({ ...safeHeaders, 'content-security-policy': "default-src 'none'" });
    const refusal = refuse(request, oneTimeKey, ownPort());
    if (refusal === null) done();
    else void sayPlainly(reply.code(403), refusal);
  });
  server.setNotFoundHandler((_request, reply) =>
    sayPlainly(reply.code(404), 'There is nothing here.'),
  );
  server.setErrorHandler((cause: { statusCode?: number }, _request, reply) => {
    const status = cause.statusCode ?? 500;
    if (status < 500) return sayPlainly(reply.code(status), 'Leadloader cannot read this request.');
    const incidentId = parts.reportBug(cause);
    return sayPlainly(reply.code(500), `Leadloader made a mistake (incident ${incidentId}).`);
  });
  servePage(server, parts.windowFolder, { oneTimeKey, ownPort });
  serveCalls(server, parts.engine);
  transferFiles(server, parts.engine, parts.transfers);
  await server.listen({ host: '127.0.0.1', port });
  return {
    address: `http://127.0.0.1:${ownPort()}/?key=${oneTimeKey.key}`,
    close: () => server.close(),
  };
}

/** Why a request goes no further, in one sentence; null when it may. */
function refuse(request: FastifyRequest, oneTimeKey: OneTimeKey, port: number): string | null {
  const { host, origin, cookie } = request.headers;
  if (!isOwnHost(host, port)) return 'Leadloader answers only to the address it printed.';
  const isKeyExchange = request.method === 'GET' && request.url.startsWith('/?key=');
  if (isKeyExchange) return null;
  if (!oneTimeKey.isSession(readSession(cookie, port))) return notOpened;
  const mustNameOrigin = request.method !== 'GET' || request.headers.upgrade !== undefined;
  if (mustNameOrigin && !isOwnOrigin(origin, host)) return 'Leadloader answers only its own page.';
  return null;
}

const notOpened =
  'This address opens Leadloader once. Close Leadloader, start it again, and open the address it prints.';

interface Door {
  oneTimeKey: OneTimeKey;
  ownPort: () => number;
}

function servePage(server: FastifyInstance, folder: string, { oneTimeKey, ownPort }: Door): void {
  server.get<{ Querystring: { key?: string | string[] } }>('/*', async (request, reply) => {
    const { key } = request.query;
    if (key !== undefined) {
      const session = oneTimeKey.exchange(String(key));
      if (session !== null) void reply.header('set-cookie', sessionCookie(ownPort(), session));
      // A browser may fetch an address before the user has finished typing it: it has the session by then.
      const isIn =
        session !== null || oneTimeKey.isSession(readSession(request.headers.cookie, ownPort()));
      return isIn ? reply.redirect('/') : sayPlainly(reply.code(403), notOpened);
    }
    const file = await readWindowFile(folder, request.url.split('?')[0] ?? '/');
    return reply.code(file.status).headers(file.headers).send(file.body);
  });
}

function sayPlainly(reply: FastifyReply, sentence: string): FastifyReply {
  return reply.type('text/plain; charset=utf-8').send(`${sentence}\n`);
}
