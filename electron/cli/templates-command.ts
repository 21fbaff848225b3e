import type { Command } from 'commander';
import type { AppError } from '../../shared/errors/app-error.ts';
import { maxPastedChars } from '../../shared/ipc/paste-limit.ts';
import { TemplateName } from '../../shared/mapping/template.ts';
import { toIsoTime } from '../../shared/report/iso-time.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Engine } from '../engine/engine.ts';
import { chooseMapping } from './choose-mapping.ts';
import { exitCodes } from './exit-codes.ts';
import type { Invocation } from './invocation.ts';
import { openSource, sourceHelp } from './open-source.ts';
import { printJson, printLine, tell, toTable } from './output.ts';
import { readDocument } from './read-document.ts';
import { addReadingOptions, type ReadingOptions } from './reading-options.ts';
import { withEngine, type Done } from './with-engine.ts';
import { writeJson } from './write-json.ts';

interface Options {
  workspace: string;
  dataDir?: string;
}

/** Lists, saves, exports, imports and removes the templates of a workspace. */
export function addTemplatesCommand(program: Command, invocation: Invocation): void {
  const templates = program
    .command('templates')
    .description('the mappings a workspace keeps for files with the same columns');
  const add = (usage: string, description: string, isDefault = false) =>
    templates
      .command(usage, { isDefault })
      .description(description)
      .requiredOption('--workspace <name>', 'practice, env, or a saved workspace')
      .option('--data-dir <folder>', 'where runs and settings are kept');
  add('list', 'list them', true)
    .option('--json', 'print them as JSON')
    .action((options: Options & { json?: boolean }) =>
      withEngine(options, invocation, (engine) => list(engine, options)),
    );
  addReadingOptions(add('save <name> <file>', `keep a mapping for files like this: ${sourceHelp}`))
    .option('--mapping <file>', 'a mapping as `map --out` writes it, instead of the suggested one')
    .action((name: string, path: string, options: SaveOptions) =>
      withEngine(options, invocation, (engine) => save(engine, { name, path }, options)),
    );
  add('export <name>', 'print one as JSON')
    .option('--out <file>', 'write it there instead of to stdout')
    .action((name: string, options: Options & { out?: string }) =>
      withEngine(options, invocation, (engine) => exportTemplate(engine, name, options)),
    );
  add('import <file>', 'keep one that was exported').action((path: string, options: Options) =>
    withEngine(options, invocation, (engine) => importTemplate(engine, path, options)),
  );
  add('remove <name>', 'remove one').action((name: string, options: Options) =>
    withEngine(options, invocation, (engine) => remove(engine, name, options)),
  );
}

interface SaveOptions extends Options, ReadingOptions {
  mapping?: string;
}

async function list(engine: Engine, options: Options & { json?: boolean }): Promise<Done> {
  const { workspace } = options;
  const listed = await engine.call('template.saved', { workspace });
  if (!listed.ok) return listed;
  const saved = listed.value.map(({ name, header, savedAtMs }) => ({
    name,
    columns: header,
    savedAt: toIsoTime(savedAtMs),
  }));
  if (options.json) printJson(saved);
  else if (saved.length === 0) printLine(`The workspace "${workspace}" has no templates yet.`);
  else
    printLine(
      toTable([
        ['TEMPLATE', 'COLUMNS', 'SAVED'],
        ...saved.map(({ name, columns, savedAt }) => [name, String(columns.length), savedAt]),
      ]),
    );
  return ok(exitCodes.done);
}

interface NamedSource {
  name: string;
  path: string;
}

async function save(engine: Engine, source: NamedSource, options: SaveOptions): Promise<Done> {
  const { workspace } = options;
  const name = readName(source.name);
  if (!name.ok) return name;
  const opened = await openSource(engine, source.path, options);
  if (!opened.ok) return opened;
  const fileId = opened.value;
  const mapping = await chooseMapping(engine, fileId, options);
  if (!mapping.ok) return mapping;
  const input = { workspace, name: name.value, fileId, mapping: mapping.value };
  const saved = await engine.call('template.save', input);
  return saved.ok ? told(`Saved the template "${name.value}".`) : saved;
}

async function exportTemplate(
  engine: Engine,
  given: string,
  { workspace, out }: Options & { out?: string },
): Promise<Done> {
  const name = readName(given);
  if (!name.ok) return name;
  const read = await engine.call('template.read', { workspace, name: name.value });
  if (!read.ok) return read;
  if (out === undefined) {
    printJson(read.value);
    return ok(exitCodes.done);
  }
  const written = await writeJson(read.value, out);
  return written.ok ? ok(exitCodes.done) : written;
}

async function importTemplate(engine: Engine, path: string, { workspace }: Options): Promise<Done> {
  const text = await readDocument(path);
  if (!text.ok) return text;
  if (text.value.length > maxPastedChars)
    return fail({ kind: 'template-invalid', problems: ['It is longer than 16 MB.'] });
  const imported = await engine.call('template.import', { workspace, text: text.value });
  return imported.ok ? told(`Saved the template "${imported.value.name}".`) : imported;
}

async function remove(engine: Engine, given: string, { workspace }: Options): Promise<Done> {
  const name = readName(given);
  if (!name.ok) return name;
  const removed = await engine.call('template.remove', { workspace, name: name.value });
  return removed.ok ? told(`Removed the template "${name.value}".`) : removed;
}

function readName(text: string): Result<string, AppError> {
  const name = TemplateName.safeParse(text);
  return name.success
    ? ok(name.data)
    : fail({
        kind: 'setting-invalid',
        name: 'The name of a template',
        expected: 'one line of up to 100 characters',
      });
}

function told(sentence: string): Done {
  tell(sentence);
  return ok(exitCodes.done);
}
