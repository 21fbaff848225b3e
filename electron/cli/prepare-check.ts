import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import type { AppError } from '../../shared/errors/app-error.ts';
import type { CheckProgress } from '../../shared/checking/check-report.ts';
import { DuplicatePolicy, Mapping } from '../../shared/mapping/mapping.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Engine } from '../engine/engine.ts';
import { toReason } from '../files/inspect-file.ts';
import { tell, toCount } from './output.ts';

export interface CheckOptions {
  workspace: string;
  mapping?: string;
  duplicates?: string;
}

/** Checks the whole file and waits for the end; answers the run's ID. Says which mapping it used. */
export async function checkFile(
  engine: Engine,
  path: string,
  options: CheckOptions,
): Promise<Result<string, AppError>> {
  const file = await engine.addFile(path);
  if (!file.ok) return file;
  const { fileId } = file.value;
  const mapping = options.mapping
    ? await readMapping(options.mapping)
    : await suggestMapping(engine, fileId, options.workspace);
  if (!mapping.ok) return mapping;
  const policy = readPolicy(options.duplicates);
  if (!policy.ok) return policy;
  const { workspace } = options;
  const waiting = waitForChecks(engine);
  const started = await engine.call('check.start', {
    fileId,
    workspace,
    mapping: { ...mapping.value, ...(policy.value ? { duplicates: policy.value } : {}) },
  });
  if (!started.ok) {
    waiting.stop();
    return started;
  }
  const { runId } = started.value;
  await waiting.forEnd(runId);
  const end = await engine.call('check.progress', { runId });
  return end.ok ? ok(runId) : end;
}

function readPolicy(text: string | undefined): Result<DuplicatePolicy | null, AppError> {
  if (text === undefined) return ok(null);
  const policy = DuplicatePolicy.safeParse(text);
  return policy.success
    ? ok(policy.data)
    : fail({
        kind: 'setting-invalid',
        name: '--duplicates',
        expected: DuplicatePolicy.options.join(', '),
      });
}

async function suggestMapping(
  engine: Engine,
  fileId: string,
  workspace: string,
): Promise<Result<Mapping, AppError>> {
  const suggested = await engine.call('mapping.suggest', { fileId, workspace });
  if (!suggested.ok) return suggested;
  const left = suggested.value.columns.filter(({ target }) => target === null);
  const mapped = suggested.value.columns.length - left.length;
  const rest = left.map(({ column }) => `"${column}"`).join(', ');
  tell(
    `Mapping suggested from the header: ${toCount(mapped, 'column')} mapped${rest ? `; not mapped, and not sent: ${rest}` : ''}.`,
  );
  return ok(suggested.value.mapping);
}

/** Reads a mapping as `map --out` writes it. */
export async function readMapping(path: string): Promise<Result<Mapping, AppError>> {
  try {
    const parsed = Mapping.safeParse(JSON.parse(await readFile(path, 'utf8')));
    if (parsed.success) return ok(parsed.data);
    return fail({
      kind: 'mapping-invalid',
      problems: parsed.error.issues.slice(0, maxProblems).map((issue) => toProblem(path, issue)),
    });
  } catch (cause) {
    if (cause instanceof SyntaxError)
      return fail({ kind: 'mapping-invalid', problems: [`${path} is not JSON.`] });
    return fail({ kind: 'file-unreadable', name: path, reason: toReason(cause) });
  }
}

/** Of a document that is something else altogether the first few faults say enough. */
const maxProblems = 3;

function toProblem(path: string, { path: place, message }: z.core.$ZodIssue): string {
  const where = place.length > 0 ? `, ${place.join('.')}` : '';
  return `${path}${where}: ${message.replace(/\.$/, '')}.`;
}

/** Listens before the check begins, so that its end cannot be missed. */
function waitForChecks(engine: Engine) {
  const ended = new Set<string>();
  let wake = () => {};
  const stop = engine.on((name, payload) => {
    if (name !== 'check.progress') return;
    const { runId, state } = payload as CheckProgress;
    if (state === 'checking') return;
    ended.add(runId);
    wake();
  });
  return {
    stop,
    async forEnd(runId: string) {
      while (!ended.has(runId)) await new Promise<void>((resolve) => (wake = resolve));
      stop();
    },
  };
}
