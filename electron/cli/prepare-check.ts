import type { AppError } from '../../shared/errors/app-error.ts';
import type { CheckProgress } from '../../shared/checking/check-report.ts';
import { DuplicatePolicy } from '../../shared/mapping/mapping.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Engine } from '../engine/engine.ts';
import { chooseMapping, type MappingOptions } from './choose-mapping.ts';
import { openSource } from './open-source.ts';
import type { ReadingOptions } from './reading-options.ts';

export interface CheckOptions extends ReadingOptions, MappingOptions {
  duplicates?: string;
}

/** Checks the whole file and waits for the end; answers the run's ID. Says how the file is read, and which mapping it used. */
export async function checkFile(
  engine: Engine,
  path: string,
  options: CheckOptions,
): Promise<Result<string, AppError>> {
  const policy = readPolicy(options.duplicates);
  if (!policy.ok) return policy;
  const opened = await openSource(engine, path, options);
  if (!opened.ok) return opened;
  const fileId = opened.value;
  const mapping = await chooseMapping(engine, fileId, options);
  if (!mapping.ok) return mapping;
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
