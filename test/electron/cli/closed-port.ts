import { once } from 'node:events';
import { createServer } from 'node:net';

/** An address of this machine at which nobody answers. */
export async function closedPort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was opened');
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${address.port}`;
}
