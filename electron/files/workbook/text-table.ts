/** Texts by number, held as bytes outside the heap of JavaScript: a million of them are a few large blocks. */
export interface TextTable {
  readonly length: number;
  add(text: string): void;
  at(index: number): string;
}

const blockBytes = 1024 * 1024;
/** A UTF-16 unit is at most this many bytes of UTF-8. */
const widest = 3;

/** Texts that do not fit a block are rare and kept as they are. */
export function createTextTable(): TextTable {
  const blocks: Buffer[] = [];
  const long = new Map<number, string>();
  let block = Buffer.alloc(0);
  let used = 0;
  let length = 0;
  let starts = new Float64Array(1024);
  let sizes = new Uint32Array(1024);
  const grow = () => {
    const [olderStarts, olderSizes] = [starts, sizes];
    starts = new Float64Array(length * 2);
    sizes = new Uint32Array(length * 2);
    starts.set(olderStarts);
    sizes.set(olderSizes);
  };
  const openBlock = () => {
    block = Buffer.allocUnsafeSlow(blockBytes);
    blocks.push(block);
    used = 0;
  };
  return {
    get length() {
      return length;
    },
    add(text) {
      if (length === starts.length) grow();
      if (text.length * widest > blockBytes) long.set(length, text);
      else {
        if (block.length - used < text.length * widest) openBlock();
        const written = block.write(text, used, 'utf8');
        starts[length] = (blocks.length - 1) * blockBytes + used;
        sizes[length] = written;
        used += written;
      }
      length += 1;
    },
    at(index) {
      const start = starts[index] ?? 0;
      const from = start % blockBytes;
      const holder = blocks[Math.floor(start / blockBytes)];
      const size = sizes[index] ?? 0;
      return long.get(index) ?? holder?.toString('utf8', from, from + size) ?? '';
    },
  };
}
