import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { provideBrowsers, providedBrowsersEnv } from '../e2e/provision/provide-browsers.ts';
import type { ProvidedBrowsers } from '../e2e/provision/provided-browsers.ts';
import { readPlaywrightReport } from './read-playwright-report.ts';
import { readVitestReport } from './read-vitest-report.ts';
import { runTool } from './run-tool.ts';
import type { Stage, StageReport } from './stage.ts';

/** The stages of `npm test`. `scratchFolder` takes the machine-readable reports of the test tools. */
export function ourStages(scratchFolder: string): Stage[] {
  let browsers: ProvidedBrowsers | null = null;
  const vitestReport = join(scratchFolder, 'vitest.json');
  const playwrightReport = join(scratchFolder, 'playwright.json');
  return [
    gate('format', () => runTool('prettier', ['--check', '.'])),
    gate('lint', () => runTool('oxlint', [])),
    gate('types', () => runTool('tsc', ['-b'])),
    tests('vitest', async () => {
      const code = await runTool('vitest', vitestArguments(vitestReport));
      return read(vitestReport, readVitestReport, code);
    }),
    gate('browsers for e2e', async () => {
      browsers = await provideBrowsers();
      console.log(JSON.stringify(browsers, null, 2));
      return 0;
    }),
    gate('build', () => runTool('electron-vite', buildArguments, buildEnv(browsers))),
    tests('e2e', async () => {
      const env = {
        ...(browsers && providedBrowsersEnv(browsers)),
        PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport,
      };
      const code = await runTool('playwright', playwrightArguments, env);
      return read(playwrightReport, readPlaywrightReport, code);
    }),
  ];
}

const buildArguments = ['build', '--config', 'electron/electron.vite.config.ts'];
const playwrightArguments = [
  'test',
  '--config=test/e2e/playwright.config.ts',
  '--reporter=list,json',
  '--forbid-only',
];

function vitestArguments(reportFile: string): string[] {
  return [
    'run',
    '--config=test/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
    '--allowOnly=false',
  ];
}

/** The build aims at the Electron that will run it, should that be an older one than the pinned. */
function buildEnv(browsers: ProvidedBrowsers | null): Record<string, string> {
  const major = browsers?.desktop.kind === 'ready' ? browsers.desktop.major : null;
  return major === null ? {} : { ELECTRON_MAJOR_VER: String(major) };
}

function gate(name: string, run: () => Promise<number>): Stage {
  const toReport = (code: number) => ({ passed: 0, failed: code === 0 ? 0 : 1, skipped: [] });
  return { name, isGate: true, hasTests: false, run: async () => toReport(await run()) };
}

function tests(name: string, run: () => Promise<StageReport>): Stage {
  return { name, isGate: false, hasTests: true, run };
}

/** A tool that fails without saying which test failed has failed once all the same. */
function read(file: string, reader: (json: string) => StageReport, code: number): StageReport {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: [] };
  const report = reader(readFileSync(file, 'utf8'));
  return { ...report, failed: report.failed === 0 && code !== 0 ? 1 : report.failed };
}
