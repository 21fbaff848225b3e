import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { errorText } from '../../shared/errors/error-text.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { readAppVersion } from '../app-version.ts';
import { createBugLog } from '../bug-log.ts';
import { defaultDataFolder } from '../data-folder.ts';
import { createEngine } from '../engine/create-engine.ts';
import { systemClock } from '../engine/system-clock.ts';
import { createSessionSecrets } from '../session-secrets.ts';
import { windowFolder } from '../window-folder.ts';
import { workerUrls } from '../worker-urls.ts';
import { createDownloads } from './downloads.ts';
import { endAfterBug } from './end-after-bug.ts';
import type { BrowserArguments } from './read-arguments.ts';
import { serveWindow } from './serve.ts';
import type { BrowserHost } from './serve.ts';
import { openSessionFolder } from '../files/session-folder.ts';
import { createUploads } from './uploads.ts';

/** Builds the engine and serves its window; fails with the sentence to say. */
export async function openHost(options: BrowserArguments): Promise<Result<BrowserHost, string>> {
  const dataFolder = resolve(options.dataFolder ?? platformFolder());
  const reportBug = createBugLog(dataFolder, systemClock.now);
  endAfterBug(reportBug);
  const session = await openSessionFolder(join(dataFolder, 'uploads'));
  const downloads = createDownloads(session.path);
  const engine = await createEngine({
    host: 'browser',
    version: readAppVersion(),
    dataFolder,
    environment: process.env,
    clock: systemClock,
    random: Math.random,
    secrets: createSessionSecrets(dataFolder),
    saver: downloads,
    workerUrls: workerUrls(),
    reportBug,
  });
  if (!engine.ok) {
    await session.remove();
    return fail(errorText(engine.error));
  }
  const transfers = { receive: createUploads(session.path), downloads };
  const parts = { engine: engine.value, windowFolder: windowFolder(), transfers, reportBug };
  const closeEngine = async () => {
    await engine.value.close();
    await session.remove();
  };
  try {
    const host = await serveWindow(parts, options.port);
    return ok({
      address: host.address,
      close: async () => {
        await host.close();
        await closeEngine();
      },
    });
  } catch (cause) {
    await closeEngine();
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw cause;
    return fail(`Port ${options.port} cannot be used here. Choose another, or leave --port out.`);
  }
}

function platformFolder(): string {
  return defaultDataFolder(process.platform, process.env, homedir());
}
