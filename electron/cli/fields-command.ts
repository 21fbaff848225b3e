import type { Command } from 'commander';
import { ok } from '../../shared/result.ts';
import { exitCodes } from './exit-codes.ts';
import type { Invocation } from './invocation.ts';
import { printJson, printLine, toTable } from './output.ts';
import { withEngine } from './with-engine.ts';

interface Options {
  workspace: string;
  dataDir?: string;
  json?: boolean;
}

/** Prints what the workspace accepts: fields, actions, statuses. */
export function addFieldsCommand(program: Command, invocation: Invocation): void {
  program
    .command('fields')
    .description('show the fields, actions and statuses of a workspace')
    .requiredOption('--workspace <name>', 'practice, env, or a saved workspace')
    .option('--data-dir <folder>', 'where runs and settings are kept')
    .option('--json', 'print the catalogue as JSON')
    .action((options: Options) =>
      withEngine(options, invocation, async (engine) => {
        const { workspace } = options;
        const read = await engine.call('workspace.catalogue', { workspace });
        if (!read.ok) return read;
        if (options.json) printJson(read.value);
        else {
          const { fields, actions, statuses, identifier } = read.value;
          printLine(
            toTable([
              ['FIELD', 'TYPE', 'OPTIONS'],
              ...fields.map((field) => [
                field.apiName === identifier ? `${field.apiName} (identifier)` : field.apiName,
                field.type,
                field.options.join(', '),
              ]),
              ...actions.flatMap((action) =>
                action.fields.map((field) => [
                  `${action.code}.${field.key}`,
                  field.type,
                  field.options.join(', '),
                ]),
              ),
            ]),
          );
          printLine(`\nStatuses: ${statuses.map((status) => JSON.stringify(status)).join(', ')}`);
        }
        return ok(exitCodes.done);
      }),
    );
}
