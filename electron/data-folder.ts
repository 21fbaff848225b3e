import { posix, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder that desktop, browser and command line share, so that a run begun in one is found in the
 * others: Electron's own `userData` of an app called Leadloader, unless LEADLOADER_DATA_DIR names another.
 */
export function defaultDataFolder(
  platform: NodeJS.Platform,
  environment: Environment,
  home: string,
): string {
  const chosen = environment['LEADLOADER_DATA_DIR'];
  if (chosen) return chosen;
  if (platform === 'win32') {
    const roaming = environment['APPDATA'] || win32.join(home, 'AppData', 'Roaming');
    return win32.join(roaming, 'Leadloader');
  }
  if (platform === 'darwin') return posix.join(home, 'Library/Application Support/Leadloader');
  return posix.join(environment['XDG_CONFIG_HOME'] || posix.join(home, '.config'), 'Leadloader');
}
