import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('each of the 41 pitfalls of the reference has exactly one test, and each such test its sentence', () => {
  const sources = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'));
  const titles = sources.flatMap((source) =>
    Array.from(source.matchAll(/^ *it\('P(\d+) (.{20,})',/gm), (found) => Number(found[1])),
  );
  expect(titles.toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 41 }, (_one, at) => at + 1),
  );
  const numbered = sources.flatMap((source) => source.match(/^ *it[^\n]*\(\s*'P\d+/gm) ?? []);
  expect(numbered).toHaveLength(41);
});
