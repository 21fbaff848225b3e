import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Receipt } from '../../shared/report/receipt.ts';
import { sumOutcomes, toCountKey } from '../../shared/runs/count-outcomes.ts';
import { OutcomeKind } from '../../shared/runs/row-outcome.ts';
import { runLeadloader, type Ended } from './cli/run-leadloader.ts';
import { startPractice, type LogLine } from './cli/start-practice.ts';

const fixtures = resolve(import.meta.dirname, '../fixtures');
const file = join(fixtures, 'expo-leads.csv');
const planted = z
  .array(z.object({ row: z.number() }))
  .parse(JSON.parse(readFileSync(join(fixtures, 'expo-leads.planted.json'), 'utf8')));
const heldRows = planted.map(({ row }) => row);

const OutcomeLine = z.strictObject({
  row: z.coerce.number(),
  identifier: z.string(),
  outcome: OutcomeKind,
  dropped_fields: z.string(),
  reason: z.string(),
  lead_id: z.string(),
  sent_at: z.union([z.literal(''), z.iso.datetime()]),
  verified_at: z.union([z.literal(''), z.iso.datetime()]),
});
type OutcomeLine = z.infer<typeof OutcomeLine>;

const Sent = z.object({
  fields: z.object({ phone: z.string() }),
  actions: z.array(z.unknown()).optional(),
});

const out = mkdtempSync(join(tmpdir(), 'leadloader-main-job-'));
let ended: Ended;
let log: LogLine[];
beforeAll(async () => {
  const practice = await startPractice();
  const args = ['upload', file, '--workspace', 'env', '--skip-held', '--out', out, '--json'];
  ended = await runLeadloader([...args, '--data-dir', join(out, 'data')], practice.variables);
  log = await practice.sent();
  await practice.stop();
}, 60_000);
afterAll(() => rmSync(out, { recursive: true, force: true }));

function readOutcomes(): OutcomeLine[] {
  const lines: unknown[] = parse(readFileSync(join(out, 'outcomes.csv')), { columns: true });
  return lines.map((line) => OutcomeLine.parse(line));
}

/** What the practice workspace privately knows about each lead, by its phone. */
function knownBySender(): Map<string, LogLine[]> {
  return Map.groupBy(log, ({ body }) => Sent.parse(body).fields.phone);
}

/** Whether the workspace stored all of a row, and what an honest report may then say of it. */
function truthOf(entry: LogLine): { isWhole: boolean; hasActions: boolean } {
  const { result, body } = entry;
  const isStored = result?.lead === 'created' || result?.lead === 'updated';
  const keptActions = result?.actions.every((action) => action === 'stored') ?? false;
  return {
    isWhole: isStored && result.dropped.length === 0 && keptActions,
    hasActions: (Sent.parse(body).actions?.length ?? 0) > 0,
  };
}

function fileRows(): string[][] {
  return parse(readFileSync(file));
}

describe('250 expo leads, uploaded and read back', () => {
  it('every row has exactly one outcome, in file order', () => {
    expect(readOutcomes().map(({ row }) => row)).toEqual(
      Array.from({ length: 250 }, (_, index) => index + 2),
    );
  });

  it('the receipt balances and counts what the report lists', () => {
    const receipt = Receipt.parse(JSON.parse(ended.stdout));
    const counted = { ...receipt.counts };
    for (const { outcome } of readOutcomes()) counted[toCountKey(outcome)] -= 1;
    expect([sumOutcomes(receipt.counts), new Set(Object.values(counted))]).toEqual([
      250,
      new Set([0]),
    ]);
    expect(JSON.parse(readFileSync(join(out, 'receipt.json'), 'utf8'))).toEqual(receipt);
    expect(ended.code).toBe(1);
  });

  it('the rows that the check held are skipped, and no other row is', () => {
    const skipped = readOutcomes().filter(({ outcome }) => outcome === 'skipped');
    expect(skipped.map(({ row }) => row)).toEqual(heldRows);
  });

  it('each outcome is what the workspace privately knows', () => {
    const known = knownBySender();
    const wrong = readOutcomes().filter((line) => {
      const entries = known.get(line.identifier) ?? [];
      // The two rows of one lead are held, so nobody has been sent twice.
      const [entry, ...more] = entries;
      if (line.outcome === 'skipped') return entry !== undefined;
      if (!entry || more.length > 0) return true;
      const { isWhole, hasActions } = truthOf(entry);
      // Actions are read back by the ID of their lead; without it nobody has seen them.
      const isSeen = line.verified_at !== '' && (!hasActions || line.lead_id !== '');
      if (line.outcome === 'verified') return !isWhole || !isSeen;
      return line.outcome !== 'queued' || !isWhole || !hasActions || line.reason === '';
    });
    expect(wrong).toEqual([]);
  });

  it('nothing has reached the workspace that the report does not name', () => {
    const named = readOutcomes()
      .filter(({ outcome }) => outcome !== 'skipped')
      .map(({ identifier }) => identifier);
    expect([...knownBySender().keys()].toSorted()).toEqual(named.toSorted());
  });

  it('what was not sent has no time, and what was sent has one', () => {
    const times = readOutcomes().map(({ outcome, sent_at }) => [
      outcome === 'skipped',
      sent_at === '',
    ]);
    expect(new Set(times.map(String))).toEqual(new Set(['true,true', 'false,false']));
  });
});

describe('the rejected rows', () => {
  const readRejected = () => parse(readFileSync(join(out, 'rejected.csv'))) as string[][];
  const own = ['leadloader_row', 'leadloader_outcome', 'leadloader_problem', 'leadloader_fix'];

  it("are the user's own cells, untouched, under the user's own header", () => {
    const [header, ...rows] = readRejected();
    const [ownHeader = [], ...ownRows] = fileRows();
    expect(header).toEqual([...ownHeader, ...own]);
    expect(rows.map((cells) => cells.slice(0, -own.length))).toEqual(
      heldRows.map((row) => ownRows[row - 2]),
    );
  });

  it('each say which row they were, why they were held and what to do', () => {
    const [, ...rows] = readRejected();
    const ours = rows.map((cells) => cells.slice(-own.length));
    expect(ours.map(([row, outcome]) => `${row} ${outcome}`)).toEqual(
      heldRows.map((row) => `${row} skipped`),
    );
    expect(ours.filter(([, , problem, fix]) => !problem || !fix)).toEqual([]);
  });
});
