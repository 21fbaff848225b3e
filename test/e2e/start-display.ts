import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';

interface Display {
  /** What a program needs in its environment to draw there. */
  env: Record<string, string>;
  stop(): Promise<void>;
}

/** A screen in memory for machines without one. It picks a free number, so that several may run at once. */
export async function startDisplay(): Promise<Display> {
  const args = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const complaints = text(server.stdio[2] as Readable);
  const [first] = await Promise.race([
    once(server.stdio[3] as Readable, 'data'),
    once(server, 'exit').then(async () => {
      throw new Error(`Xvfb did not start: ${await complaints}`);
    }),
  ]);
  return {
    env: { DISPLAY: `:${String(first).trim()}` },
    stop: async () => {
      if (server.kill()) await once(server, 'exit');
    },
  };
}
