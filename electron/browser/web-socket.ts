import type { FastifyInstance } from 'fastify';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import { maxPastedChars } from '../../shared/ipc/paste-limit.ts';
import type { Engine } from '../engine/engine.ts';

/** How long a page may take to say goodbye when the host closes; a sleeping tab never does. */
const goodbyeMs = 1_000;

/** Bytes; the longest message of the contract is what was pasted, with room for its characters in UTF-8. */
export const longestMessage = 4 * maxPastedChars;

const Message = z.object({
  id: z.union([z.string().max(100), z.number()]),
  name: z.unknown(),
  /** Absent for a call without input: JSON has no `undefined`. */
  input: z.unknown().optional(),
});

/** The window's calls and events over one socket: `{id, name, input}` → `{id, result}`, `{event, payload}`. */
export function serveCalls(server: FastifyInstance, engine: Pick<Engine, 'route' | 'on'>): void {
  server.addHook('preClose', async () => {
    const { clients } = server.websocketServer;
    setTimeout(() => clients.forEach((client) => client.terminate()), goodbyeMs).unref();
  });
  server.get('/ws', { websocket: true }, (socket) => {
    const stop = engine.on((event, payload) => send(socket, { event, payload }));
    socket.on('close', stop);
    socket.on('message', (data) => {
      const message = readMessage(String(data));
      if (message === null) socket.close(1007, 'This is not a message of Leadloader.');
      else void answer(socket, engine, message);
    });
  });
}

async function answer(
  socket: WebSocket,
  engine: Pick<Engine, 'route'>,
  { id, name, input }: z.infer<typeof Message>,
): Promise<void> {
  send(socket, { id, result: await engine.route(name, input) });
}

function readMessage(text: string): z.infer<typeof Message> | null {
  try {
    return Message.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function send(socket: WebSocket, message: object): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
}
