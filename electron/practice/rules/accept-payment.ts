import type { PaymentContent } from '../workspace/timeline-action.ts';
import { numericString } from './accept-numbers.ts';
import { judgeAction } from './accepted-action.ts';
import type { AcceptedAction, ActionFault } from './accepted-action.ts';

const statuses = ['PENDING', 'COMPLETED', 'FAILED', 'REFUNDED', 'CANCELLED', 'PROCESSING'];
const currencies = 'INR USD PKR AED QAR SAR MYR AUD CAD SGD XOF'.split(' ');

/** All of status, currency and amount, each as 7.3 has it, beside `type` and not under `fields` (P22). */
export function acceptPayment(entry: Record<string, unknown>): AcceptedAction<PaymentContent> {
  const { status, currency, amount, paymentid } = entry;
  const faults = [
    ...faultOf('status', status, isOneOf(statuses)),
    ...faultOf('currency', currency, isOneOf(currencies)),
    ...faultOf('amount', amount, isAmount),
    ...(paymentid === undefined ? [] : faultOf('paymentid', paymentid, () => true)),
  ];
  return judgeAction(faults, () => ({
    kind: 'payment',
    type: 'PAYMENT',
    payment: {
      status: String(status),
      currency: String(currency),
      amount: String(amount),
      ...(typeof paymentid === 'string' && { paymentid }),
    },
  }));
}

function faultOf(
  member: string,
  value: unknown,
  isAllowed: (text: string) => boolean,
): ActionFault[] {
  if (value === undefined) return [{ member, remark: `${member} is required` }];
  if (typeof value === 'string' && isAllowed(value)) return [];
  return [{ member, remark: `${member} is invalid` }];
}

function isOneOf(words: readonly string[]): (text: string) => boolean {
  return (text) => words.includes(text);
}

function isAmount(text: string): boolean {
  return numericString.test(text) && Number(text) > 0;
}
