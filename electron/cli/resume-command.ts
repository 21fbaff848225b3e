import type { Command } from 'commander';
import { z } from 'zod';
import { fail } from '../../shared/result.ts';
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
        // A mistyped ID is a run that is not there; the contract would call it our mistake.
        if (!z.uuid().safeParse(runId).success) return fail({ kind: 'run-unknown', runId });
        return carryOutRun(engine, {
          runId,
          out: options.out ?? null,
          json: options.json ?? false,
          begin: () => engine.call('run.resume', { runId }),
        });
      }),
    );
}
