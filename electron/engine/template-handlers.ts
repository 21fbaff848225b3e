import type { AppError } from '../../shared/errors/app-error.ts';
import type { Catalogue } from '../../shared/fields/catalogue.ts';
import { fitTemplate } from '../../shared/mapping/fit-template.ts';
import { findOptionProblems } from '../../shared/mapping/option-problems.ts';
import { parseTemplate } from '../../shared/mapping/parse-template.ts';
import type { AppliedTemplate, Template, TemplateMatch } from '../../shared/mapping/template.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { toSafeFileName } from '../files/safe-file-name.ts';
import { writeAtomic } from '../files/write-atomic.ts';
import type { StoredTemplate } from '../store/template-table.ts';
import type { EngineParts } from './create-handlers.ts';
import type { Handlers } from './router.ts';

type TemplateHandlers = Pick<Handlers, Extract<keyof Handlers, `template.${string}`>>;

export function createTemplateHandlers(parts: EngineParts): TemplateHandlers {
  const { templates } = parts.app;
  const find = createFinder(parts);
  const store = (workspace: string, template: Template) =>
    templates.save(workspace, { template, savedAtMs: parts.ports.clock.now() });
  return {
    'template.saved': async ({ workspace }) => {
      const known = checkWorkspace(parts, workspace);
      return known.ok ? ok(listSaved(templates.list(workspace))) : known;
    },
    'template.list': ({ workspace, fileId }) => listMatches(parts, workspace, fileId),
    'template.read': async ({ workspace, name }) => {
      const found = find(workspace, name);
      return found.ok ? ok(found.value.template) : found;
    },
    'template.save': async ({ workspace, fileId, name, mapping }) => {
      const header = await readHeader(parts, workspace, fileId);
      if (!header.ok) return header;
      const problems = findOptionProblems(mapping);
      if (problems.length > 0) return fail({ kind: 'mapping-invalid', problems });
      store(workspace, { version: 1, name, header: header.value, mapping });
      return ok(null);
    },
    'template.apply': async ({ workspace, fileId, name }) => {
      const found = find(workspace, name);
      if (!found.ok) return found;
      const place = await openPlace(parts, workspace, fileId);
      return place.ok ? ok(apply(found.value, place.value)) : place;
    },
    'template.remove': async ({ workspace, name }) => {
      const found = find(workspace, name);
      if (found.ok) templates.remove(workspace, name);
      return found.ok ? ok(null) : found;
    },
    'template.export': async ({ workspace, name }) => {
      const found = find(workspace, name);
      return found.ok ? exportTemplate(parts, found.value.template) : found;
    },
    'template.import': async ({ workspace, text }) => {
      const known = checkWorkspace(parts, workspace);
      if (!known.ok) return known;
      const parsed = parseTemplate(text);
      if (!parsed.ok) return fail({ kind: 'template-invalid', problems: parsed.error });
      store(workspace, parsed.value);
      return ok({ name: parsed.value.name });
    },
  };
}

/** A name of no workspace is a slip, and not a workspace without templates. */
function checkWorkspace({ workspaces }: EngineParts, name: string): Result<null, AppError> {
  const isKnown = name === 'env' || workspaces.list().some((workspace) => workspace.name === name);
  return isKnown ? ok(null) : fail({ kind: 'workspace-unknown', name });
}

function createFinder(parts: EngineParts) {
  return (workspace: string, name: string): Result<StoredTemplate, AppError> => {
    const known = checkWorkspace(parts, workspace);
    if (!known.ok) return known;
    const found = parts.app.templates.find(workspace, name);
    return found ? ok(found) : fail({ kind: 'template-unknown', workspace, name });
  };
}

function listSaved(stored: readonly StoredTemplate[]) {
  return stored
    .map(({ savedAtMs, template: { name, header } }) => ({ name, savedAtMs, header }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** A file and the workspace it is for. */
interface Place {
  header: readonly string[];
  catalogue: Catalogue;
}

async function openPlace(
  { files, catalogues }: EngineParts,
  workspace: string,
  fileId: string,
): Promise<Result<Place, AppError>> {
  const file = await files.find(fileId);
  if (!file.ok) return file;
  const read = await catalogues.readRecent(workspace);
  if (!read.ok) return read;
  return ok({ header: file.value.shape.header, catalogue: read.value.catalogue });
}

function apply({ template, savedAtMs }: StoredTemplate, place: Place): AppliedTemplate {
  const { mapping, ...fit } = fitTemplate(template, place.header, place.catalogue);
  return { mapping, match: { name: template.name, savedAtMs, ...fit } };
}

/** Best first; the sort keeps the newest first among those that fit alike. */
async function listMatches(
  parts: EngineParts,
  workspace: string,
  fileId: string,
): Promise<Result<TemplateMatch[], AppError>> {
  const place = await openPlace(parts, workspace, fileId);
  if (!place.ok) return place;
  const matches = parts.app.templates.list(workspace).map((one) => apply(one, place.value).match);
  return ok(matches.sort((one, other) => other.similarity - one.similarity));
}

async function readHeader(
  parts: EngineParts,
  workspace: string,
  fileId: string,
): Promise<Result<string[], AppError>> {
  const known = checkWorkspace(parts, workspace);
  if (!known.ok) return known;
  const file = await parts.files.find(fileId);
  if (!file.ok) return file;
  const { header, name } = file.value.shape;
  return header.length > 0
    ? ok(header)
    : fail({ kind: 'file-unreadable', name, reason: 'no-rows' });
}

function exportTemplate({ ports }: EngineParts, template: Template) {
  // A slash in a template's name is part of it, and not a folder.
  const name = toSafeFileName(template.name.replaceAll(/[/\\]/g, '_'));
  return ports.saver.save(`${name}.template.json`, (path) =>
    writeAtomic(path, (sink) => sink.append(`${JSON.stringify(template, null, 2)}\n`)),
  );
}
