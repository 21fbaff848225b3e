import { Agent, request } from 'node:http';
import { createHistogram } from 'node:perf_hooks';

interface Driven {
  url: string;
  token: string;
  /** The body of the request of this number, from 0: no two need be alike. */
  bodyOf(index: number): string;
  count: number;
}

export interface Drive {
  /** How many were sent, all of them answered. */
  sent: number;
  perSecond: number;
  /** Latency, in milliseconds. */
  p50Ms: number;
  p99Ms: number;
  /** How many answers were not a 200 or 201. */
  refused: number;
}

interface Answered {
  status: number;
  ms: number;
}

/** As many requests are under way at any moment, each on a connection of its own that is kept open. */
const connectionCount = 64;

/** Sends so many requests, as fast as they are answered. */
export async function driveRequests(driven: Driven): Promise<Drive> {
  const agent = new Agent({ keepAlive: true, maxSockets: connectionCount });
  const latency = createHistogram();
  const startMs = performance.now();
  let sent = 0;
  let refused = 0;
  const driveOne = async () => {
    while (sent < driven.count) {
      const body = driven.bodyOf(sent);
      sent += 1;
      const { status, ms } = await sendOne(driven, agent, body);
      latency.record(Math.max(1, Math.round(ms * 1000)));
      if (status !== 200 && status !== 201) refused += 1;
    }
  };
  await Promise.all(Array.from({ length: connectionCount }, driveOne));
  const seconds = (performance.now() - startMs) / 1000;
  agent.destroy();
  return {
    sent,
    perSecond: sent / seconds,
    p50Ms: latency.percentile(50) / 1000,
    p99Ms: latency.percentile(99) / 1000,
    refused,
  };
}

function sendOne({ url, token }: Driven, agent: Agent, body: string): Promise<Answered> {
  const startMs = performance.now();
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method: 'POST', headers }, (answer) => {
      answer.resume();
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, ms: performance.now() - startMs }),
      );
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
