import type { Command } from 'commander';
import { toIsoTime } from '../../shared/report/iso-time.ts';
import { ok } from '../../shared/result.ts';
import { exitCodes } from './exit-codes.ts';
import type { Invocation } from './invocation.ts';
import { printJson, printLine, toTable } from './output.ts';
import { withEngine } from './with-engine.ts';

/** Lists the runs of the data folder, newest first. */
export function addRunsCommand(program: Command, invocation: Invocation): void {
  program
    .command('runs')
    .description('list the runs of this data folder')
    .option('--data-dir <folder>', 'where runs and settings are kept')
    .option('--json', 'print them as JSON')
    .action((options: { dataDir?: string; json?: boolean }) =>
      withEngine(options, invocation, async (engine) => {
        const listed = await engine.call('run.list', undefined);
        if (!listed.ok) return listed;
        const runs = listed.value.map(({ startedAtMs, ...run }) => ({
          ...run,
          startedAt: toIsoTime(startedAtMs),
        }));
        if (options.json) printJson(runs);
        else if (runs.length === 0) printLine('No runs yet.');
        else
          printLine(
            toTable([
              ['RUN', 'STARTED', 'STATE', 'WORKSPACE', 'FILE'],
              ...runs.map((run) => [run.runId, run.startedAt, run.state, run.workspace, run.file]),
            ]),
          );
        return ok(exitCodes.done);
      }),
    );
}
