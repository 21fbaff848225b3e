import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { toolPath } from '../stages/tool-path.ts';

const root = resolve(import.meta.dirname, '../..');
const rooms = ['shared', 'electron', 'renderer', 'test'];
const configs = [
  '.oxlintrc.json',
  'tsconfig.json',
  'shared/tsconfig.base.json',
  ...rooms.map((room) => `${room}/tsconfig.json`),
];

const cleanSource = 'export const clean = 1;\n';

const LintReport = z.object({
  diagnostics: z.array(
    z.object({
      code: z.string(),
      message: z.string(),
      help: z.string().default(''),
      filename: z.string(),
    }),
  ),
});

interface PlantedFile {
  /** Path from the root, with slashes. */
  file: string;
  source: string;
}

/** What the linter says of the files in a tree with our own configs, by file, as `rule message help`. */
export function lintPlanted(planted: PlantedFile[]): Promise<Map<string, string[]>> {
  return inPlantedTree(planted, async (folder) => {
    const output = await runTool('oxlint', ['--format', 'json', ...rooms], folder);
    const { diagnostics } = LintReport.parse(JSON.parse(output));
    return byFile(
      diagnostics.map(({ filename, code, message, help }) => [
        filename,
        `${code} ${message} ${help}`,
      ]),
    );
  });
}

/** What the compiler says of them, by file, as codes. */
export function compilePlanted(planted: PlantedFile[]): Promise<Map<string, string[]>> {
  return inPlantedTree(planted, async (folder) => {
    const output = await runTool('tsc', ['-b', '--pretty', 'false'], folder);
    const lines = [...output.matchAll(/^(.+?)\(\d+,\d+\): error (TS\d+)/gm)];
    return byFile(lines.map(([, file = '', code = '']) => [file, code]));
  });
}

/** The tree lies outside the repository, where it disturbs nobody, and is gone afterwards. */
async function inPlantedTree<T>(
  planted: PlantedFile[],
  look: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'leadloader-architecture-'));
  try {
    for (const config of configs) cpSync(join(root, config), join(folder, config));
    // A junction needs no rights on Windows; types are looked up here.
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const clean = rooms.map((room) => ({ file: `${room}/clean.ts`, source: cleanSource }));
    for (const { file, source } of [...clean, ...planted]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), source);
    }
    return await look(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Tools that find something end with an exit code; their output is the answer all the same. */
async function runTool(name: string, args: string[], cwd: string): Promise<string> {
  const run = promisify(execFile)(process.execPath, [toolPath(name), ...args], { cwd });
  const { stdout } = await run.catch((failure: unknown) =>
    z.object({ stdout: z.string() }).parse(failure),
  );
  return stdout;
}

function byFile(found: [file: string, complaint: string][]): Map<string, string[]> {
  const complaints = new Map<string, string[]>();
  for (const [file, complaint] of found) {
    const name = file.replaceAll('\\', '/');
    complaints.set(name, [...(complaints.get(name) ?? []), complaint]);
  }
  return complaints;
}
