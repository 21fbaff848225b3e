import { createReadStream } from 'node:fs';

/** Sees every byte of the file in order, before it is decoded. */
export type SeeBytes = (bytes: Uint8Array) => void;

/** Larger reads are slower and hungrier (known by measurement). */
const chunkBytes = 64 * 1024;

/**
 * A file as text, a chunk at a time, whole characters only and without its byte-order mark.
 * Throws a `TypeError` at bytes that the encoding does not know: no character is guessed.
 */
export async function* decodeFile(
  path: string,
  encoding: string,
  seeBytes: SeeBytes,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
    const bytes = chunk as Uint8Array;
    seeBytes(bytes);
    const text = decoder.decode(bytes, { stream: true });
    if (text) yield text;
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}
