import { homedir } from 'node:os';
import { resolve } from 'node:path';
import type { AppError } from '../../shared/errors/app-error.ts';
import type { Result } from '../../shared/result.ts';
import { fail } from '../../shared/result.ts';
import { readAppVersion } from '../app-version.ts';
import { createBugLog } from '../bug-log.ts';
import { defaultDataFolder } from '../data-folder.ts';
import { createEngine } from '../engine/create-engine.ts';
import type { Engine } from '../engine/engine.ts';
import type { Ports } from '../engine/ports.ts';
import { systemClock } from '../engine/system-clock.ts';
import { createSessionSecrets } from '../session-secrets.ts';
import { workerUrls } from '../worker-urls.ts';
import { exitCodes, type Exit } from './exit-codes.ts';
import { tellError } from './output.ts';

/** What a command did: its exit code, or the error to say, which ends with code 2. */
export type Done = Result<number, AppError>;

export interface EngineOptions {
  dataDir?: string | undefined;
}

/** Opens the engine for one command, says its error if it has one, and closes everything again. */
export async function withEngine(
  options: EngineOptions,
  exit: Exit,
  work: (engine: Engine) => Promise<Done>,
): Promise<void> {
  const opened = await createEngine(portsOf(options));
  if (!opened.ok) {
    tellError(opened.error);
    return exit(exitCodes.usage);
  }
  try {
    const done = await work(opened.value);
    if (!done.ok) tellError(done.error);
    exit(done.ok ? done.value : exitCodes.usage);
  } finally {
    await opened.value.close();
  }
}

function portsOf({ dataDir }: EngineOptions): Ports {
  const dataFolder = resolve(
    dataDir ?? defaultDataFolder(process.platform, process.env, homedir()),
  );
  return {
    host: 'cli',
    version: readAppVersion(),
    dataFolder,
    environment: process.env,
    clock: systemClock,
    random: Math.random,
    secrets: createSessionSecrets(dataFolder),
    saver: {
      save: async () =>
        fail({ kind: 'not-possible', what: 'The command line writes reports with --out.' }),
    },
    workerUrls: workerUrls(),
    reportBug: createBugLog(dataFolder, systemClock.now),
  };
}
