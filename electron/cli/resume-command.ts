import type { Command } from 'commander';
import { z } from 'zod';
import { fail } from '../../shared/result.ts';
import { carryOutRun, reportRun } from './carry-out-run.ts';
import type { Invocation } from './invocation.ts';
import { withEngine } from './with-engine.ts';

interface Options {
  out?: string;
  dataDir?: string;
  json?: boolean;
}

const isOver = new Set(['finished', 'stopped']);

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
        const known = await engine.call('run.progress', { runId });
        if (!known.ok) return known;
        const report = { runId, out: options.out ?? null, json: options.json ?? false };
        // Cut off between its last row and its reports: only those are left to do.
        if (isOver.has(known.value.state)) return reportRun(engine, report, known.value);
        const begin = () => engine.call('run.resume', { runId });
        return carryOutRun(engine, { ...report, begin });
      }),
    );
}
