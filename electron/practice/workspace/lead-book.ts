import type { FieldValue } from './field-definition.ts';
import { LeadsById } from './leads-by-id.ts';
import type { TimelineAction } from './timeline-action.ts';

export interface Lead {
  id: string;
  /** Place in the order of creation, from 0. */
  sequence: number;
  fields: Record<string, FieldValue>;
  createdOn: number;
  modifiedOn: number;
  /** Added to by `addAction` alone: leads without any may share one list. */
  actions: TimelineAction[];
}

/** In actions. */
const shortTimeline = 8;

/** All leads, found by ID and by identifier without looking through them, however many there are. */
export interface LeadBook {
  /** In order of creation. */
  inOrder: Lead[];
  byId: LeadsById;
  byIdentifier: Map<string, Lead>;
}

export function createLeadBook(): LeadBook {
  const inOrder: Lead[] = [];
  return { inOrder, byId: new LeadsById(inOrder), byIdentifier: new Map() };
}

/** Two identifiers of equal key are the same lead: matching is exact and ignores case (5.1). */
export function toIdentifierKey(identifier: string): string {
  return identifier.toLowerCase();
}

/** The ID must have been taken after that of every other lead. */
export function addLead(book: LeadBook, identifier: string, lead: Omit<Lead, 'sequence'>): Lead {
  const { id, fields, createdOn, modifiedOn, actions } = lead;
  const sequence = book.inOrder.length;
  // Written out, so that a million leads have one shape with room for nothing else.
  const added = { id, sequence, fields, createdOn, modifiedOn, actions };
  book.inOrder.push(added);
  book.byIdentifier.set(toIdentifierKey(identifier), added);
  return added;
}

/** Most timelines are short, and take no more room than they need: `push` keeps sixteen places in hand. */
export function addAction(lead: Lead, action: TimelineAction): void {
  if (lead.actions.length < shortTimeline) lead.actions = lead.actions.concat(action);
  else lead.actions.push(action);
}

/** Finds leads by this field from now on; of several with one value it finds the oldest. */
export function indexLeads({ inOrder, byIdentifier }: LeadBook, apiName: string): void {
  byIdentifier.clear();
  for (const lead of inOrder) {
    const value = lead.fields[apiName];
    if (typeof value !== 'string' || value === '') continue;
    const key = toIdentifierKey(value);
    if (!byIdentifier.has(key)) byIdentifier.set(key, lead);
  }
}

/** The fields as every read of the Sync API shows them, with both system dates (6.2). */
export function toReadFields(lead: Lead): Record<string, FieldValue> {
  return { ...lead.fields, created_on: lead.createdOn, modified_on: lead.modifiedOn };
}
