import type { Command } from 'commander';
import type { AppError } from '../../shared/errors/app-error.ts';
import type { Mapping } from '../../shared/mapping/mapping.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Engine } from '../engine/engine.ts';
import { applyTemplate, mentionTemplate } from './apply-template.ts';
import { tabulateSuggestion } from './describe-suggestion.ts';
import { exitCodes } from './exit-codes.ts';
import type { Invocation } from './invocation.ts';
import { openSource, sourceHelp } from './open-source.ts';
import { printJson, tell } from './output.ts';
import { addReadingOptions, type ReadingOptions } from './reading-options.ts';
import { withEngine, type Done } from './with-engine.ts';
import { writeJson } from './write-json.ts';

interface Options extends ReadingOptions {
  workspace: string;
  template?: string;
  out?: string;
  dataDir?: string;
}

/** Suggests a mapping and prints it, or writes it to a file that `--mapping` reads. */
export function addMapCommand(program: Command, invocation: Invocation): void {
  const command = program
    .command('map')
    .description('suggest which column feeds which field')
    .argument('<file>', sourceHelp)
    .requiredOption('--workspace <name>', 'practice, env, or a saved workspace')
    .option('--template <name>', 'fit a saved template to the file instead')
    .option('--out <file>', 'write the mapping there instead of to stdout')
    .option('--data-dir <folder>', 'where runs and settings are kept');
  addReadingOptions(command).action((path: string, options: Options) =>
    withEngine(options, invocation, (engine) => map(engine, path, options)),
  );
}

async function map(engine: Engine, path: string, options: Options): Promise<Done> {
  const opened = await openSource(engine, path, options);
  if (!opened.ok) return opened;
  const { workspace, template, out } = options;
  const input = { fileId: opened.value, workspace };
  const mapping =
    template === undefined
      ? await suggest(engine, input)
      : await applyTemplate(engine, { ...input, name: template });
  if (!mapping.ok) return mapping;
  if (out === undefined) {
    printJson(mapping.value);
    return ok(exitCodes.done);
  }
  const written = await writeJson(mapping.value, out);
  return written.ok ? ok(exitCodes.done) : written;
}

async function suggest(
  engine: Engine,
  input: { fileId: string; workspace: string },
): Promise<Result<Mapping, AppError>> {
  const suggested = await engine.call('mapping.suggest', input);
  if (!suggested.ok) return suggested;
  const { columns, mapping } = suggested.value;
  tell(tabulateSuggestion(columns));
  if (columns.some(({ proposal }) => proposal !== null))
    tell('A field with a question mark is only possible: it is not mapped until you link it.');
  await mentionTemplate(engine, input);
  return ok(mapping);
}
