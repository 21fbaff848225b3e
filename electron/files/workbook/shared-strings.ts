import { createRunCollector } from './run-collector.ts';
import { createTextTable, type TextTable } from './text-table.ts';
import { damaged } from './workbook-fault.ts';
import { createXmlReader } from './read-xml.ts';

/** The texts that cells refer to by number, read no further than the rows that are wanted need. */
export interface SharedStrings {
  /** Reads on until the text of that number is there; throws when there is none. */
  load(index: number): Promise<void>;
  /** A text that was loaded. */
  at(index: number): string;
  /** Reads what is left, so that the checksum of all of it is verified. */
  finish(): Promise<void>;
  close(): Promise<void>;
}

/** `chunks` is the part's text; null when the workbook has none. */
export function createSharedStrings(chunks: AsyncGenerator<string> | null): SharedStrings {
  const texts = createTextTable();
  const reader = createStringsReader(texts);
  let isAtEnd = chunks === null;
  /** Reads texts until there are that many, or no more. */
  const readUntil = async (count: number) => {
    if (chunks === null || isAtEnd) return;
    while (texts.length < count) {
      const next = await chunks.next();
      if (next.done === true) {
        isAtEnd = true;
        return reader.end();
      }
      reader.write(next.value);
    }
  };
  return {
    async load(index) {
      await readUntil(index + 1);
      if (texts.length <= index) throw damaged();
    },
    at: (index) => texts.at(index),
    finish: () => readUntil(Infinity),
    close: async () => void (await chunks?.return(undefined)),
  };
}

function createStringsReader(texts: TextTable) {
  const runs = createRunCollector();
  return createXmlReader({
    open: (name, attributes) => runs.open(name, attributes),
    text: (text) => runs.text(text),
    close(name) {
      runs.close(name);
      if (name === 'si') texts.add(runs.take());
    },
  });
}
