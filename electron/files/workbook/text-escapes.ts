const escape = /_x([0-9A-Fa-f]{4})_/g;

/** Decodes `_x000D_`, which stands for a character that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(escape, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
