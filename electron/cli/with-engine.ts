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
import { asStoreFailure } from '../store/store-failure.ts';
import { workerUrls } from '../worker-urls.ts';
import { exitCodes } from './exit-codes.ts';
import type { Invocation } from './invocation.ts';
import { tellError } from './output.ts';

/** What a command did: its exit code, or the error to say, which ends with code 2. */
export type Done = Result<number, AppError>;

export interface EngineOptions {
  dataDir?: string | undefined;
}

/** Opens the engine for one command, says its error if it has one, and closes everything again. */
export async function withEngine(
  options: EngineOptions,
  { exit, createSecrets }: Invocation,
  work: (engine: Engine) => Promise<Done>,
): Promise<void> {
  const ports = portsOf(options, createSecrets);
  const opened = await createEngine(ports);
  if (!opened.ok) {
    tellError(opened.error);
    return exit(exitCodes.usage);
  }
  try {
    const done = await work(opened.value).catch((cause: unknown) =>
      fail(toError(cause, ports.reportBug)),
    );
    if (!done.ok) tellError(done.error);
    exit(done.ok ? done.value : exitCodes.usage);
  } finally {
    await opened.value.close();
  }
}

/** What did not pass through the router is sorted as the router sorts it: nobody is shown a stack. */
function toError(cause: unknown, reportBug: Ports['reportBug']): AppError {
  return asStoreFailure(cause)?.appError ?? { kind: 'bug', incidentId: reportBug(cause) };
}

function portsOf({ dataDir }: EngineOptions, createSecrets: Invocation['createSecrets']): Ports {
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
    secrets: createSecrets(dataFolder),
    saver: {
      save: async () =>
        fail({ kind: 'not-possible', what: 'The command line writes reports with --out.' }),
    },
    workerUrls: workerUrls(),
    reportBug: createBugLog(dataFolder, systemClock.now),
  };
}
