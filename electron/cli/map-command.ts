import type { Command } from 'commander';
import { dirname, resolve } from 'node:path';
import type { AppError } from '../../shared/errors/app-error.ts';
import type { Mapping } from '../../shared/mapping/mapping.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { makeFolder } from '../files/make-folder.ts';
import { toUnwritable, writeAtomic } from '../files/write-atomic.ts';
import { exitCodes } from './exit-codes.ts';
import type { Invocation } from './invocation.ts';
import { printJson, tell, toTable } from './output.ts';
import { withEngine } from './with-engine.ts';

interface Options {
  workspace: string;
  out?: string;
  dataDir?: string;
}

/** Suggests a mapping and prints it, or writes it to a file that `--mapping` reads. */
export function addMapCommand(program: Command, invocation: Invocation): void {
  program
    .command('map')
    .description('suggest which column feeds which field')
    .argument('<file>', 'a CSV file')
    .requiredOption('--workspace <name>', 'practice, env, or a saved workspace')
    .option('--out <file>', 'write the mapping there instead of to stdout')
    .option('--data-dir <folder>', 'where runs and settings are kept')
    .action((path: string, options: Options) =>
      withEngine(options, invocation, async (engine) => {
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
        const written = await writeMapping(mapping, resolve(out));
        return written.ok ? ok(exitCodes.done) : written;
      }),
    );
}

async function writeMapping(mapping: Mapping, path: string): Promise<Result<null, AppError>> {
  try {
    makeFolder(dirname(path));
  } catch (cause) {
    const error = toUnwritable(path, cause);
    if (!error) throw cause;
    return fail(error);
  }
  return writeAtomic(path, (sink) => sink.append(`${JSON.stringify(mapping, null, 2)}\n`));
}
