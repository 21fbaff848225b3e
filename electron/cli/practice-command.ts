import { InvalidArgumentError, type Command } from 'commander';
import { systemClock } from '../engine/system-clock.ts';
import { createPractice, type PracticeOptions } from '../practice/create-practice.ts';
import { exitCodes, type Exit } from './exit-codes.ts';
import { tell } from './output.ts';
import { wholeNumber } from './read-option.ts';

interface Options {
  port: number;
  fixture: 'default';
  asyncLimit?: number;
  syncLimit?: number;
  windowMs?: number;
  queueDelayMs?: { from: number; to: number };
  control?: boolean;
}

/** Serves the practice workspace until it is told to end. Its state is in memory: each start is fresh. */
export function addPracticeCommand(program: Command, exit: Exit): void {
  program
    .command('practice')
    .description('serve the practice workspace; the first line on stdout is JSON')
    .option('--port <number>', 'port on 127.0.0.1, 0 for a free one', wholeNumber, 0)
    .option('--fixture <name>', 'what the workspace holds at first', readFixture, 'default')
    .option('--async-limit <number>', 'Async requests per token and window', wholeNumber)
    .option('--sync-limit <number>', 'Sync requests per token and window', wholeNumber)
    .option('--window-ms <number>', 'the rolling window of the limits', wholeNumber)
    .option('--queue-delay-ms <range>', 'from-to, for example 50-300', readRange)
    .option('--control', 'serve the test controls under /__practice/')
    .action(async (options: Options) => {
      await serve(options);
      exit(exitCodes.done);
    });
}

async function serve({ port, control, ...options }: Options): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
  });
  const practice = createPractice({
    ...(options satisfies Partial<PracticeOptions>),
    clock: systemClock,
    random: Math.random,
    storeFile: ':memory:',
    withControl: control ?? false,
  });
  const address = await practice.listen(port);
  process.stdout.write(`${JSON.stringify(address)}\n`);
  tell(
    [
      `The practice workspace answers until you press Ctrl+C. Try:`,
      `curl -H 'Authorization: Bearer ${address.syncTokens[0] ?? ''}' ${address.syncBaseUrl}/enterprise/${address.enterpriseId}/metadata`,
    ].join('\n'),
  );
  await ended;
  await practice.close();
}

function readFixture(text: string): 'default' {
  if (text === 'default') return text;
  throw new InvalidArgumentError('There is one fixture: default.');
}

function readRange(text: string): { from: number; to: number } {
  const found = /^(\d+)(?:-(\d+))?$/.exec(text);
  const from = Number(found?.[1]);
  const to = Number(found?.[2] ?? found?.[1]);
  if (!found || from > to) throw new InvalidArgumentError('Write it as 50-300.');
  return { from, to };
}
