import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { driveRequests } from './drive-requests.ts';
import type { Drive } from './drive-requests.ts';
import { readProcessMemory } from './process-memory.ts';

const leadCount = 1_000_000;
const fewestPerSecond = 2_000;
const mostBytes = 1_500_000_000;
const searchCount = 20_000;
const searchSize = 50;

const Address = z.object({
  asyncBaseUrl: z.url(),
  syncBaseUrl: z.url(),
  enterpriseId: z.string(),
  asyncTokens: z.tuple([z.string()], z.string()),
  syncTokens: z.tuple([z.string()], z.string()),
});
type Address = z.infer<typeof Address>;

/** A process of its own, so that its memory and its turns of the loop are its own too. */
async function startPractice() {
  const cli = join(import.meta.dirname, '../../electron/cli/main.ts');
  const noLimit = ['--async-limit', '999999999', '--sync-limit', '999999999'];
  const startMs = performance.now();
  const child = spawn(
    process.execPath,
    [cli, 'practice', '--leads', String(leadCount), ...noLimit],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const closed = once(child, 'close');
  const [line] = await once(createInterface(child.stdout), 'line');
  return {
    address: Address.parse(JSON.parse(String(line))),
    pid: child.pid ?? 0,
    startedInMs: performance.now() - startMs,
    async stop() {
      child.kill('SIGTERM');
      await closed;
    },
  };
}

/** Identifiers of made-up leads, far from each other: 7,919 and a million have no common divisor. */
const knownPhone = (index: number) =>
  `91000${String(1 + ((index * 7_919) % leadCount)).padStart(7, '0')}`;

/** Every other request is for a lead that is there already, and every one carries an action. */
function toUpsert(index: number): string {
  const isNew = index % 2 === 0;
  const phone = isNew ? `91001${String(index).padStart(7, '0')}` : knownPhone(index);
  return JSON.stringify({
    fields: {
      phone,
      name: `Practice Lead ${index}`,
      city: 'Nagpur',
      rating: 1 + (index % 5),
      budget: String(index),
      interests: ['Returning'],
      visit_date: 1_767_225_600_000 + index,
    },
    actions: [
      index % 4 < 2
        ? {
            type: 'ACTION_1001',
            fields: { note: `Row ${index} of a long file`, result: 'Call back' },
          }
        : { type: 'PAYMENT', status: 'PENDING', currency: 'INR', amount: String(1 + index) },
    ],
  });
}

function toSearch(index: number): string {
  const phone = Array.from({ length: searchSize }, (_one, place) =>
    knownPhone(index * searchSize + place),
  );
  return JSON.stringify({ fields: { phone } });
}

async function countLeads({ syncBaseUrl, enterpriseId, syncTokens }: Address): Promise<number> {
  const answer = await fetch(`${syncBaseUrl}/enterprise/${enterpriseId}/lead/search?limit=1`, {
    method: 'POST',
    headers: { authorization: `Bearer ${syncTokens[0]}`, 'content-type': 'application/json' },
    body: '{}',
  });
  return z.object({ total_count: z.number() }).parse(await answer.json()).total_count;
}

/** Resolves when all that was queued is a lead, or throws after a minute. */
async function waitForLeads(address: Address, expected: number): Promise<void> {
  const endMs = performance.now() + 60_000;
  while ((await countLeads(address)) !== expected) {
    if (performance.now() > endMs)
      throw new Error('Leads are missing a minute after the last one.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
const verdict = (isMet: boolean) => {
  if (!isMet) process.exitCode = 1;
  return isMet ? 'met' : 'NOT MET';
};

function tell(name: string, { sent, perSecond, p50Ms, p99Ms, refused }: Drive): void {
  const times = `p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms`;
  const count = `${sent.toLocaleString('en-IN')} sent, ${refused} refused`;
  console.log(`${name.padEnd(18)}${perSecond.toFixed(0).padStart(6)}/s, ${times}, ${count}`);
  if (refused > 0) process.exitCode = 1;
}

function tellMemory(when: string, pid: number): number {
  const { rss, pss, peakRss } = readProcessMemory(pid);
  const peak = `peak RSS ${megabytes(peakRss)}`;
  console.log(`memory ${when.padEnd(11)}RSS ${megabytes(rss)}, PSS ${megabytes(pss)}, ${peak}`);
  return peakRss;
}

/** A number of requests and not of seconds: what they leave in memory must not depend on how fast the machine is. */
async function measure(upsertCount: number): Promise<void> {
  const practice = await startPractice();
  try {
    const { address, pid } = practice;
    const { asyncBaseUrl, syncBaseUrl, enterpriseId, asyncTokens, syncTokens } = address;
    const first = await countLeads(address);
    const startedIn = `${(practice.startedInMs / 1000).toFixed(1)} s`;
    console.log(`${first.toLocaleString('en-IN')} leads, started in ${startedIn}`);
    tellMemory('before', pid);
    const upserts = await driveRequests({
      url: `${asyncBaseUrl}/enterprise/${enterpriseId}/autoupdatelead`,
      token: asyncTokens[0],
      bodyOf: toUpsert,
      count: upsertCount,
    });
    tell('A1 upsert', upserts);
    await waitForLeads(address, first + Math.ceil(upserts.sent / 2));
    tellMemory('after them', pid);
    const searches = await driveRequests({
      url: `${syncBaseUrl}/enterprise/${enterpriseId}/lead/search?limit=100`,
      token: syncTokens[0],
      bodyOf: toSearch,
      count: searchCount,
    });
    tell(`S4 search of ${searchSize}`, searches);
    const peakBytes = tellMemory('at the end', pid);
    const isFast = upserts.perSecond >= fewestPerSecond;
    console.log(`${fewestPerSecond} A1/s: ${verdict(isFast)}`);
    // Where the system does not tell the memory, nothing is said about it.
    if (peakBytes > 0)
      console.log(`under ${megabytes(mostBytes)}: ${verdict(peakBytes < mostBytes)}`);
  } finally {
    await practice.stop();
  }
}

// As many as 2,000 a second make in two and a half minutes.
const upsertCount = Number(process.argv[2] ?? 300_000);
if (!Number.isInteger(upsertCount) || upsertCount < 1)
  throw new Error('How many? A whole number above 0.');
await measure(upsertCount);
