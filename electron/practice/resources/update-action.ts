import { fail, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { JsonObject } from '../json-object.ts';
import { acceptCustomAction } from '../rules/accept-custom-action.ts';
import { acceptPayment } from '../rules/accept-payment.ts';
import { badRequest } from '../server/answer.ts';
import type { Endpoint } from '../server/endpoint.ts';
import { addActionOptions } from '../workspace/append-actions.ts';
import { findAction, toSyncType } from '../workspace/find-action.ts';
import type { CustomContent, PaymentContent } from '../workspace/timeline-action.ts';
import type { WorkspaceState } from '../workspace/workspace-state.ts';
import { findWrittenAction } from './find-written-action.ts';
import { toActionState } from './to-read-action.ts';

const paymentIsFixed = badRequest(
  'Cannot update amount, currency, or paymentid fields for existing payment action.',
);

/** S7. Changes what it names, all of it or nothing; ID, time and author stay as they were. */
export const updateAction: Endpoint = {
  name: 'S7',
  api: 'sync',
  method: 'POST',
  path: '/lead/:leadId/action/:actionId',
  foreignEnterprise: 'not-authorized',
  effect: 'writes',
  answer(state, { params, body }) {
    const found = findWrittenAction(state, params);
    if (!found.ok) return found.error;
    const action = found.value;
    if (action.kind === 'payment' && namesFixedMember(body)) return paymentIsFixed;
    const type = body['type'] ?? null;
    if (type === null) return badRequest('type is required');
    if (toSyncType(type) !== action.type) return badRequest('Action type cannot be changed');
    const changed =
      action.kind === 'payment'
        ? changePayment(action, body)
        : changeCustomAction(state, action, body);
    if (!changed.ok) return badRequest(changed.error);
    return {
      status: 200,
      body: toActionState(action),
      outcome: { lead: null, remarks: [], actions: [] },
    };
  },
};

/** The members of a payment that may not even be repeated as they are (P19). */
function namesFixedMember(body: JsonObject): boolean {
  return ['amount', 'currency', 'paymentid'].some((member) => Object.hasOwn(body, member));
}

function changePayment(
  action: PaymentContent,
  { status = action.payment.status }: JsonObject,
): Result<null, string> {
  const accepted = acceptPayment({ ...action.payment, status });
  if (!accepted.isKept) return fail(accepted.faults[0].remark);
  action.payment = accepted.content.payment;
  return ok(null);
}

/** Fields that are not named stay; a kind that was disabled since cannot be written any more (P8). */
function changeCustomAction(
  state: WorkspaceState,
  action: CustomContent,
  body: JsonObject,
): Result<null, string> {
  const kind = findAction(state, action.type, 'sync');
  if (kind?.source !== 'USER') return fail('Custom action not found');
  const accepted = acceptCustomAction(kind, body, state);
  if (!accepted.isKept) return fail(accepted.faults[0].remark);
  const { fields } = accepted.content;
  addActionOptions(state, kind, fields);
  // A new object: an answer that waits for the disk shows the old one.
  action.fields = { ...action.fields, ...fields };
  return ok(null);
}
