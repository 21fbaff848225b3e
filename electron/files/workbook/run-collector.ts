import { damaged } from './workbook-fault.ts';
import { decodeEscapes } from './text-escapes.ts';

/** Joins the runs of one text; how they look is left out, and so are phonetic hints. */
export interface RunCollector {
  open(name: string, attributes: Record<string, string>): void;
  text(text: string): void;
  close(name: string): void;
  /** The text so far; the next one starts empty. */
  take(): string;
}

/** Excel stops at 32,767 characters; a text this long is an attack. */
const longestText = 32 * 1024 * 1024;

const edges = /^[ \t\r\n]+|[ \t\r\n]+$/g;

/** Reads `<t>`, `<r><t>` and the like; `<rPh>` tells how the text is pronounced and is no part of it. */
export function createRunCollector(): RunCollector {
  let whole = '';
  let run: string | null = null;
  let isPreserved = false;
  let phonetic = 0;
  return {
    open(name, attributes) {
      if (name === 'rPh') phonetic += 1;
      if (name !== 't' || phonetic > 0) return;
      run = '';
      isPreserved = attributes['xml:space'] === 'preserve';
    },
    text(text) {
      if (run === null) return;
      run += text;
      if (whole.length + run.length > longestText) throw damaged();
    },
    close(name) {
      if (name === 'rPh') phonetic -= 1;
      if (name !== 't' || run === null) return;
      whole += isPreserved ? run : run.replace(edges, '');
      run = null;
    },
    take() {
      const text = decodeEscapes(whole);
      whole = '';
      return text;
    },
  };
}
