import type { FieldValue } from './field-definition.ts';
import type { TimelineAction } from './timeline-action.ts';

export interface Lead {
  id: string;
  /** Place in the order of creation, from 0. */
  sequence: number;
  fields: Record<string, FieldValue>;
  createdOn: number;
  modifiedOn: number;
  actions: TimelineAction[];
}

/** All leads, found by ID and by identifier without a search, however many there are. */
export interface LeadBook {
  /** In order of creation. */
  inOrder: Lead[];
  byId: Map<string, Lead>;
  byIdentifier: Map<string, Lead>;
}

export function createLeadBook(): LeadBook {
  return { inOrder: [], byId: new Map(), byIdentifier: new Map() };
}

/** Two identifiers of equal key are the same lead: matching is exact and ignores case (5.1). */
export function toIdentifierKey(identifier: string): string {
  return identifier.toLowerCase();
}

export function addLead(book: LeadBook, identifier: string, lead: Omit<Lead, 'sequence'>): Lead {
  const added = { ...lead, sequence: book.inOrder.length };
  book.inOrder.push(added);
  book.byId.set(added.id, added);
  book.byIdentifier.set(toIdentifierKey(identifier), added);
  return added;
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
