import type { Readable } from 'node:stream';

/** Whoever sends more than this after a refusal, in bytes, is cut off. */
const mostBytes = 67_108_864;

/**
 * Takes what is left of a body and throws it away. Whoever is still sending when the connection closes
 * gets a broken pipe in place of the answer.
 */
export function readOff(body: Readable): Promise<void> {
  return new Promise((resolve) => {
    let leftBytes = mostBytes;
    body.on('data', (chunk: Buffer) => {
      leftBytes -= chunk.length;
      if (leftBytes < 0) resolve();
    });
    body.once('close', resolve);
    body.once('end', resolve);
    if (body.readableEnded || body.destroyed) resolve();
    body.resume();
  });
}
