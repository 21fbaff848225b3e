import type { Command } from 'commander';
import { carryOutRun } from './carry-out-run.ts';
import type { Invocation } from './invocation.ts';
import { withEngine } from './with-engine.ts';

interface Options {
  out?: string;
  dataDir?: string;
  json?: boolean;
}

/** Goes on with a run that was paused or cut off. */
export function addResumeCommand(program: Command, invocation: Invocation): void {
  program
    .command('resume')
    .description('go on with a run that was paused or cut off')
    .argument('<run>', 'the ID of the run')
    .option('--out <folder>', 'where the reports are written; else where the upload wrote them')
    .option('--data-dir <folder>', 'where runs and settings are kept')
    .option('--json', 'print the receipt as JSON')
    .action((runId: string, options: Options) =>
      withEngine(options, invocation, async (engine) => {
        const known = await engine.call('run.progress', { runId });
        if (!known.ok) return known;
        return carryOutRun(engine, {
          runId,
          out: options.out ?? null,
          json: options.json ?? false,
          begin: () => engine.call('run.resume', { runId }),
        });
      }),
    );
}
