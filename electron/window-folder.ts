import { fileURLToPath } from 'node:url';

/** Where the built window lies: a host that runs from source serves the last build. */
export function windowFolder(): string {
  const folder = import.meta.url.endsWith('.ts') ? '../out/renderer' : '../renderer';
  return fileURLToPath(new URL(folder, import.meta.url));
}
