import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { createPractice } from '../../../electron/practice/create-practice.ts';
import type {
  PracticeAddress,
  PracticeOptions,
} from '../../../electron/practice/create-practice.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { throwLater } from '../../fakes/throw-later.ts';

export interface Reply {
  status: number;
  body: unknown;
  headers: Headers;
}

const LogLine = z.object({
  n: z.number(),
  at: z.number(),
  api: z.string(),
  method: z.string(),
  path: z.string(),
  status: z.number().nullable(),
  tokenEnd: z.string().nullable(),
  body: z.unknown(),
  result: z
    .object({
      lead: z.string().nullable(),
      dropped: z.array(z.string()),
      actions: z.array(z.string()),
    })
    .nullable(),
});
export type LogLine = z.infer<typeof LogLine>;

const LeadView = z.object({
  id: z.string(),
  fields: z.record(z.string(), z.unknown()),
  status: z.string(),
  createdOn: z.number(),
  modifiedOn: z.number(),
  actions: z.array(z.looseObject({ id: z.string(), type: z.string() })),
});
export type LeadView = z.infer<typeof LeadView>;

/** A practice workspace with a clock of its own, spoken to over real HTTP and closed when the test ends. */
export class OpenPractice {
  readonly clock: FakeClock;
  readonly address: PracticeAddress;

  constructor(clock: FakeClock, address: PracticeAddress) {
    this.clock = clock;
    this.address = address;
  }

  /** Sends a body to A1; text is sent as it is. */
  upsert(body: unknown, token = 'practice-async-1'): Promise<Reply> {
    return this.#send(this.asyncUrl(), { method: 'POST', token, body });
  }

  /** Asks the Sync API; `path` follows `/enterprise/{id}`. */
  ask(path: string, body?: unknown, token = 'practice-sync-1'): Promise<Reply> {
    const method = body === undefined ? 'GET' : 'POST';
    return this.#send(this.syncUrl(path), { method, token, body });
  }

  control(path: string, body?: unknown): Promise<Reply> {
    const method = body === undefined ? 'GET' : 'POST';
    return this.#send(`${this.address.controlUrl}/${path}`, { method, token: null, body });
  }

  async log(query = ''): Promise<LogLine[]> {
    return z.array(LogLine).parse((await this.control(`log${query}`)).body);
  }

  async leads(query = ''): Promise<LeadView[]> {
    return z.array(LeadView).parse((await this.control(`leads${query}`)).body);
  }

  /** The leads that requests made; the one of the fixture is left out. */
  newLeads(): Promise<LeadView[]> {
    return this.leads('?after=1');
  }

  /** Sends a body to A1, lets the queue run, and tells what really became of it. */
  async process(body: unknown): Promise<LogLine['result']> {
    await this.upsert(body);
    await this.runQueue();
    return (await this.log()).findLast(({ api }) => api === 'async')?.result ?? null;
  }

  runQueue(): Promise<void> {
    return this.clock.advance(300);
  }

  asyncUrl(enterpriseId = this.address.enterpriseId): string {
    return `${this.address.asyncBaseUrl}/enterprise/${enterpriseId}/autoupdatelead`;
  }

  syncUrl(path: string, enterpriseId = this.address.enterpriseId): string {
    return `${this.address.syncBaseUrl}/enterprise/${enterpriseId}${path}`;
  }

  async #send(
    url: string,
    { method, token, body }: { method: string; token: string | null; body: unknown },
  ): Promise<Reply> {
    const response = await fetch(url, {
      method,
      headers: {
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return toReply(response);
  }
}

export async function toReply(response: Response): Promise<Reply> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  return {
    status: response.status,
    body: isJson ? JSON.parse(text) : text,
    headers: response.headers,
  };
}

export async function openPractice(
  options: Partial<PracticeOptions> & { clock?: FakeClock } = {},
): Promise<OpenPractice> {
  const { practice, open } = await listenOnce(options);
  onTestFinished(() => practice.close());
  return open;
}

/** Like `openPractice`, for tests that close it themselves. */
export async function listenOnce(options: Partial<PracticeOptions> & { clock?: FakeClock } = {}) {
  const clock = options.clock ?? new FakeClock();
  const practice = createPractice({
    random: () => 0.5,
    storeFile: ':memory:',
    withControl: true,
    reportBug: throwLater,
    ...options,
    clock,
  });
  return { practice, open: new OpenPractice(clock, await practice.listen(0)) };
}
