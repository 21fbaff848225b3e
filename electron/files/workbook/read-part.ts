import { pipeline, type Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import type { Entry } from 'yauzl';
import { damaged } from './workbook-fault.ts';

/** One part as it lies in the zip file. */
export interface PartSource {
  entry: Entry;
  /** The stored bytes; the part must not be empty. */
  openStored(): Promise<Readable>;
}

const stored = 0;
const deflated = 8;

/** Whole chunks keep the count of turns low: 16 KB, the default, costs a fifth of the speed. */
const chunkBytes = 64 * 1024;

/** Deflate ends near 1,000; sheets of real programs stay below 100. */
const greatestRatio = 500;
const ratioFromBytes = 64 * 1024 * 1024;

/**
 * A part's text. The sizes that the zip file declares are compared and never trusted, and the checksum
 * is verified when the part is read to its end: no flipped byte becomes a value.
 */
export async function* readPart(source: PartSource, most: number): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for await (const bytes of inflate(source, most)) {
    decoder ??= new TextDecoder(findEncoding(bytes), { fatal: true });
    yield decoder.decode(bytes, { stream: true });
  }
  yield decoder?.decode() ?? '';
}

async function* inflate(source: PartSource, most: number): AsyncGenerator<Uint8Array> {
  const { entry } = source;
  let sizeBytes = 0;
  let checksum = 0;
  for await (const chunk of await openInflated(source)) {
    const bytes = chunk as Uint8Array;
    sizeBytes += bytes.byteLength;
    checksum = crc32(bytes, checksum);
    const isBomb = sizeBytes > ratioFromBytes && sizeBytes > entry.compressedSize * greatestRatio;
    if (isBomb || sizeBytes > most || sizeBytes > entry.uncompressedSize) throw damaged();
    yield bytes;
  }
  if (sizeBytes !== entry.uncompressedSize || checksum !== entry.crc32) throw damaged();
}

async function openInflated(source: PartSource): Promise<AsyncIterable<unknown>> {
  const { entry } = source;
  const { compressionMethod, compressedSize } = entry;
  if (entry.isEncrypted() || (compressionMethod !== stored && compressionMethod !== deflated))
    throw damaged();
  if (compressedSize === 0) return noBytes();
  const raw = await source.openStored();
  if (compressionMethod === stored) return raw;
  // An error of either stream reaches the reader of the second; an early end destroys both.
  return pipeline(raw, createInflateRaw({ chunkSize: chunkBytes }), () => undefined);
}

async function* noBytes(): AsyncGenerator<Uint8Array> {
  yield* [];
}

/** XML in a workbook is UTF-8 or UTF-16 (ECMA-376 part 2, 6.2.5), told by its first two bytes. */
function findEncoding([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}
