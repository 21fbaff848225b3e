import type { Clock } from '../../shared/clock.ts';
import { assertNever } from '../../shared/result.ts';
import type { WantedBeginning } from './fixtures/beginning.ts';
import type { ApiName } from './api-name.ts';
import type {
  JournalEvent,
  ReplayedEvent,
  RequestEntry,
  SyncWrite,
} from './journal/journal-entry.ts';
import { openJournal } from './journal/journal.ts';
import type { Journal } from './journal/journal.ts';
import { Budgets } from './server/budgets.ts';
import type { BudgetLimits, BudgetVerdict } from './server/budgets.ts';
import { Faults } from './server/faults.ts';
import { LeadQueue } from './server/lead-queue.ts';
import type { DelayRange } from './server/lead-queue.ts';
import { ShiftedClock } from './server/shifted-clock.ts';
import { carryOutOrder } from './control/state-orders.ts';
import { isJsonObject } from './json-object.ts';
import { endpoints } from './resources/endpoints.ts';
import { beginWorkspace } from './workspace/begin-workspace.ts';
import { toIdentifierKey } from './workspace/lead-book.ts';
import type { RequestOutcome } from './workspace/request-outcome.ts';
import { acceptIdentifier, upsertLead } from './workspace/upsert-lead.ts';
import type { UpsertBody } from './workspace/upsert-lead.ts';
import { toUpsertBody } from './workspace/to-upsert-body.ts';
import type { WorkspaceState } from './workspace/workspace-state.ts';

interface LiveWorkspaceOptions {
  clock: Clock;
  random: () => number;
  storeFile: string;
  /** What is not said is as in the store, or as in the first workspace if the store is new. */
  wanted: WantedBeginning;
  /** What the clock shows at first; left out, it shows the machine's time. */
  startMs?: number;
  limits: BudgetLimits;
  queueDelayMs: DelayRange;
  /** Whether somebody can release a held queue; where nobody can, it is not held. */
  hasControl: boolean;
}

type ControlEvent = Extract<JournalEvent, { kind: 'order' | 'queue' }>;

interface TakenRequest {
  /** The body, if it was JSON. */
  json: unknown;
  /** A write of the Sync API, whose effect is in the state already. */
  applied?: { write: SyncWrite; outcome: RequestOutcome };
}

/** A workspace in use: its state in memory is what its journal says, at every moment and after every restart. */
export class LiveWorkspace {
  readonly clock: ShiftedClock;
  readonly faults = new Faults();
  /** Called after every change: the view in the window listens here, and nobody else. */
  onChange: () => void = () => {};
  readonly #options: LiveWorkspaceOptions;
  readonly #journal: Journal;
  readonly #queue: LeadQueue;
  #budgets: Budgets;
  #state: WorkspaceState;

  /** Throws a PracticeBusyError when another process has the store, an OtherBeginningError when it holds another workspace than is wanted. */
  constructor(options: LiveWorkspaceOptions) {
    this.#options = options;
    this.clock = new ShiftedClock(options.clock, options.startMs);
    this.#journal = openJournal(options.storeFile, options.wanted);
    this.#state = beginWorkspace(this.#journal.beginning());
    this.#budgets = this.#openBudgets(options.limits);
    this.#queue = new LeadQueue({
      clock: this.clock,
      random: options.random,
      delayMs: options.queueDelayMs,
      process: ({ n, body }) => this.#process(n, body),
    });
    this.#restore();
  }

  get state(): WorkspaceState {
    return this.#state;
  }

  /** What is written down, to look at. */
  get journal(): Pick<Journal, 'beginning' | 'counts' | 'durable' | 'log' | 'orders' | 'pages'> {
    return this.#journal;
  }

  /** What waits, to look at; a hold given here ends with this process. */
  get queue(): Pick<LeadQueue, 'delayMs' | 'first' | 'hold' | 'isHeld' | 'size'> {
    return this.#queue;
  }

  get hasControl(): boolean {
    return this.#options.hasControl;
  }

  get limits(): BudgetLimits {
    return this.#budgets.limits;
  }

  /** Holds until the end of this process; what the tokens have used up already still counts. */
  changeLimits(wanted: Partial<BudgetLimits>): void {
    this.#budgets = this.#openBudgets({ ...this.limits, ...wanted });
  }

  takeBudget(api: ApiName, token: string, atMs: number): BudgetVerdict {
    return this.#budgets.take({ api, token, atMs });
  }

  /** Writes a request down and, if it was accepted, queues it. Resolves when the disk has it: only then may it be answered. */
  record(entry: RequestEntry, { json, applied }: TakenRequest): Promise<void> {
    const n = this.#journal.addRequest(entry);
    if (applied) {
      this.#journal.addEvent({ kind: 'applied', atMs: entry.atMs, request: n, ...applied });
    }
    if (entry.isQueued) this.#enqueue(n, toUpsertBody(json));
    this.onChange();
    return this.#journal.durable();
  }

  /** Carries out an order of the control routes. Resolves when the disk has it. */
  control(event: ControlEvent): Promise<void> {
    this.#journal.addEvent(event);
    this.#apply(event);
    this.onChange();
    return this.#journal.durable();
  }

  /** The workspace as it was on the first day, with budgets, faults, queue and log of that day; or another one's first day. */
  reset(wanted: WantedBeginning = {}): void {
    const beginning = { ...this.#journal.beginning(), ...wanted };
    this.#journal.clear(beginning);
    this.#queue.clear();
    this.#budgets = this.#openBudgets(this.#options.limits);
    this.faults.clear();
    this.#state = beginWorkspace(beginning);
    this.onChange();
  }

  close(): void {
    this.#queue.close();
    this.#journal.close();
  }

  #restore(): void {
    for (const event of this.#journal.replay()) this.#apply(event);
    for (const { n, body } of this.#journal.pending())
      this.#enqueue(n, toUpsertBody(JSON.parse(body)));
  }

  /** Counts what the journal says was made in the window that ends now. */
  #openBudgets(limits: BudgetLimits): Budgets {
    const nowMs = this.clock.now();
    return new Budgets(limits, this.#journal.counted(nowMs - limits.windowMs, nowMs));
  }

  #apply(event: ReplayedEvent): void {
    switch (event.kind) {
      case 'processed':
        upsertLead(this.#state, toUpsertBody(JSON.parse(event.body)), event.atMs);
        break;
      case 'applied':
        this.#writeAgain(event);
        break;
      case 'order':
        this.#carryOut(event);
        break;
      case 'queue':
        this.#queue.hold(event.hold && this.hasControl);
        break;
      default:
        assertNever(event);
    }
  }

  /** Repeats a write of the Sync API; the same state and request give the same IDs and outcome again. */
  #writeAgain({ atMs, write, body }: Extract<ReplayedEvent, { kind: 'applied' }>): void {
    const endpoint = endpoints.find(({ name }) => name === write.endpoint);
    const json: unknown = JSON.parse(body);
    if (!endpoint || !isJsonObject(json)) throw new Error('The journal holds an unknown write.');
    endpoint.answer(this.#state, { params: write.params, query: {}, body: json, atMs });
  }

  /** What waits is told apart by the lead it means: by another one, when leads go by another field. */
  #carryOut(order: Extract<ReplayedEvent, { kind: 'order' }>): void {
    const { apiName } = this.#state.identifier;
    carryOutOrder(this.#state, order);
    if (this.#state.identifier.apiName !== apiName) {
      this.#queue.regroup((body) => this.#toLeadKey(body));
    }
  }

  #enqueue(n: number, body: UpsertBody): void {
    this.#queue.add({ n, lead: this.#toLeadKey(body), body });
  }

  #toLeadKey({ fields }: UpsertBody): string | null {
    const identifier = acceptIdentifier(this.#state, fields);
    return identifier.isKept ? toIdentifierKey(identifier.value) : null;
  }

  #process(n: number, body: UpsertBody): void {
    const atMs = this.clock.now();
    const outcome = upsertLead(this.#state, body, atMs);
    this.#journal.addEvent({ kind: 'processed', atMs, request: n, outcome });
    this.onChange();
  }
}
