import { parseArgs } from 'node:util';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';

export interface BrowserArguments {
  dataFolder: string | null;
  /** 0 takes any free port. */
  port: number;
}

/** The arguments of the browser host; an unknown one is refused, in one sentence. */
export function readArguments(args: readonly string[]): Result<BrowserArguments, string> {
  const options = { 'data-dir': { type: 'string' }, port: { type: 'string' } } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    const port = Number(values.port ?? '0');
    const isPort = Number.isInteger(port) && port >= 0 && port <= 65_535;
    if (!isPort) return fail('--port must be a whole number from 0 to 65535.');
    return ok({ dataFolder: values['data-dir'] ?? null, port });
  } catch {
    return fail('Usage: --data-dir FOLDER and --port NUMBER, nothing else.');
  }
}
