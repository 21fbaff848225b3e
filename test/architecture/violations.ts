/** A file that breaks one fence, and the complaint that must follow: a lint rule with its text, or a compiler code. */
export interface Violation {
  fence: string;
  file: string;
  source: string;
  complaint: string;
}

const pure = 'shared/ is pure: take the value as a parameter.';
const noElectron = 'Only main, preload and desktop/ know Electron';
const properties = 'eslint(no-restricted-properties)';

function using(from: string): string {
  return `import { thing } from '${from}';\nexport const used = thing;\n`;
}

/** Expects the message of our own config, so that a fence cannot be confused with another. */
function importing(file: string, from: string, text: string): Violation {
  const fence = `${file.slice(0, file.lastIndexOf('/'))} importing ${from}`;
  return { fence, file, source: using(from), complaint: text };
}

function saying(fence: string, file: string, source: string, complaint: string): Violation {
  return { fence, file, source: `${source}\n`, complaint };
}

/** House-style section 5: who may know whom, and what must not be said in a room. */
export const lintViolations: Violation[] = [
  importing('shared/mapping/knows-electron.ts', 'electron', pure),
  importing('shared/mapping/knows-files.ts', 'node:fs', pure),
  importing('shared/mapping/knows-the-window.ts', '../../renderer/state/store.ts', pure),
  importing('shared/mapping/knows-the-engine.ts', '../../electron/runs/pacer.ts', pure),
  importing('shared/mapping/knows-react.ts', 'react', pure),
  importing('electron/engine/knows-electron.ts', 'electron', noElectron),
  importing('electron/engine/knows-its-host.ts', '../desktop/menu.ts', 'The engine does not know'),
  importing('electron/runs/knows-the-cli.ts', '../cli/main.ts', 'The engine does not know'),
  importing('electron/runs/knows-electron.ts', 'electron', noElectron),
  importing(
    'electron/files/knows-the-browser.ts',
    '../browser/serve.ts',
    'The engine does not know',
  ),
  importing('electron/browser/knows-electron.ts', 'electron', noElectron),
  importing('electron/cli/knows-electron.ts', 'electron', noElectron),
  importing('electron/practice/knows-electron.ts', 'electron', noElectron),
  importing(
    'electron/cli/knows-the-window.ts',
    '../../renderer/app.tsx',
    'does not know the window',
  ),
  importing('electron/desktop/knows-the-window.ts', '../../renderer/app.tsx', 'does not know the'),
  importing(
    'electron/store/knows-the-window.ts',
    '../../renderer/app.tsx',
    'does not know the window',
  ),
  importing(
    'electron/practice/knows-our-types.ts',
    '../../shared/fields/phone.ts',
    'the other side',
  ),
  importing(
    'electron/practice/knows-our-mapping.ts',
    '../../shared/mapping/m.ts',
    'the other side',
  ),
  importing('electron/practice/knows-our-check.ts', '../../shared/checking/c.ts', 'the other side'),
  importing('electron/practice/knows-our-run.ts', '../../shared/runs/r.ts', 'the other side'),
  importing(
    'electron/practice/knows-its-client.ts',
    '../telecrm/async-client.ts',
    'knows nothing of',
  ),
  importing('renderer/screens/knows-files.ts', 'node:fs', 'through its api only'),
  importing('renderer/screens/knows-electron.ts', 'electron', 'through its api only'),
  importing('renderer/screens/knows-the-engine.ts', '../../electron/x.ts', 'through its api only'),
  importing('renderer/parts/knows-the-store.ts', '../state/wizard-store.ts', 'know no store'),
  importing('renderer/parts/knows-electron.ts', 'electron', 'through its api only'),
  saying(
    'a preload that loads values of shared/',
    'electron/preload.ts',
    "import { calls } from '../shared/ipc/contract.ts';\nexport const names = calls;",
    'The preload imports types only',
  ),
  saying(
    'shared importing on demand',
    'shared/fields/knows-later.ts',
    "export const later = () => import('node:fs');",
    pure,
  ),
  saying(
    'shared passing on what it may not know',
    'shared/fields/passes-on.ts',
    "export { readFileSync } from 'node:fs';",
    pure,
  ),
  ...['shared/runs', 'electron/engine', 'electron/runs', 'electron/checking'].flatMap((room) => [
    saying(
      `Date.now in ${room}`,
      `${room}/reads-the-clock.ts`,
      'export const nowMs = Date.now();',
      properties,
    ),
    saying(
      `Math.random in ${room}`,
      `${room}/rolls-dice.ts`,
      'export const chance = Math.random();',
      properties,
    ),
  ]),
  saying(
    'any',
    'renderer/state/anything.ts',
    'export const thing: any = 1;',
    'typescript(no-explicit-any)',
  ),
  saying(
    'a non-null assertion',
    'renderer/state/insists.ts',
    'export const first = [1].at(0)!;',
    'typescript(no-non-null-assertion)',
  ),
  saying(
    'a default export',
    'electron/runs/nameless.ts',
    'export default 1;',
    'import(no-default-export)',
  ),
  saying(
    'a file of 251 lines',
    'electron/runs/too-long.ts',
    Array.from({ length: 251 }, (_, line) => `export const line${line} = ${line};`).join('\n'),
    'eslint(max-lines)',
  ),
  saying(
    'a function of 51 lines',
    'electron/runs/too-much.ts',
    `export function count() {\n  let n = 0;\n${'  n += 1;\n'.repeat(50)}  return n;\n}`,
    'eslint(max-lines-per-function)',
  ),
  saying(
    'five parameters',
    'electron/runs/asks-too-much.ts',
    'export const sum = (a: number, b: number, c: number, d: number, e: number) => a + b + c + d + e;',
    'eslint(max-params)',
  ),
];

/** The few files that may know Electron, each room's ordinary neighbours: nothing to complain of. */
export const allowedFiles = [
  { file: 'electron/main.ts', source: using('electron') },
  { file: 'electron/start.ts', source: using('electron') },
  { file: 'electron/desktop/menu.ts', source: using('electron') },
  { file: 'electron/engine/neighbour.ts', source: using('../../shared/runs/decide-next.ts') },
  { file: 'electron/cli/neighbour.ts', source: using('../engine/create-engine.ts') },
  { file: 'renderer/screens/neighbour.ts', source: using('../../shared/errors/app-error.ts') },
];

/** What only the compiler sees: each room's globals, and rooms that are not referenced. */
export const compilerViolations: Violation[] = [
  saying('shared and `window`', 'shared/sees-window.ts', 'export const w = window;', 'TS2304'),
  saying('shared and `process`', 'shared/sees-process.ts', 'export const p = process;', 'TS2591'),
  saying('shared and `fetch`', 'shared/sees-fetch.ts', 'export const f = fetch;', 'TS2304'),
  saying(
    'electron and `document`',
    'electron/sees-page.ts',
    'export const d = document;',
    'TS2584',
  ),
  saying(
    'renderer and node:fs',
    'renderer/sees-files.ts',
    "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;",
    'TS2591',
  ),
  saying(
    'shared reaching into electron',
    'shared/reaches-out.ts',
    "import { clean } from '../electron/clean.ts';\nexport const c = clean;",
    'TS6307',
  ),
  saying(
    'renderer reaching into electron',
    'renderer/reaches-out.ts',
    "import { clean } from '../electron/clean.ts';\nexport const c = clean;",
    'TS6307',
  ),
  saying(
    'electron reaching into renderer',
    'electron/reaches-out.ts',
    "import { clean } from '../renderer/clean.ts';\nexport const c = clean;",
    'TS6307',
  ),
  saying('an enum', 'shared/counts.ts', 'export enum Colour {\n  Red,\n}', 'TS1294'),
];
