import { Readable } from 'node:stream';

const pageSize = 100;

/** A window into a list that may be long. */
export interface ListSpan {
  /** How many entries come before it. */
  after: number;
  /** How many entries the list has by now. */
  length: number;
  /** Null for all that follow. */
  limit: number | null;
}

/** A JSON array, read and written a page at a time as the reader takes it: no list is too long. */
export function streamList(
  { after, length, limit }: ListSpan,
  readPage: (after: number, limit: number) => readonly unknown[],
): Readable {
  const end = limit === null ? length : Math.min(length, after + limit);
  return Readable.from(toText(after, end, readPage), { objectMode: false });
}

function* toText(
  after: number,
  end: number,
  readPage: (after: number, limit: number) => readonly unknown[],
): Generator<string> {
  let opening = '[';
  for (let start = after; start < end; start += pageSize) {
    const page = readPage(start, Math.min(pageSize, end - start));
    if (page.length === 0) break;
    yield opening + page.map((entry) => JSON.stringify(entry)).join(',');
    opening = ',';
  }
  yield opening === '[' ? '[]' : ']';
}
