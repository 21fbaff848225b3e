import type { z } from 'zod';
import { fail, ok, type Result } from '../result.ts';
import { Mapping } from './mapping.ts';
import { findOptionProblems } from './option-problems.ts';
import { Template } from './template.ts';

/** Reads the document that an export wrote; otherwise one sentence per reason why it cannot be used. */
export function parseTemplate(text: string): Result<Template, string[]> {
  const read = readJson(text.replace(/^\uFEFF/, ''));
  if (!read.ok) return read;
  const document = read.value;
  if (isNewer(document)) return fail(['It was written by a newer Leadloader. Use that version.']);
  const parsed = Template.safeParse(document);
  if (!parsed.success) return fail(toProblems(document, parsed.error));
  const problems = findOptionProblems(parsed.data.mapping);
  return problems.length > 0 ? fail(problems) : ok(parsed.data);
}

function readJson(text: string): Result<unknown, string[]> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return fail(['It is not JSON.']);
  }
}

/** A later version may say more than we would keep; half of it is not read. */
function isNewer(document: unknown): boolean {
  if (typeof document !== 'object' || document === null) return false;
  const { version, mapping } = document as Record<string, unknown>;
  return (typeof version === 'number' && version > 1) || isNewer(mapping);
}

/** The first few faults say enough. */
const maxProblems = 3;

function toProblems(document: unknown, { issues }: z.ZodError): string[] {
  if (Mapping.safeParse(document).success)
    return ['It is a mapping, which names no columns of a file.'];
  if (!isLikeTemplate(document)) return ['It is no template that Leadloader exported.'];
  return issues.slice(0, maxProblems).map(({ path, message }) => {
    const where = path.length > 0 ? `${path.join('.')}: ` : '';
    return `${where}${message.replace(/\.$/, '')}.`;
  });
}

/** The faults of a document that is something else altogether would fill the screen and help nobody. */
function isLikeTemplate(document: unknown): boolean {
  return typeof document === 'object' && document !== null && 'mapping' in document;
}
