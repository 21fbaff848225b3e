import { InvalidArgumentError, type Command } from 'commander';
import { z } from 'zod';
import { orders, type GivenOrder } from '../practice/control/give-order.ts';
import type { PracticeOptions } from '../practice/create-practice.ts';
import { fixtureNames, mostLeads, type FixtureName } from '../practice/fixtures/beginning.ts';
import { FaultOrder } from '../practice/server/fault.ts';
import { wholeNumber } from './read-option.ts';

/** What `practice` was told on the command line. */
export interface PracticeFlags extends Pick<
  PracticeOptions,
  'fixture' | 'leads' | 'asyncLimit' | 'syncLimit' | 'windowMs' | 'queueDelayMs'
> {
  port: number;
  hold?: boolean;
  searchReturnsId?: boolean;
  hideForeignEnterprise?: boolean;
  retryAfter?: boolean;
  fault: GivenOrder[];
  clock?: number;
  order: GivenOrder[];
  control?: boolean;
  dataDir?: string;
}

/** One option for each knob of the practice workspace (telecrm-api.md 14), and `--order` for all that has none. */
export function addPracticeOptions(command: Command): Command {
  return command
    .option('--port <number>', 'port on 127.0.0.1, 0 for a free one', wholeNumber, 0)
    .option('--fixture <name>', `as what it begins: ${fixtureNames.join(', ')}`, readFixture)
    .option('--leads <number>', 'so many made-up leads more', readLeadCount)
    .option('--async-limit <number>', 'Async requests per token and window', wholeNumber)
    .option('--sync-limit <number>', 'Sync requests per token and window', wholeNumber)
    .option('--window-ms <number>', 'the rolling window of the limits', readWindow)
    .option('--queue-delay-ms <range>', 'from-to, for example 50-300', readRange)
    .option('--hold', 'hold the queue at first; needs --control')
    .option('--search-returns-id', 'a search tells the IDs of leads, as telecrm has been seen to')
    .option('--hide-foreign-enterprise', 'an unknown enterprise is a 401 everywhere')
    .option('--retry-after', 'a 429 says when the next request may come')
    .option('--fault <kind:count>', `trouble for the next requests: ${faultKinds}`, readFault, [])
    .option('--clock <time>', 'what its clock shows at first', readClock)
    .option('--order <name=json>', 'any order of the test controls, at the start', readOrder, [])
    .option('--data-dir <folder>', 'serve the practice workspace kept there instead of a fresh one')
    .option('--control', 'serve the test controls under /__practice/');
}

type ServedOptions = Omit<PracticeOptions, 'clock' | 'random' | 'storeFile' | 'reportBug'>;

export function toPracticeOptions(flags: PracticeFlags): ServedOptions {
  const { fixture, leads, asyncLimit, syncLimit, windowMs, queueDelayMs, clock, control } = flags;
  return {
    ...(fixture !== undefined && { fixture }),
    ...(leads !== undefined && { leads }),
    ...(asyncLimit !== undefined && { asyncLimit }),
    ...(syncLimit !== undefined && { syncLimit }),
    ...(windowMs !== undefined && { windowMs }),
    ...(queueDelayMs !== undefined && { queueDelayMs }),
    ...(clock !== undefined && { startMs: clock }),
    withControl: control ?? false,
    orders: toOrders(flags),
  };
}

function toOrders(flags: PracticeFlags): GivenOrder[] {
  const settings = {
    ...(flags.searchReturnsId && { searchReturnsId: true }),
    ...(flags.hideForeignEnterprise && { hidesForeignEnterprise: true }),
    ...(flags.retryAfter && { sendsRetryAfter: true }),
  };
  return [
    ...(Object.keys(settings).length > 0 ? [{ name: 'settings', sent: settings }] : []),
    ...flags.order,
    ...(flags.hold ? [{ name: 'queue', sent: { hold: true } }] : []),
    ...flags.fault,
  ];
}

function readFixture(text: string): FixtureName {
  const fixture = fixtureNames.find((name) => name === text);
  if (fixture) return fixture;
  throw new InvalidArgumentError(`The fixtures are ${fixtureNames.join(', ')}.`);
}

function readLeadCount(text: string): number {
  const leads = wholeNumber(text);
  if (leads <= mostLeads) return leads;
  throw new InvalidArgumentError(`Write a whole number up to ${mostLeads}.`);
}

function readWindow(text: string): number {
  const windowMs = wholeNumber(text);
  if (windowMs > 0) return windowMs;
  throw new InvalidArgumentError('Write a whole number from 1.');
}

function readRange(text: string): { from: number; to: number } {
  const found = /^(\d+)(?:-(\d+))?$/.exec(text);
  const from = Number(found?.[1]);
  const to = Number(found?.[2] ?? found?.[1]);
  if (!found || from > to) throw new InvalidArgumentError('Write it as 50-300.');
  return { from, to };
}

const faultKinds = FaultOrder.shape.kind.options.join(', ');

function readFault(text: string, earlier: GivenOrder[]): GivenOrder[] {
  const found = /^([^:]+):(\d{1,9})$/.exec(text);
  const kind = FaultOrder.shape.kind.safeParse(found?.[1]);
  const next = Number(found?.[2]);
  if (!kind.success || next === 0) {
    throw new InvalidArgumentError(`Write it as 500:3; the kinds are ${faultKinds}.`);
  }
  return [...earlier, { name: 'faults', sent: { next, kind: kind.data } }];
}

const Instant = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);

function readClock(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  if (Instant.safeParse(text).success) return Date.parse(text);
  throw new InvalidArgumentError('Write it as 2026-01-31T10:00:00+05:30 or in epoch milliseconds.');
}

function readOrder(text: string, earlier: GivenOrder[]): GivenOrder[] {
  const [, name, json] = /^([a-z]+)=(.*)$/s.exec(text) ?? [];
  if (name === undefined || json === undefined || !orders.has(name)) {
    const names = [...orders.keys()].join(', ');
    throw new InvalidArgumentError(`Write it as NAME=JSON; the names are ${names}.`);
  }
  try {
    const sent: unknown = JSON.parse(json);
    return [...earlier, { name, sent }];
  } catch {
    throw new InvalidArgumentError(`What follows ${name}= is no JSON.`);
  }
}
