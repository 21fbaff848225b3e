import type { Command } from 'commander';
import { dirname, resolve } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { ok } from '../../shared/result.ts';
import { writeAtomic } from '../files/write-atomic.ts';
import { exitCodes, type Exit } from './exit-codes.ts';
import { printJson, tell, toTable } from './output.ts';
import { withEngine } from './with-engine.ts';

interface Options {
  workspace: string;
  out?: string;
  dataDir?: string;
}

/** Suggests a mapping and prints it, or writes it to a file that `--mapping` reads. */
export function addMapCommand(program: Command, exit: Exit): void {
  program
    .command('map')
    .description('suggest which column feeds which field')
    .argument('<file>', 'a CSV file')
    .requiredOption('--workspace <name>', 'practice, env, or a saved workspace')
    .option('--out <file>', 'write the mapping there instead of to stdout')
    .option('--data-dir <folder>', 'where runs and settings are kept')
    .action((path: string, options: Options) =>
      withEngine(options, exit, async (engine) => {
        const file = await engine.addFile(path);
        if (!file.ok) return file;
        const { workspace, out } = options;
        const { fileId } = file.value;
        const suggested = await engine.call('mapping.suggest', { fileId, workspace });
        if (!suggested.ok) return suggested;
        const { columns, mapping } = suggested.value;
        tell(
          toTable([
            ['COLUMN', 'FIELD', 'WHY'],
            ...columns.map(({ column, target, reason }) => [column, target ?? '-', reason]),
          ]),
        );
        if (!out) {
          printJson(mapping);
          return ok(exitCodes.done);
        }
        await mkdir(dirname(resolve(out)), { recursive: true });
        const written = await writeAtomic(resolve(out), (sink) =>
          sink.append(`${JSON.stringify(mapping, null, 2)}\n`),
        );
        return written.ok ? ok(exitCodes.done) : written;
      }),
    );
}
