import type { Ports } from './engine/ports.ts';

/** The two workers of the check, beside us once built and in their room from source; also inside an asar. */
export function workerUrls(): Ports['workerUrls'] {
  const isSource = import.meta.url.endsWith('.ts');
  const at = (file: string) =>
    new URL(isSource ? `./checking/${file}.ts` : `./${file}.js`, import.meta.url);
  return { read: at('read-worker'), check: at('check-worker') };
}
