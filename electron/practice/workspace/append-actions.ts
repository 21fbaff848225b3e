import { acceptCustomAction } from '../rules/accept-custom-action.ts';
import type { AcceptedAction } from '../rules/accept-custom-action.ts';
import { acceptDate } from '../rules/accept-date.ts';
import { acceptPayment } from '../rules/accept-payment.ts';
import { isJsonObject } from '../json-object.ts';
import type { JsonObject } from '../json-object.ts';
import { addMissingOptions } from './add-missing-options.ts';
import type { CustomAction } from './custom-action.ts';
import type { Lead } from './lead-book.ts';
import type { ActionContent } from './timeline-action.ts';
import { takeId } from './workspace-state.ts';
import type { WorkspaceState } from './workspace-state.ts';

interface SentActions {
  /** The member `actions` of the request, whatever it is. */
  entries: unknown;
  atMs: number;
  /** Receives the path of all that is thrown away. */
  dropped: Set<string>;
}

/** The name under which telecrm records what an Async token wrote: no person's e-mail. */
const asyncAuthor = 'API';

/** Appends the valid entries in their order, as often as they are sent (P24), and drops the rest in silence. */
export function appendActions(
  state: WorkspaceState,
  lead: Lead,
  { entries, atMs, dropped }: SentActions,
): ('stored' | 'dropped')[] {
  if (entries === undefined) return [];
  if (!Array.isArray(entries)) {
    dropped.add('actions');
    return [];
  }
  return entries.map((sent: unknown, index) => {
    const entry = isJsonObject(sent) ? sent : {};
    const action = findAction(state, entry);
    const accepted = acceptEntry(state, action, entry);
    if (!accepted.isKept) {
      for (const { member } of accepted.faults) dropped.add(`actions[${index}].${member}`);
      return 'dropped';
    }
    lead.actions.push({
      ...accepted.content,
      id: takeId(state),
      atMs: readTime(state, action, entry) ?? atMs,
      performedBy: asyncAuthor,
    });
    if (action) addActionOptions(state, action, accepted.content);
    return 'stored';
  });
}

function addActionOptions(
  state: WorkspaceState,
  action: CustomAction,
  content: ActionContent,
): void {
  if (content.kind !== 'custom') return;
  for (const [key, value] of Object.entries(content.fields)) {
    const rule = action.fields.get(key);
    if (rule) addMissingOptions(state, rule, value);
  }
}

/** Async knows a custom action by its full code only: `1001`, as text or number, is nothing to it (P1). */
function findAction(state: WorkspaceState, entry: JsonObject): CustomAction | undefined {
  return typeof entry['type'] === 'string' ? state.customActions.get(entry['type']) : undefined;
}

/** Only payments and the workspace's own actions can be written (P8, P26). */
function acceptEntry(
  state: WorkspaceState,
  action: CustomAction | undefined,
  entry: JsonObject,
): AcceptedAction {
  if (entry['type'] === 'PAYMENT') return acceptPayment(entry);
  if (action?.source === 'USER') return acceptCustomAction(action, entry, state);
  return { isKept: false, faults: [{ member: 'type', remark: 'Custom action not found' }] };
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
