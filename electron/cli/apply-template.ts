import type { AppError } from '../../shared/errors/app-error.ts';
import type { CallInput } from '../../shared/ipc/contract.ts';
import type { Mapping } from '../../shared/mapping/mapping.ts';
import type { TemplateMatch } from '../../shared/mapping/template.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Engine } from '../engine/engine.ts';
import { tell } from './output.ts';

/** Fits a template to the file and says on stderr how well it fits and what is left out. */
export async function applyTemplate(
  engine: Engine,
  input: CallInput<'template.apply'>,
): Promise<Result<Mapping, AppError>> {
  const applied = await engine.call('template.apply', input);
  if (!applied.ok) return applied;
  for (const sentence of describeMatch(applied.value.match)) tell(sentence);
  return ok(applied.value.mapping);
}

function describeMatch(match: TemplateMatch): string[] {
  const { name, missingColumns, missingTargets } = match;
  return [
    `Template "${name}": ${toPercent(match)} of the columns are the same.`,
    ...(missingColumns.length > 0
      ? [`The file lacks ${quote(missingColumns)}; what reads it in the template is left out.`]
      : []),
    ...(missingTargets.length > 0
      ? [`The workspace no longer has ${quote(missingTargets)}; what feeds it is left out.`]
      : []),
  ];
}

const fitsFrom = 0.6;

/** Mentions the template that fits best, when it fits well. */
export async function mentionTemplate(
  engine: Engine,
  input: CallInput<'template.list'>,
): Promise<void> {
  const listed = await engine.call('template.list', input);
  const [best] = listed.ok ? listed.value : [];
  if (!best || best.similarity < fitsFrom) return;
  tell(
    `The template "${best.name}" was made for a file like this (${toPercent(best)} of the columns are the same): use it with --template.`,
  );
}

function toPercent({ similarity }: TemplateMatch): string {
  return `${Math.floor(similarity * 100)} %`;
}

function quote(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
