import { z } from 'zod';
import type { WireRecord } from '../../shared/checking/check-report.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { CrmFailure } from '../../shared/runs/crm-failure.ts';
import { readReply } from './read-reply.ts';
import { sendRequest, type Endpoint } from './send-request.ts';

/** The Async API: takes a lead into telecrm's queue, and never says what became of it (P5, P23). */
export interface AsyncClient {
  readonly enterpriseId: string;
  /** Success means QUEUED and nothing more (A1). */
  upsert(token: string, record: WireRecord): Promise<Result<null, CrmFailure>>;
}

const Queued = z.object({ status: z.literal('QUEUED') });

export function createAsyncClient(endpoint: Endpoint): AsyncClient {
  return {
    enterpriseId: endpoint.enterpriseId,
    async upsert(token, record) {
      const reply = await sendRequest(endpoint, { token, path: '/autoupdatelead', body: record });
      if (!reply.ok) return reply;
      const queued = readReply(Queued, reply.value);
      return queued.ok ? ok(null) : queued;
    },
  };
}
