import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Code files of a room as paths from the root with slashes, whether git knows them yet or not. */
export function codeFiles(room: string): string[] {
  return readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|css|html)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !isIgnored(file))
    .toSorted();
}

/** What lies at the top of the repository and is not a build's or a tool's own. */
export function topLevel(): string[] {
  return readdirSync(root).filter((name) => name !== '.git' && !isIgnored(name));
}

export function readProjectFile(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

const ignoredPaths = readProjectFile('.gitignore')
  .split('\n')
  .filter((line) => line.endsWith('/'))
  .map((line) => line.slice(0, -1));

function isIgnored(file: string): boolean {
  return ignoredPaths.some((path) => file === path || file.startsWith(`${path}/`));
}
