import type {
  PracticeLead,
  PracticeLeadPage,
  PracticeLogFilter,
  PracticeLogPage,
  PracticeLogRow,
  PracticeRequest,
  PracticeSummary,
  PracticeWaiting,
} from '../../../shared/ipc/practice.ts';
import type { FixtureName } from '../fixtures/beginning.ts';
import { isJsonObject } from '../json-object.ts';
import type { LogLine } from '../journal/journal-entry.ts';
import type { PagedLine } from '../journal/log-pages.ts';
import type { LiveWorkspace } from '../live-workspace.ts';
import { acceptIdentifier, findLead } from '../workspace/upsert-lead.ts';
import { describeLead } from './describe-lead.ts';
import { findLeads } from './find-leads.ts';
import { keepPart } from './keep-part.ts';
import { nameEndpoint } from './name-endpoint.ts';

interface Span {
  from: number;
  limit: number;
}

/** Of a long queue or a long list of losses the first ones tell enough. */
const mostWaiting = 100;
const mostLosses = 3;

/** The practice workspace as its owner sees it: what telecrm would never show (P5, P28). No token is told, only its end. */
export class PracticeView {
  readonly #workspace: LiveWorkspace;
  #revision = 0;

  /** `onChange` is called after each change and must be quick: uploads wait for it. */
  constructor(workspace: LiveWorkspace, onChange: (view: PracticeView) => void) {
    this.#workspace = workspace;
    workspace.onChange = () => {
      this.#revision += 1;
      onChange(this);
    };
  }

  /** Reads nothing but memory, so that it may be asked ten times a second. */
  summary(): PracticeSummary {
    const { state, queue, journal } = this.#workspace;
    const { requests, withLoss } = journal.counts();
    return {
      revision: this.#revision,
      fixture: journal.beginning().fixture,
      workspaceName: state.enterprise.name,
      identifier: state.identifier.apiName,
      leads: state.leads.inOrder.length,
      waiting: queue.size,
      requests,
      withLoss,
      isHeld: queue.isHeld,
    };
  }

  leads(span: Span & { find: string }): PracticeLeadPage {
    return findLeads(this.#workspace.state, span);
  }

  /** Null when there is no such lead, or none any more. */
  lead(leadId: string): PracticeLead | null {
    const { state } = this.#workspace;
    const lead = state.leads.byId.get(leadId);
    return lead ? describeLead(state, lead) : null;
  }

  /** The first ones; their bodies are in `request`. */
  async queue(): Promise<{ total: number; rows: PracticeWaiting[] }> {
    const { queue, journal, clock } = this.#workspace;
    await journal.durable();
    const rows = queue.first(mostWaiting).flatMap(({ n, dueMs }) => {
      const line = journal.pages.line(n, this.#identifier);
      const dueInMs = dueMs - clock.now();
      return line ? [{ n, atMs: line.at, identifier: line.identifier, dueInMs }] : [];
    });
    return { total: queue.size, rows };
  }

  async log(filter: PracticeLogFilter, span: Span): Promise<PracticeLogPage> {
    const { journal } = this.#workspace;
    await journal.durable();
    const lines = journal.pages.page(filter, { ...span, identifier: this.#identifier });
    const { requests, writes, withLoss } = journal.counts();
    const total =
      filter === 'refused'
        ? journal.pages.refused()
        : { all: requests, writes, dropped: withLoss }[filter];
    return { total, rows: lines.map(toRow) };
  }

  async request(n: number): Promise<PracticeRequest | null> {
    const { journal } = this.#workspace;
    await journal.durable();
    const line = journal.pages.line(n, this.#identifier);
    if (!line) return null;
    return {
      ...toRow(line),
      losses: line.remarks.map(toLoss),
      tokenEnd: line.tokenEnd,
      sent: toJson(line.body),
      kept: toJson(keepPart(line)),
      leadId: this.#findLeadId(line),
    };
  }

  /** Nobody would remember it after a restart, so it ends with this process. */
  hold(isHeld: boolean): void {
    this.#workspace.queue.hold(isHeld);
    this.#workspace.onChange();
  }

  /** Null begins again as it began before. */
  reset(fixture: FixtureName | null): void {
    this.#workspace.reset(fixture === null ? {} : { fixture });
  }

  get #identifier(): string {
    return this.#workspace.state.identifier.apiName;
  }

  #findLeadId({ body, path }: LogLine): string | null {
    const { state } = this.#workspace;
    const byPath = state.leads.byId.get(/\/lead\/([^/]+)/.exec(path)?.[1] ?? '');
    if (byPath) return byPath.id;
    const fields = isJsonObject(body) ? body['fields'] : null;
    if (!isJsonObject(fields)) return null;
    const identifier = acceptIdentifier(state, fields);
    return identifier.isKept ? (findLead(state, identifier.value)?.id ?? null) : null;
  }
}

function toRow({
  n,
  at,
  method,
  path,
  status,
  result,
  remarks,
  ...line
}: PagedLine): PracticeLogRow {
  return {
    n,
    atMs: at,
    endpoint: nameEndpoint(method, path),
    method,
    path,
    status,
    identifier: line.identifier,
    isWaiting: line.isWaiting,
    lead: result?.lead ?? null,
    losses: remarks.slice(0, mostLosses).map(toLoss),
    lossCount: remarks.length,
  };
}

function toLoss({ field, remark }: PagedLine['remarks'][number]) {
  return { field, remark };
}

/** What was read as JSON is JSON; the compiler has to be told. */
function toJson(value: unknown): PracticeRequest['sent'] {
  return value as PracticeRequest['sent'];
}
