import type { ApiName } from '../api-name.ts';
import { acceptCustomAction } from '../rules/accept-custom-action.ts';
import { acceptDate } from '../rules/accept-date.ts';
import { acceptPayment } from '../rules/accept-payment.ts';
import type { AcceptedAction } from '../rules/accepted-action.ts';
import { isJsonObject } from '../json-object.ts';
import type { JsonObject } from '../json-object.ts';
import { addMissingOptions } from './add-missing-options.ts';
import type { CustomAction } from './custom-action.ts';
import { findAction } from './find-action.ts';
import { addAction } from './lead-book.ts';
import type { Lead } from './lead-book.ts';
import { ignore } from './request-outcome.ts';
import type { Remark, RequestOutcome } from './request-outcome.ts';
import type { FieldValue } from './field-definition.ts';
import { takeId } from './workspace-state.ts';
import type { WorkspaceState } from './workspace-state.ts';

interface SentActions {
  /** The member `actions` of the request, whatever it is. */
  entries: unknown;
  atMs: number;
  api: ApiName;
}

export interface AppendedActions {
  /** One for each entry sent, in their order; null for what was thrown away (P20). */
  ids: (string | null)[];
  remarks: Remark[];
}

/** The name under which telecrm records what a token wrote: no person's e-mail. */
const tokenAuthor = 'API';

/** Appends the valid entries in their order, as often as they are sent (P24), and throws away the rest. */
export function appendActions(
  state: WorkspaceState,
  lead: Lead,
  { entries, atMs, api }: SentActions,
): AppendedActions {
  if (entries === undefined) return { ids: [], remarks: [] };
  if (!Array.isArray(entries)) {
    return { ids: [], remarks: [ignore('actions', 'Actions must be an array')] };
  }
  const appended: AppendedActions = { ids: [], remarks: [] };
  for (const [index, sent] of entries.entries()) {
    const entry = isJsonObject(sent) ? sent : {};
    const action = findAction(state, entry['type'], api);
    const accepted = acceptEntry(state, action, entry);
    if (accepted.isKept) {
      const performedAtMs = readTime(state, action, entry) ?? atMs;
      const content = { ...accepted.content, atMs: performedAtMs, performedBy: tokenAuthor };
      const id = takeId(state);
      addAction(lead, { ...content, id });
      if (accepted.content.kind === 'custom') {
        addActionOptions(state, action, accepted.content.fields);
      }
      appended.ids.push(id);
    } else {
      const path = `actions[${index}]`;
      appended.ids.push(null);
      appended.remarks.push(
        ...accepted.faults.map(({ member, remark }) => ignore(`${path}.${member}`, remark)),
      );
    }
  }
  return appended;
}

/** What the private log says of them. */
export function toActionOutcomes({ ids }: AppendedActions): RequestOutcome['actions'] {
  return ids.map((id) => (id === null ? 'dropped' : 'stored'));
}

/** Unknown labels become options of the kind of action as they do of a lead's field (P40). */
export function addActionOptions(
  state: WorkspaceState,
  action: CustomAction | undefined,
  fields: Record<string, FieldValue>,
): void {
  for (const [key, value] of Object.entries(fields)) {
    const rule = action?.fields.get(key);
    if (rule) addMissingOptions(state, rule, value);
  }
}

/** Only payments and the workspace's own actions can be written (P26). */
function acceptEntry(
  state: WorkspaceState,
  action: CustomAction | undefined,
  entry: JsonObject,
): AcceptedAction {
  if (entry['type'] === 'PAYMENT') return acceptPayment(entry);
  if (action?.source === 'USER') return acceptCustomAction(action, entry, state);
  const isNamed = (entry['type'] ?? null) !== null;
  const remark = isNamed ? 'Custom action not found' : 'type is required';
  return { isKept: false, faults: [{ member: 'type', remark }] };
}

/** `created_on` counts where the action allows predating and the date can be read; otherwise it is ignored (7.2). */
function readTime(
  { enterprise }: WorkspaceState,
  action: CustomAction | undefined,
  entry: JsonObject,
): number | null {
  if (!action?.allowsPredating) return null;
  for (const dateFormat of enterprise.systemDateFormats) {
    const accepted = acceptDate({ dateFormat }, entry['created_on'], enterprise.zone);
    if (accepted.isKept) return accepted.value;
  }
  return null;
}
