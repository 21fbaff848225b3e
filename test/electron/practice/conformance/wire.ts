import { z } from 'zod';
import type { LeadView, OpenPractice, Reply } from '../open-practice.ts';

const Remark = z.strictObject({
  field: z.string(),
  status: z.literal('IGNORED'),
  remark: z.string(),
});
const Action = z.looseObject({ type: z.string() });
const Written = z.strictObject({
  lead_id: z.string(),
  actions: z.array(z.strictObject({ action_id: z.string().nullable(), status: z.string() })),
  remarks: z.array(Remark),
});
const Read = z.object({
  fields: z.record(z.string(), z.unknown()),
  actions: z.array(Action).default([]),
});
const Found = z.strictObject({
  data: z.array(z.looseObject({ fields: z.record(z.string(), z.unknown()) })),
  total_count: z.number(),
  skip: z.number(),
  limit: z.number(),
});
const FoundActions = z.object({ data: z.array(Action), total_count: z.number() });
const LoggedRemarks = z.array(z.looseObject({ result: z.unknown(), remarks: z.array(Remark) }));
const Options = z.object({ options: z.array(z.object({ id: z.string(), label: z.string() })) });

/** An answer without its headers: what telecrm's documents speak of. */
export interface Said {
  status: number;
  body: unknown;
}

export const expo = {
  phone: '919000000001',
  fixturePhone: '919800000001',
  asha: 'asha.rao@practice.example',
} as const;

export const payment = {
  type: 'PAYMENT',
  status: 'COMPLETED',
  currency: 'INR',
  amount: '1000.50',
} as const;

export const queued: Said = { status: 200, body: { status: 'QUEUED' } };

export function said({ status, body }: Reply): Said {
  return { status, body };
}

/** The one envelope of every error (3.2). */
export function refusal(status: number, code: string, message: string): Said {
  return { status, body: { error: { code, message } } };
}

export function badRequest(message: string): Said {
  return refusal(400, 'BAD_REQUEST', message);
}

export const notAuthorized = refusal(401, 'NOT_AUTHORIZED', 'Invalid or missing access token.');
export const notFound = refusal(404, 'NOT_FOUND', 'Not found');

/** Creates a lead through S1 and tells what it was told; anything but a 201 in the documented shape throws. */
export async function create(
  practice: OpenPractice,
  body: { fields: Record<string, unknown>; actions?: unknown },
): Promise<z.infer<typeof Written>> {
  const { status, body: answer } = await practice.ask('/lead', body);
  if (status !== 201) throw new Error(`S1 answered ${status}: ${JSON.stringify(answer)}`);
  return Written.parse(answer);
}

/** Creates actions through S5, in the same way. */
export async function addActions(
  practice: OpenPractice,
  leadId: string,
  actions: unknown,
): Promise<z.infer<typeof Written>> {
  const { status, body } = await practice.ask(`/lead/${leadId}/action`, { actions });
  if (status !== 200) throw new Error(`S5 answered ${status}: ${JSON.stringify(body)}`);
  return Written.parse(body);
}

/** A lead's fields through S2, without the two system dates. */
export async function readFields(
  practice: OpenPractice,
  leadId: string,
): Promise<Record<string, unknown>> {
  const { fields } = Read.parse((await practice.ask(`/lead/${leadId}`)).body);
  const { created_on: _created, modified_on: _modified, ...rest } = fields;
  return rest;
}

/** A lead's first hundred actions through S2, newest first. */
export async function readTimeline(practice: OpenPractice, leadId: string) {
  const { body } = await practice.ask(`/lead/${leadId}?includeActions=true&limit=100`);
  return Read.parse(body).actions;
}

export async function search(practice: OpenPractice, body: unknown, query = '') {
  return Found.parse((await practice.ask(`/lead/search${query}`, body)).body);
}

/** The names of the leads found, in the order of the answer. */
export async function findNames(practice: OpenPractice, body: unknown): Promise<unknown[]> {
  return (await search(practice, body)).data.map(({ fields }) => fields['name']);
}

export async function searchActions(practice: OpenPractice, leadId: string, body: unknown) {
  return FoundActions.parse((await practice.ask(`/lead/${leadId}/action/search`, body)).body);
}

/** The lead of the fixture: a built-in call, a custom action, a payment. */
export async function fixtureLead(practice: OpenPractice): Promise<LeadView> {
  const [lead] = await practice.leads('?limit=1');
  if (!lead) throw new Error('The fixture has no lead.');
  return lead;
}

/** The one lead that requests have made. */
export async function onlyNewLead(practice: OpenPractice): Promise<LeadView> {
  const leads = await practice.newLeads();
  const [lead] = leads;
  if (!lead || leads.length > 1) throw new Error(`There are ${leads.length} new leads, not one.`);
  return lead;
}

/** What the private log holds against the newest request that wrote, and why. */
export async function loggedRemarks(practice: OpenPractice) {
  const lines = LoggedRemarks.parse((await practice.control('log')).body);
  return lines.findLast(({ result }) => result !== null)?.remarks ?? [];
}

/** The labels of a field, as S15 lists them. */
export async function optionsOf(practice: OpenPractice, apiName: string): Promise<string[]> {
  const { body } = await practice.ask(`/custom-fields/${apiName}`);
  return Options.parse(body).options.map(({ label }) => label);
}
