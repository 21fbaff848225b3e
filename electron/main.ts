import { resolve } from 'node:path';
import { app, dialog, Menu, session } from 'electron';
import { errorText } from '../shared/errors/error-text.ts';
import { readAppVersion } from './app-version.ts';
import { createBugLog } from './bug-log.ts';
import { registerAppScheme, serveAppProtocol } from './desktop/app-protocol.ts';
import { attachRouter } from './desktop/attach-router.ts';
import { closeBeforeQuit } from './desktop/close-before-quit.ts';
import { endAfterBug } from './desktop/end-after-bug.ts';
import { denyPermissions, guardContents } from './desktop/guard-contents.ts';
import { menuTemplate } from './desktop/menu.ts';
import { readCommandLine } from './desktop/read-command-line.ts';
import { runCommand } from './desktop/run-command.ts';
import { mustRunHeadless, runHeadless } from './desktop/run-headless.ts';
import { createSealedSecrets } from './desktop/sealed-secrets.ts';
import { createSingleWindow } from './desktop/single-window.ts';
import type { SingleWindow } from './desktop/single-window.ts';
import { createSaveDialog } from './desktop/system-dialogs.ts';
import { openWindow } from './desktop/window.ts';
import { createEngine } from './engine/create-engine.ts';
import { systemClock } from './engine/system-clock.ts';
import { windowFolder } from './window-folder.ts';
import { workerUrls } from './worker-urls.ts';

const commandLine = readCommandLine(process.argv, app.isPackaged);
if (commandLine.kind === 'window') {
  openDesktop(commandLine.dataFolder);
} else if (mustRunHeadless(process.platform, process.env, process.argv)) {
  app.exit(runHeadless(process.execPath, process.argv.slice(1)));
} else {
  void runCommand(app, () => runDesktopCli(commandLine.argv));
}

/** Only this executable can open what it sealed, and only once Electron is ready. */
async function runDesktopCli(argv: string[]): Promise<number> {
  await app.whenReady();
  // Loaded only when asked for: the window never needs it.
  const { runCli } = await import('./cli/run-cli.ts');
  return runCli(argv, createSealedSecrets);
}

/** Everything here must happen before Electron is ready, so nothing is awaited. */
function openDesktop(dataFolder: string | null): void {
  const chosen = dataFolder ?? folderFromEnvironment();
  if (chosen) app.setPath('userData', resolve(chosen));
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  registerAppScheme();
  guardContents(app);
  const window = createSingleWindow(openWindow);
  void app.whenReady().then(() => startEngine(window));
}

function folderFromEnvironment(): string | undefined {
  // Chromium's own switch has moved the folder already.
  if (app.commandLine.hasSwitch('user-data-dir')) return undefined;
  return process.env['LEADLOADER_DATA_DIR'];
}

async function startEngine(window: SingleWindow): Promise<void> {
  const dataFolder = app.getPath('userData');
  const reportBug = createBugLog(dataFolder, systemClock.now);
  endAfterBug(app, reportBug);
  const engine = await createEngine({
    host: 'desktop',
    version: readAppVersion(),
    dataFolder,
    environment: process.env,
    clock: systemClock,
    random: Math.random,
    secrets: createSealedSecrets(dataFolder),
    saver: createSaveDialog(window.current),
    workerUrls: workerUrls(),
    reportBug,
  });
  if (!engine.ok) {
    dialog.showErrorBox('Leadloader', errorText(engine.error));
    app.exit(1);
    return;
  }
  closeBeforeQuit(app, engine.value, reportBug);
  attachRouter({ engine: engine.value, currentWindow: window.current, reportBug });
  serveAppProtocol(windowFolder());
  denyPermissions(session.defaultSession);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, app.isPackaged)));
  app.on('second-instance', window.show);
  app.on('activate', window.show);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  window.show();
}
