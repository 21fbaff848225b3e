import type { Command } from 'commander';
import { ok } from '../../shared/result.ts';
import { exitCodes } from './exit-codes.ts';
import type { Invocation } from './invocation.ts';
import { printLine } from './output.ts';
import { withEngine } from './with-engine.ts';

/** Writes the reports of a run that is over once more. */
export function addReportCommand(program: Command, invocation: Invocation): void {
  program
    .command('report')
    .description('write the reports of a finished run')
    .argument('<run>', 'the ID of the run')
    .requiredOption('--out <folder>', 'where the reports are written')
    .option('--data-dir <folder>', 'where runs and settings are kept')
    .action((runId: string, options: { out: string; dataDir?: string }) =>
      withEngine(options, invocation, async (engine) => {
        const folder = await engine.writeReports(runId, options.out);
        if (!folder.ok) return folder;
        printLine(`Reports: ${folder.value} (outcomes.csv, rejected.csv, receipt.json)`);
        return ok(exitCodes.done);
      }),
    );
}
