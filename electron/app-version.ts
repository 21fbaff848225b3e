import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Package = z.object({ version: z.string() });

/** The version in package.json, which lies one folder higher once built, also inside an asar. */
export function readAppVersion(): string {
  const file = import.meta.url.endsWith('.ts') ? '../package.json' : '../../package.json';
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return Package.parse(JSON.parse(text)).version;
}
