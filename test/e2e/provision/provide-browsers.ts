import { installDebianPackages } from './install-debian-packages.ts';
import { provideChromium } from './provide-chromium.ts';
import { provideElectron } from './provide-electron.ts';
import { ProvidedBrowsers } from './provided-browsers.ts';
import { runQuietly } from './run-quietly.ts';

const variable = 'LEADLOADER_E2E_BROWSERS';

/** Leaves the machine with what e2e needs, as far as it can; quick where everything is there. */
export async function provideBrowsers(): Promise<ProvidedBrowsers> {
  const browser = await provideChromium();
  const desktop = await provideElectron();
  await provideHindiFont();
  return { desktop, browser };
}

/** Hands the answer to the processes of Playwright, which would otherwise each ask again. */
export function providedBrowsersEnv(browsers: ProvidedBrowsers): Record<string, string> {
  return { [variable]: JSON.stringify(browsers) };
}

/** The answer handed down, or a fresh one when Playwright is started by hand. */
export async function readProvidedBrowsers(): Promise<ProvidedBrowsers> {
  const json = process.env[variable];
  return json === undefined ? provideBrowsers() : ProvidedBrowsers.parse(JSON.parse(json));
}

/** Without one the screenshots of Hindi names show boxes; no test depends on it. */
async function provideHindiFont(): Promise<void> {
  const fonts = await runQuietly('fc-list', [':lang=hi'], 30_000);
  if (process.platform === 'linux' && fonts.output.trim() === '') {
    await installDebianPackages(['fontconfig', 'fonts-lohit-deva']);
  }
}
