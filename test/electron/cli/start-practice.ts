import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { spawnLeadloader, type Variables } from './run-leadloader.ts';

const Address = z.strictObject({
  asyncBaseUrl: z.url(),
  syncBaseUrl: z.url(),
  enterpriseId: z.string(),
  asyncTokens: z.array(z.string()).min(1).max(3),
  syncTokens: z.array(z.string()).min(1).max(3),
  controlUrl: z.url(),
});
export type Address = z.infer<typeof Address>;

const LogLine = z.object({
  api: z.enum(['async', 'sync']),
  method: z.string(),
  path: z.string(),
  status: z.number().nullable(),
  body: z.unknown(),
  result: z
    .object({
      lead: z.enum(['created', 'updated', 'discarded']).nullable(),
      dropped: z.array(z.string()),
      actions: z.array(z.enum(['stored', 'dropped'])),
    })
    .nullable(),
});
export type LogLine = z.infer<typeof LogLine>;

/** The practice workspace in a process of its own, and what it privately knows. */
export class PracticeProcess {
  readonly address: Address;
  readonly #stop: () => Promise<number | null>;

  constructor(address: Address, stop: () => Promise<number | null>) {
    this.address = address;
    this.#stop = stop;
  }

  /** What makes it the `env` workspace; the limits are high, so that no test waits for the hour. */
  get variables(): Variables {
    const { address } = this;
    return {
      LEADLOADER_ENTERPRISE_ID: address.enterpriseId,
      LEADLOADER_ASYNC_TOKENS: address.asyncTokens.join(','),
      LEADLOADER_SYNC_TOKENS: address.syncTokens.join(','),
      LEADLOADER_ASYNC_BASE_URL: address.asyncBaseUrl,
      LEADLOADER_SYNC_BASE_URL: address.syncBaseUrl,
    };
  }

  /** Every request to the Async API, in order of arrival. */
  async sent(): Promise<LogLine[]> {
    const log = z.array(LogLine).parse(await this.#ask('log'));
    return log.filter(({ api }) => api === 'async');
  }

  async reset(): Promise<void> {
    await fetch(`${this.address.controlUrl}/reset`, { method: 'POST' });
  }

  /** Ends it as a supervisor would; answers the exit code. */
  stop(): Promise<number | null> {
    return this.#stop();
  }

  async #ask(path: string): Promise<unknown> {
    return (await fetch(`${this.address.controlUrl}/${path}`)).json();
  }
}

/** Starts it with a queue quicker than the first look of the read-back. */
export async function startPractice(args: readonly string[] = []): Promise<PracticeProcess> {
  const quick = ['--queue-delay-ms', '1-20', '--control'];
  const child = spawnLeadloader(['practice', ...quick, ...args]);
  const closed = once(child, 'close');
  const line = await once(createInterface({ input: child.stdout }), 'line');
  const address = Address.parse(JSON.parse(String(line[0])));
  return new PracticeProcess(address, async () => {
    child.kill('SIGTERM');
    return (await closed)[0] as number | null;
  });
}
