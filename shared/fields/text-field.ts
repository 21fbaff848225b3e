import { fail, ok } from '../result.ts';
import type { FieldKind } from './read-cell.ts';

const tooLong = fail('text-too-long' as const);
const damaged = fail('text-damaged' as const);

/** Any text, trimmed at its ends and otherwise as typed; `maxLength` counts UTF-16 units. */
export const textField: FieldKind = {
  compile({ maxLength }) {
    const longest = maxLength ?? Infinity;
    return (cell) => {
      const text = cell.trim();
      if (text.includes('\0')) return damaged;
      return text.length > longest ? tooLong : ok(text);
    };
  },
  isSame: (sent, readBack) => sent === readBack,
};
