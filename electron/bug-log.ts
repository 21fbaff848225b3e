import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a bug down in `log/bugs.log` of the data folder and answers its incident number. */
export function createBugLog(dataFolder: string, now: () => number): (cause: unknown) => string {
  return function reportBug(cause) {
    const incidentId = randomUUID().slice(0, 8);
    const entry = `${new Date(now()).toISOString()} ${incidentId} ${withoutTokens(describe(cause))}\n`;
    try {
      const folder = join(dataFolder, 'log');
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      appendFileSync(join(folder, 'bugs.log'), entry, { mode: 0o600 });
    } catch {
      // The disk may be the very bug: then the terminal is all there is.
      process.stderr.write(entry);
    }
    return incidentId;
  };
}

// Stacks only: the properties of an HTTP client's error hold the request, token and lead included (I7).
function describe(cause: unknown, depth = 0): string {
  if (!(cause instanceof Error)) return String(cause);
  const own = cause.stack ?? `${cause.name}: ${cause.message}`;
  if (cause.cause === undefined || depth > 4) return own;
  return `${own}\n  caused by ${describe(cause.cause, depth + 1)}`;
}

function withoutTokens(text: string): string {
  return text.replaceAll(/\bbearer\s+[^\s"',;]+/gi, 'Bearer [redacted]');
}
