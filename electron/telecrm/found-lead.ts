import { z } from 'zod';

const id = z.union([z.string().min(1), z.number().transform(String)]).nullish();

const FoundLead = z
  .object({
    id,
    _id: id,
    lead_id: id,
    leadId: id,
    fields: z.record(z.string(), z.unknown()),
    status: z.unknown().optional(),
    employeeid: z.unknown().optional(),
  })
  .transform(({ fields, status, employeeid, ...row }) => ({
    id: row.id ?? row._id ?? row.lead_id ?? row.leadId ?? null,
    fields: withTopLevel(fields, status, employeeid),
  }));
/** A lead as S4 tells it; `id` is null when the workspace does not tell it (telecrm-api.md 12.5). */
export type FoundLead = z.infer<typeof FoundLead>;

/** Live rows keep status and assignee beside `fields`, and call the assignee `employeeid` (telecrm-api.md 6.8). */
function withTopLevel(
  fields: Record<string, unknown>,
  status: unknown,
  employeeid: unknown,
): Record<string, unknown> {
  const folded = { ...fields };
  folded['status'] ??= status;
  folded['employeeid'] ??= employeeid;
  folded['assignee'] ??= folded['employeeid'];
  return Object.fromEntries(Object.entries(folded).filter(([, value]) => value !== undefined));
}

/** One page of S4; `totalCount` is null when the answer does not tell it. */
export interface LeadPage {
  leads: FoundLead[];
  totalCount: number | null;
}

/** A row that cannot be read makes the page unreadable: a lead left out would look like one not stored. */
export const FoundLeads: z.ZodType<LeadPage> = z
  .object({ data: z.array(FoundLead), total_count: z.number().nullish() })
  .transform(({ data, total_count }) => ({ leads: data, totalCount: total_count ?? null }));
