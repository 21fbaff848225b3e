import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['electron', 'renderer', 'shared', 'package.json'];
const built = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];

/** True when a part of the build is missing, or older than any source. */
export function isBuildOld(root: string): boolean {
  const results = built.map((file) => join(root, file));
  if (!results.every((file) => existsSync(file))) return true;
  const oldestMs = Math.min(...results.map(changedMs));
  return sources.some((source) => isNewer(join(root, source), oldestMs));
}

function isNewer(path: string, thanMs: number): boolean {
  if (!statSync(path).isDirectory()) return changedMs(path) > thanMs;
  return readdirSync(path).some((name) => isNewer(join(path, name), thanMs));
}

function changedMs(path: string): number {
  return statSync(path).mtimeMs;
}
