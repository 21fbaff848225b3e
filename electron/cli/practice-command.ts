import { resolve } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import type { AppError } from '../../shared/errors/app-error.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { practiceFile } from '../engine/embedded-practice.ts';
import { systemClock } from '../engine/system-clock.ts';
import { makeFolder } from '../files/make-folder.ts';
import {
  createPractice,
  type Practice,
  type PracticeAddress,
  type PracticeOptions,
} from '../practice/create-practice.ts';
import { fixtureNames, mostLeads, type FixtureName } from '../practice/fixtures/beginning.ts';
import { OtherBeginningError } from '../practice/other-beginning-error.ts';
import { PracticeBusyError } from '../practice/practice-busy-error.ts';
import { asStoreFailure } from '../store/store-failure.ts';
import { exitCodes } from './exit-codes.ts';
import type { Invocation } from './invocation.ts';
import { tell, tellError } from './output.ts';
import { wholeNumber } from './read-option.ts';

/** SQLite takes no name for a file of its own in the system's folder for such; it is gone with the process, however that ends. */
const temporaryFile = '';

interface Options {
  port: number;
  fixture?: FixtureName;
  leads?: number;
  asyncLimit?: number;
  syncLimit?: number;
  windowMs?: number;
  queueDelayMs?: { from: number; to: number };
  control?: boolean;
  dataDir?: string;
}

/**
 * Serves the practice workspace until it is told to end. Each start is fresh, unless a data folder is
 * named: then it is the workspace that `--workspace practice` uses there, with all it holds.
 */
export function addPracticeCommand(program: Command, invocation: Invocation): void {
  program
    .command('practice')
    .description('serve the practice workspace; the first line on stdout is JSON')
    .option('--port <number>', 'port on 127.0.0.1, 0 for a free one', wholeNumber, 0)
    .option('--fixture <name>', `as what it begins: ${fixtureNames.join(', ')}`, readFixture)
    .option('--leads <number>', 'so many made-up leads more', readLeadCount)
    .option('--async-limit <number>', 'Async requests per token and window', wholeNumber)
    .option('--sync-limit <number>', 'Sync requests per token and window', wholeNumber)
    .option('--window-ms <number>', 'the rolling window of the limits', wholeNumber)
    .option('--queue-delay-ms <range>', 'from-to, for example 50-300', readRange)
    .option('--data-dir <folder>', 'serve the practice workspace kept there instead of a fresh one')
    .option('--control', 'serve the test controls under /__practice/')
    .action(async (options: Options) => {
      const served = await serve(options);
      if (!served.ok) tellError(served.error);
      invocation.exit(served.ok ? exitCodes.done : exitCodes.usage);
    });
}

async function serve({
  port,
  control,
  dataDir,
  ...options
}: Options): Promise<Result<null, AppError>> {
  const ended = new Promise<void>((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
  });
  const practice = createPractice({
    ...(options satisfies Partial<PracticeOptions>),
    clock: systemClock,
    random: Math.random,
    storeFile: dataDir === undefined ? temporaryFile : practiceFile(resolve(dataDir)),
    withControl: control ?? false,
  });
  const listening = await listen(practice, port, dataDir);
  if (!listening.ok) return listening;
  const address = listening.value;
  process.stdout.write(`${JSON.stringify(address)}\n`);
  tell(
    [
      `The practice workspace answers until you press Ctrl+C. Try:`,
      `curl -H 'Authorization: Bearer ${address.syncTokens[0] ?? ''}' ${address.syncBaseUrl}/enterprise/${address.enterpriseId}/metadata`,
    ].join('\n'),
  );
  await ended;
  await practice.close();
  return ok(null);
}

async function listen(
  practice: Practice,
  port: number,
  dataDir: string | undefined,
): Promise<Result<PracticeAddress, AppError>> {
  try {
    if (dataDir !== undefined) makeFolder(resolve(dataDir));
    return ok(await practice.listen(port));
  } catch (cause) {
    if (cause instanceof PracticeBusyError) return fail({ kind: 'practice-busy' });
    if (cause instanceof OtherBeginningError) {
      return fail({ kind: 'not-possible', what: `${cause.message} ${otherBeginningAdvice}` });
    }
    const failure = asStoreFailure(cause);
    if (failure) return fail(failure.appError);
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const expected = portTexts[code];
    if (!expected) throw cause;
    return fail({ kind: 'setting-invalid', name: '--port', expected });
  }
}

const portTexts: Record<string, string> = {
  EADDRINUSE: 'a port that no other program listens on, or 0 for any free one',
  EACCES: 'a port this user may listen on, or 0 for any free one',
  ERR_SOCKET_BAD_PORT: 'a number from 0 to 65535',
};

const otherBeginningAdvice =
  'Leave out --fixture and --leads to go on with it, or name another --data-dir to begin a new one.';

function readFixture(text: string): FixtureName {
  const fixture = fixtureNames.find((name) => name === text);
  if (fixture) return fixture;
  throw new InvalidArgumentError(`The fixtures are ${fixtureNames.join(', ')}.`);
}

function readLeadCount(text: string): number {
  const leads = wholeNumber(text);
  if (leads <= mostLeads) return leads;
  throw new InvalidArgumentError(`Write a whole number up to ${mostLeads}.`);
}

function readRange(text: string): { from: number; to: number } {
  const found = /^(\d+)(?:-(\d+))?$/.exec(text);
  const from = Number(found?.[1]);
  const to = Number(found?.[2] ?? found?.[1]);
  if (!found || from > to) throw new InvalidArgumentError('Write it as 50-300.');
  return { from, to };
}
