import { open } from 'node:fs/promises';

const sampleCount = 16;
const sampleBytes = 64 * 1024;

/**
 * Pieces from all over the rest of a file, its last one among them: a table whose first accent stands on its
 * last page would pass for ASCII by its beginning. Each may begin and end within a character.
 */
export async function readSpread(path: string, from: number, to: number): Promise<Buffer[]> {
  if (to <= from) return [];
  const handle = await open(path);
  try {
    const span = Math.max(0, to - from - sampleBytes);
    const offsets = Array.from({ length: sampleCount }, (_, index) =>
      Math.floor(from + (span * index) / (sampleCount - 1)),
    );
    return await Promise.all(
      [...new Set(offsets)].map(async (offset) => {
        const buffer = Buffer.alloc(Math.min(sampleBytes, to - offset));
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, offset);
        return buffer.subarray(0, bytesRead);
      }),
    );
  } finally {
    await handle.close();
  }
}
