import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { z } from 'zod';

const require = createRequire(import.meta.url);
const packageOf: Record<string, string> = { tsc: 'typescript', playwright: '@playwright/test' };
const Manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

/** The script behind a tool's command, to be run by this very Node: a shell might pick an older one. */
export function toolPath(tool: string): string {
  const manifestPath = require.resolve(`${packageOf[tool] ?? tool}/package.json`);
  const { bin } = Manifest.parse(JSON.parse(readFileSync(manifestPath, 'utf8')));
  const script = typeof bin === 'string' ? bin : bin[tool];
  if (script === undefined) throw new Error(`${manifestPath} offers no command ${tool}.`);
  return join(dirname(manifestPath), script);
}
