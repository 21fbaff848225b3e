import { toInstantMs } from './to-instant-ms.ts';

interface CompiledFormat {
  pattern: RegExp;
  tokens: string[];
}

const tokenPattern = /YYYY|MM|DD|HH|mm|ss/g;
const digitsOf: Record<string, string> = { YYYY: '([1-9]\\d{3})' };
const compiled = new Map<string, CompiledFormat>();

/** Reads text in exactly this format as epoch milliseconds; null for any other text, or a day that no calendar has (6.3). */
export function readFormattedDate(text: string, format: string, zone: string): number | null {
  const { pattern, tokens } = compileFormat(format);
  const match = pattern.exec(text);
  if (!match) return null;
  const parts = Object.fromEntries(tokens.map((token, index) => [token, Number(match[index + 1])]));
  const { YYYY = 1970, MM = 1, DD = 1, HH = 0, mm = 0, ss = 0 } = parts;
  const wallMs = Date.UTC(YYYY, MM - 1, DD, HH, mm, ss);
  const wall = new Date(wallMs);
  const isReal = wall.getUTCMonth() === MM - 1 && wall.getUTCDate() === DD;
  return isReal && HH < 24 && mm < 60 && ss < 60 ? toInstantMs(wallMs, zone) : null;
}

function compileFormat(format: string): CompiledFormat {
  const known = compiled.get(format);
  if (known) return known;
  const tokens = format.match(tokenPattern) ?? [];
  const escaped = format.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const source = escaped.replace(tokenPattern, (token) => digitsOf[token] ?? String.raw`(\d{2})`);
  const made = { pattern: new RegExp(`^${source}$`), tokens };
  compiled.set(format, made);
  return made;
}
