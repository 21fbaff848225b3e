import type { Command } from 'commander';
import { fail } from '../../shared/result.ts';
import { Transport } from '../../shared/runs/run-progress.ts';
import type { Engine } from '../engine/engine.ts';
import { carryOutRun } from './carry-out-run.ts';
import { addMappingOptions } from './choose-mapping.ts';
import type { Invocation } from './invocation.ts';
import { sourceHelp } from './open-source.ts';
import { tell } from './output.ts';
import { checkFile, type CheckOptions } from './prepare-check.ts';
import { wholeNumber } from './read-option.ts';
import { addReadingOptions } from './reading-options.ts';
import { withEngine, type Done } from './with-engine.ts';

interface Options extends CheckOptions {
  transport: string;
  trial?: number;
  verify: boolean;
  skipHeld?: boolean;
  out: string;
  dataDir?: string;
  json?: boolean;
}

/** The main job: check, upload, read back, report. */
export function addUploadCommand(program: Command, invocation: Invocation): void {
  const command = program
    .command('upload')
    .description('check a file, upload it within the limits, read every row back')
    .argument('<file>', sourceHelp)
    .requiredOption('--workspace <name>', 'practice, env, or a saved workspace')
    .requiredOption('--out <folder>', 'where the reports are written')
    .option('--transport <name>', 'async or sync', 'async')
    .option('--trial <rows>', 'rows sent and read back first; 0 is off', wholeNumber)
    .option('--no-verify', 'do not read the rows back')
    .option('--skip-held', 'upload the ready rows although others are held')
    .option('--duplicates <policy>', 'keep-last, keep-first, merge or send-all')
    .option('--data-dir <folder>', 'where runs and settings are kept')
    .option('--json', 'print the receipt as JSON');
  addReadingOptions(addMappingOptions(command)).action((path: string, options: Options) =>
    withEngine(options, invocation, (engine) => upload(engine, path, options)),
  );
}

const trialAbove = 200;
const trialRows = 20;

async function upload(engine: Engine, path: string, options: Options): Promise<Done> {
  const transport = Transport.safeParse(options.transport);
  if (!transport.success)
    return fail({ kind: 'setting-invalid', name: '--transport', expected: 'async or sync' });
  const checked = await checkFile(engine, path, options);
  if (!checked.ok) return checked;
  const runId = checked.value;
  const planned = await engine.planReports(runId, options.out);
  const summary = await engine.call('check.summary', { runId });
  if (!planned.ok || !summary.ok) {
    await engine.call('run.remove', { runId });
    return planned.ok ? (summary as Done) : planned;
  }
  tell(`run: ${runId}`);
  const trial = options.trial ?? (summary.value.file.rows > trialAbove ? trialRows : 0);
  const start = {
    runId,
    transport: transport.data,
    trialRows: options.verify ? trial : 0,
    isVerified: options.verify,
    skipHeld: options.skipHeld ?? false,
  };
  const begin = async () => {
    const begun = await engine.call('run.start', start);
    if (!begun.ok) await engine.call('run.remove', { runId });
    return begun;
  };
  return carryOutRun(engine, { runId, out: options.out, json: options.json ?? false, begin });
}
