import { onTestFinished } from 'vitest';
import { createEngine } from '../../../electron/engine/create-engine.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import type { Ports, Secrets } from '../../../electron/engine/ports.ts';
import { systemClock } from '../../../electron/engine/system-clock.ts';
import { workerUrls } from '../../../electron/worker-urls.ts';
import type { AppError } from '../../../shared/errors/app-error.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { tempFolder } from '../../fakes/check-file.ts';

/** A host's keyring that can be looked into. */
export class NotedSecrets implements Secrets {
  readonly values = new Map<string, string>();

  async read(name: string): Promise<Result<string | null, AppError>> {
    return ok(this.values.get(name) ?? null);
  }

  async write(name: string, value: string): Promise<Result<null, AppError>> {
    this.values.set(name, value);
    return ok(null);
  }

  async remove(name: string): Promise<void> {
    this.values.delete(name);
  }
}

/** A host's ports with nothing of this machine in them; bugs are thrown, so that no test overlooks one. */
export function testPorts(change: Partial<Ports> = {}): Ports {
  return {
    host: 'cli',
    version: '0.0.0-test',
    dataFolder: tempFolder(),
    environment: {},
    clock: systemClock,
    random: () => 0.5,
    secrets: new NotedSecrets(),
    saver: { save: async () => ok({ kind: 'cancelled' }) },
    workerUrls: workerUrls(),
    reportBug: (cause) => {
      throw cause;
    },
    ...change,
  };
}

/** An engine that is closed when the test ends. */
export async function openEngine(change: Partial<Ports> = {}): Promise<Engine> {
  const engine = valueOf(await createEngine(testPorts(change)));
  onTestFinished(() => engine.close());
  return engine;
}

/** The value of a call that must not fail. */
export function valueOf<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(`Unexpected: ${JSON.stringify(result.error)}`);
  return result.value;
}
