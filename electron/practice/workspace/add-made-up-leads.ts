import type { FieldValue, ValueType } from './field-definition.ts';
import { addLead } from './lead-book.ts';
import type { TimelineAction } from './timeline-action.ts';
import { takeId } from './workspace-state.ts';
import type { WorkspaceState } from './workspace-state.ts';

/** A day after the last lead of any fixture, and far enough apart for two million before 2026. */
const firstCreatedOn = 1_760_086_400_000;
const apartMs = 3_000;

const firstNames = 'Aarav Bhavna Chetan Deepa Esha Farhan Gita Harish Isha Jatin Kavya Lalit'.split(
  ' ',
);
const lastNames = 'Agarwal Banerjee Chauhan Dutta Gill Hegde Jain Kulkarni Mehta Naidu'.split(' ');
/** Made once: a million leads share their names. */
const names = firstNames.flatMap((first) => lastNames.map((last) => `${first} ${last}`));

/** Shared by all that have none yet; frozen, lest one of them add to it. */
const noActions: TimelineAction[] = [];
Object.freeze(noActions);

/** Adds that many leads to a fresh workspace, one after the other; recognisably false, and the same each time. */
export function addMadeUpLeads(state: WorkspaceState, count: number): void {
  const { apiName, type } = state.identifier;
  const statuses = [...state.activeStatuses];
  for (let index = 0; index < count; index += 1) {
    const identifier = toFalseIdentifier(type, index);
    const createdOn = firstCreatedOn + index * apartMs;
    // A literal with a computed name would keep its values in a list of their own.
    const fields: Record<string, FieldValue> = {};
    fields['name'] = names[index % names.length] ?? '';
    fields[apiName] = identifier;
    fields['status'] = statuses[index % statuses.length] ?? '';
    fields['rating'] = 1 + (index % 5);
    const modifiedOn = createdOn;
    const id = takeId(state);
    addLead(state.leads, identifier, { id, fields, createdOn, modifiedOn, actions: noActions });
  }
}

/** As a workspace stores it: no Indian number begins with a zero, and nobody has mail at practice.example. */
function toFalseIdentifier(type: ValueType, index: number): string {
  const number = String(index + 1).padStart(7, '0');
  if (type === 'PHONE') return `91000${number}`;
  return type === 'EMAIL' ? `lead.${number}@practice.example` : `PRACTICE-${number}`;
}
