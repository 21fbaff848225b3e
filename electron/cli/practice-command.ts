import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { AppError } from '../../shared/errors/app-error.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { practiceFile } from '../engine/embedded-practice.ts';
import { systemClock } from '../engine/system-clock.ts';
import { makeFolder } from '../files/make-folder.ts';
import {
  createPractice,
  type Practice,
  type PracticeAddress,
} from '../practice/create-practice.ts';
import { OtherBeginningError } from '../practice/other-beginning-error.ts';
import { PracticeBusyError } from '../practice/practice-busy-error.ts';
import { PracticeOrderError } from '../practice/practice-order-error.ts';
import { asStoreFailure, StoreFailure } from '../store/store-failure.ts';
import { exitCodes } from './exit-codes.ts';
import type { Invocation } from './invocation.ts';
import { tell, tellError } from './output.ts';
import { addPracticeOptions, toPracticeOptions, type PracticeFlags } from './practice-options.ts';

/** SQLite takes no name for a file of its own in the system's folder for such; it is gone with the process, however that ends. */
const temporaryFile = '';

/**
 * Serves the practice workspace until it is told to end. Each start is fresh, unless a data folder is
 * named: then it is the workspace that `--workspace practice` uses there, with all it holds.
 */
export function addPracticeCommand(program: Command, invocation: Invocation): void {
  const command = program
    .command('practice')
    .description('serve the practice workspace; the first line on stdout is JSON');
  addPracticeOptions(command).action(async (flags: PracticeFlags) => {
    const served = await serve(flags);
    if (!served.ok) tellError(served.error);
    invocation.exit(served.ok ? exitCodes.done : exitCodes.usage);
  });
}

async function serve(flags: PracticeFlags): Promise<Result<null, AppError>> {
  const { port, dataDir } = flags;
  const ended = Promise.withResolvers<Result<null, AppError>>();
  const end = () => ended.resolve(ok(null));
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  const practice = createPractice({
    ...toPracticeOptions(flags),
    clock: systemClock,
    random: Math.random,
    storeFile: dataDir === undefined ? temporaryFile : practiceFile(resolve(dataDir)),
    reportBug(cause) {
      const failure = asStoreFailure(cause);
      if (failure) ended.resolve(fail(toBrokenStore(failure)));
      else ended.reject(cause);
    },
  });
  const listening = await listen(practice, port, dataDir);
  if (!listening.ok) return listening;
  process.stdout.write(`${JSON.stringify(listening.value)}\n`);
  tell(greeting(listening.value, practice.view(() => {}).summary().identifier));
  try {
    return await ended.promise;
  } finally {
    await practice.close();
  }
}

/** Nothing can be promised any more once something could not be written down. */
function toBrokenStore({ appError }: StoreFailure): AppError {
  const reason = appError.reason === 'full' ? 'the disk is full' : appError.detail;
  return {
    kind: 'not-possible',
    what: `The practice workspace cannot write any more (${reason}), so it has ended. Nothing that it answered is lost. Mend that and start it again.`,
  };
}

async function listen(
  practice: Practice,
  port: number,
  dataDir: string | undefined,
): Promise<Result<PracticeAddress, AppError>> {
  try {
    if (dataDir !== undefined) makeDataFolder(resolve(dataDir));
    return ok(await practice.listen(port));
  } catch (cause) {
    if (cause instanceof PracticeBusyError) return fail({ kind: 'practice-busy' });
    if (cause instanceof OtherBeginningError) {
      return fail({ kind: 'not-possible', what: `${cause.message} ${otherBeginningAdvice}` });
    }
    if (cause instanceof PracticeOrderError) {
      return fail({ kind: 'not-possible', what: cause.message });
    }
    const expected = explainPort(cause);
    if (expected) return fail({ kind: 'setting-invalid', name: '--port', expected });
    const failure = asStoreFailure(cause);
    if (!failure) throw cause;
    return fail(failure.appError);
  }
}

/** Whatever hinders it, a folder that cannot be made is said in a sentence. */
function makeDataFolder(path: string): void {
  try {
    makeFolder(path);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw asStoreFailure(cause) ?? new StoreFailure('failed', detail, cause);
  }
}

/** What the port would have to be; null for what another part failed at, with the same code perhaps. */
function explainPort(cause: unknown): string | null {
  if (!(cause instanceof Error) || !('code' in cause)) return null;
  const isOfPort =
    cause.code === 'ERR_SOCKET_BAD_PORT' || ('syscall' in cause && cause.syscall === 'listen');
  return isOfPort ? (portTexts[String(cause.code)] ?? null) : null;
}

/** How to reach it, and what to try: a lead to write if its identifier is a common one, and something to read. */
function greeting(address: PracticeAddress, identifier: string): string {
  const { asyncBaseUrl, syncBaseUrl, enterpriseId, asyncTokens, syncTokens } = address;
  const value = sampleValues[identifier];
  const body = JSON.stringify({ fields: { [identifier]: value, name: 'Meera Iyer' } });
  const path = `enterprise/${enterpriseId}`;
  return [
    'The practice workspace answers until you press Ctrl+C. Try:',
    ...(value === undefined ? [] : asyncTokens.slice(0, 1)).map(
      (token) =>
        `curl -H 'Authorization: Bearer ${token}' -H 'Content-Type: application/json' -d '${body}' ${asyncBaseUrl}/${path}/autoupdatelead`,
    ),
    ...syncTokens
      .slice(0, 1)
      .map((token) => `curl -H 'Authorization: Bearer ${token}' ${syncBaseUrl}/${path}/metadata`),
  ].join('\n');
}

const sampleValues: Record<string, string> = {
  phone: '919000000001',
  email: 'meera.iyer@practice.example',
  customer_number: 'PUN/2026-0001',
};

const portTexts: Record<string, string> = {
  EADDRINUSE: 'a port that no other program listens on, or 0 for any free one',
  EACCES: 'a port this user may listen on, or 0 for any free one',
  ERR_SOCKET_BAD_PORT: 'a number from 0 to 65535',
};

const otherBeginningAdvice =
  'Leave out --fixture and --leads to go on with it, or name another --data-dir to begin a new one.';
