import { open, type FileHandle } from 'node:fs/promises';
import { fromFdPromise, type Entry, type ZipFile } from 'yauzl';
import { readPart } from './read-part.ts';
import { damaged, toWorkbookFault } from './workbook-fault.ts';

/** The parts of a workbook's zip file, read from the disk one at a time and never unpacked to it. */
export interface WorkbookPackage {
  has(part: string): boolean;
  /** The text of a part as a stream; throws when it inflates to more than `most` bytes. */
  read(part: string, most: number): AsyncGenerator<string>;
  close(): Promise<void>;
}

/** A workbook has dozens of parts, and thousands with pictures; a zip bomb may have any number. */
const mostParts = 100_000;

/** Opens the zip file and reads its directory, nothing else. */
export async function openPackage(path: string): Promise<WorkbookPackage> {
  const handle = await open(path);
  try {
    const zip = await fromFdPromise(handle.fd, { autoClose: false, lazyEntries: true });
    const entries = await readDirectory(zip);
    return {
      has: (part) => entries.has(toKey(part)),
      read(part, most) {
        const entry = entries.get(toKey(part));
        if (!entry) throw damaged();
        return readPart(createPartSource(zip, handle, entry), most);
      },
      close: () => handle.close(),
    };
  } catch (cause) {
    await handle.close();
    throw toWorkbookFault(cause);
  }
}

/** Names of parts are equal whatever their case (ECMA-376 part 2, 6.2.2.3). */
const toKey = (part: string) => part.replace(/^\//, '').toLowerCase();

async function readDirectory(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > mostParts) throw damaged();
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const key = toKey(entry.fileName);
    // Two parts of one name: programs would disagree on which one is meant.
    if (entries.has(key)) throw damaged();
    entries.set(key, entry);
  }
  return entries;
}

/**
 * Reads through Node's own stream: that of yauzl, destroyed while it waits for its turn, throws later
 * where nothing can catch it.
 */
function createPartSource(zip: ZipFile, handle: FileHandle, entry: Entry) {
  return {
    entry,
    async openStored() {
      const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
      const start = fileDataStart;
      const end = start + entry.compressedSize - 1;
      return handle.createReadStream({ start, end, autoClose: false, highWaterMark: 64 * 1024 });
    },
  };
}
