import type { Mapping } from '../../shared/mapping/mapping.ts';
import type { PaymentGap } from '../text/source-text.ts';

/** What a payment of ours most often is; each is offered and never added by itself. */
const usual = { currency: 'INR', status: 'COMPLETED' } as const;

/** Members without which telecrm ignores the whole payment, though its amount is mapped (P22). */
export function findPaymentGaps({ links }: Mapping): PaymentGap[] {
  const members = new Set(links.flatMap(({ to }) => ('payment' in to ? [to.payment] : [])));
  if (!members.has('amount')) return [];
  return (['currency', 'status'] as const)
    .filter((payment) => !members.has(payment))
    .map((payment) => ({ payment, constant: usual[payment] }));
}
