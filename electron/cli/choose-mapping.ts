import { Option, type Command } from 'commander';
import type { z } from 'zod';
import type { AppError } from '../../shared/errors/app-error.ts';
import { Mapping } from '../../shared/mapping/mapping.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Engine } from '../engine/engine.ts';
import { applyTemplate } from './apply-template.ts';
import { describeSuggestion } from './describe-suggestion.ts';
import { tell } from './output.ts';
import { readDocument } from './read-document.ts';

export interface MappingOptions {
  workspace: string;
  mapping?: string;
  template?: string;
}

/** A mapping or a template; without either the suggestion is used. */
export function addMappingOptions(command: Command): Command {
  return command
    .option('--mapping <file>', 'a mapping as `map --out` writes it')
    .addOption(
      new Option('--template <name>', 'a saved template of the workspace').conflicts('mapping'),
    );
}

/** The mapping to work with; says on stderr what of the file it leaves out. */
export async function chooseMapping(
  engine: Engine,
  fileId: string,
  { workspace, mapping, template }: MappingOptions,
): Promise<Result<Mapping, AppError>> {
  if (mapping !== undefined) return readMapping(mapping);
  return template === undefined
    ? suggestMapping(engine, fileId, workspace)
    : applyTemplate(engine, { fileId, workspace, name: template });
}

async function suggestMapping(
  engine: Engine,
  fileId: string,
  workspace: string,
): Promise<Result<Mapping, AppError>> {
  const suggested = await engine.call('mapping.suggest', { fileId, workspace });
  if (!suggested.ok) return suggested;
  tell(describeSuggestion(suggested.value.columns));
  return ok(suggested.value.mapping);
}

/** Reads a mapping as `map --out` writes it. */
async function readMapping(path: string): Promise<Result<Mapping, AppError>> {
  const text = await readDocument(path);
  if (!text.ok) return text;
  try {
    const parsed = Mapping.safeParse(JSON.parse(text.value.replace(/^\uFEFF/, '')));
    if (parsed.success) return ok(parsed.data);
    return fail({
      kind: 'mapping-invalid',
      problems: parsed.error.issues.slice(0, maxProblems).map((issue) => toProblem(path, issue)),
    });
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return fail({ kind: 'mapping-invalid', problems: [`${path} is not JSON.`] });
  }
}

/** Of a document that is something else altogether the first few faults say enough. */
const maxProblems = 3;

function toProblem(path: string, { path: place, message }: z.core.$ZodIssue): string {
  const where = place.length > 0 ? `, ${place.join('.')}` : '';
  return `${path}${where}: ${message.replace(/\.$/, '')}.`;
}
