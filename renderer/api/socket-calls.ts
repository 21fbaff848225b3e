import type { AppError } from '../../shared/errors/app-error.ts';
import { fail, type Result } from '../../shared/result.ts';

interface SocketPorts {
  connect(): WebSocket;
  later(work: () => void, afterMs: number): void;
  /** The answer to a call whose socket was lost. */
  gone: AppError;
  onEvent(name: string, payload: unknown): void;
}

interface SocketCalls {
  call(name: string, input: unknown): Promise<Result<unknown, AppError>>;
}

type Message =
  { id: number; result: Result<unknown, AppError> } | { event: string; payload: unknown };

/** Time before a lost socket is opened again. */
const reconnectAfterMs = 1_000;

/** Calls and answers over one socket. A lost one is opened again; what was asked on it is answered `gone`. */
export function createSocketCalls(ports: SocketPorts): SocketCalls {
  const pending = new Map<number, (result: Result<unknown, AppError>) => void>();
  let lastId = 0;
  let socket = open();

  function open(): WebSocket {
    const fresh = ports.connect();
    fresh.addEventListener('message', ({ data }) => receive(JSON.parse(String(data)) as Message));
    fresh.addEventListener('close', () => {
      for (const answer of pending.values()) answer(fail(ports.gone));
      pending.clear();
      ports.later(() => {
        socket = open();
      }, reconnectAfterMs);
    });
    return fresh;
  }

  function receive(message: Message): void {
    if ('event' in message) return ports.onEvent(message.event, message.payload);
    pending.get(message.id)?.(message.result);
    pending.delete(message.id);
  }

  return {
    call: (name, input) =>
      new Promise((resolve) => {
        lastId += 1;
        const id = lastId;
        const send = () => socket.send(JSON.stringify({ id, name, input }));
        if (socket.readyState > WebSocket.OPEN) return resolve(fail(ports.gone));
        pending.set(id, resolve);
        if (socket.readyState === WebSocket.OPEN) send();
        else socket.addEventListener('open', send, { once: true });
      }),
  };
}
