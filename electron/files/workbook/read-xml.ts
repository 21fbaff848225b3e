import { SaxesParser } from 'saxes';
import { damaged } from './workbook-fault.ts';

/** What is made of the elements of a part; names come without the prefix of the part's root. */
export interface XmlHandlers {
  open(name: string, attributes: Record<string, string>): void;
  close(name: string): void;
  text?(text: string): void;
}

export interface XmlReader {
  write(chunk: string): void;
  /** Throws when the document is not complete. */
  end(): void;
}

/** Text and attributes are gathered until their end, so it must come. */
const longestGap = 32 * 1024 * 1024;
const deepestNesting = 100;

/**
 * Reads XML as it streams in. A document type is refused and entities beyond the five of XML are an
 * error, so nothing can expand. Elements of other namespaces keep their prefix and match no name.
 */
export function createXmlReader(handlers: XmlHandlers): XmlReader {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let prefix: string | null = null;
  let depth = 0;
  let charsSinceTag = 0;
  const toLocal = (name: string): string => {
    if (prefix === '') return name;
    return prefix !== null && name.startsWith(prefix) ? name.slice(prefix.length) : `:${name}`;
  };
  parser.on('doctype', () => {
    throw damaged();
  });
  parser.on('opentag', ({ name, attributes }) => {
    prefix ??= name.slice(0, name.indexOf(':') + 1);
    depth += 1;
    charsSinceTag = 0;
    if (depth > deepestNesting) throw damaged();
    handlers.open(toLocal(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    charsSinceTag = 0;
    handlers.close(toLocal(name));
  });
  const { text } = handlers;
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return {
    write(chunk) {
      charsSinceTag += chunk.length;
      parser.write(chunk);
      if (charsSinceTag > longestGap) throw damaged();
    },
    end: () => void parser.close(),
  };
}

/** Reads a small part whole. */
export async function readXml(chunks: AsyncIterable<string>, handlers: XmlHandlers): Promise<void> {
  const reader = createXmlReader(handlers);
  for await (const chunk of chunks) reader.write(chunk);
  reader.end();
}
