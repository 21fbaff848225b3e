import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';

export interface DecodeOptions {
  /** Sees every byte of the file in order, before it is decoded. */
  seeBytes?: (bytes: Uint8Array) => void;
  chunkBytes?: number | undefined;
}

/** The file goes on with bytes that are no text of its encoding; all text before them was handed on. */
export class UndecodableText extends Error {}

/** Larger reads are slower and hungrier (known by measurement). */
const defaultChunkBytes = 64 * 1024;

/**
 * A file as text, a chunk at a time, whole characters only and without its byte-order mark.
 * Throws `UndecodableText` at bytes that the encoding does not know: no character is guessed.
 */
export async function* decodeFile(
  path: string,
  encoding: string,
  { seeBytes, chunkBytes = defaultChunkBytes }: DecodeOptions = {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let soundBytes = 0;
  for await (const bytes of readBytes(path, chunkBytes)) {
    seeBytes?.(bytes);
    const text = decode(decoder, bytes);
    if (text === null) {
      yield textBeforeFault(new TextDecoder(encoding, { fatal: true }), path, soundBytes);
      throw new UndecodableText();
    }
    soundBytes += bytes.byteLength;
    if (text) yield text;
  }
  const rest = decode(decoder, null);
  // The file ends within a character.
  if (rest === null) throw new UndecodableText();
  if (rest) yield rest;
}

async function* readBytes(path: string, chunkBytes?: number): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes }))
    yield chunk as Uint8Array;
}

/** The next text, or with null the end of it; null for bytes that are none. */
function decode(decoder: TextDecoder, bytes: Uint8Array | null): string | null {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}

/**
 * The text between the sound bytes and the fault after them, found a byte at a time. The file is decoded
 * again from its start, because a decoder can be in the middle of a character and gives nothing of a chunk
 * that has a fault.
 */
async function textBeforeFault(
  decoder: TextDecoder,
  path: string,
  soundBytes: number,
): Promise<string> {
  let offset = 0;
  let text = '';
  for await (const bytes of readBytes(path)) {
    const sound = Math.max(0, Math.min(bytes.byteLength, soundBytes - offset));
    decode(decoder, bytes.subarray(0, sound));
    offset += bytes.byteLength;
    for (const byte of bytes.subarray(sound)) {
      const more = decode(decoder, Uint8Array.of(byte));
      if (more === null) return text;
      text += more;
    }
  }
  return text;
}
