import type { ScoreTable } from './assign-columns.ts';
import type { Target } from './list-targets.ts';
import { toPair } from './score-others.ts';
import { leastScore, type Pair, type ReadColumn } from './score-pair.ts';

type Member = 'amount' | 'currency' | 'status' | 'paymentid';

/** Words that only a payment has; "amount" or "status" alone may be anything. */
const spokenAs: Readonly<Record<Member, RegExp>> = {
  amount:
    /^(?:total |token |booking |advance |fee |net |emi )*(?:amount|fee|sum|premium|price|advance|token|money|instalment)? ?(?:amount )?(?:paid|received|collected|deposited|credited|realised|jama)(?: amount| till date| so far| by customer)?(?: in)?(?: inr| r| rupee)?$|^(?:payment|pymt|pmt|paid|received|transaction|txn|advance|token|collection|receipt|deposit)(?: received| paid)? (?:amount|value|total)(?: received| paid)?(?: inr)?$|^advance(?: paid| received)?$/,
  status:
    /^(?:payment|pmt|pymt|pay|transaction|txn|fee payment|capture|settlement) (?:status|sts|state)$/,
  paymentid:
    /^(?:payment|pmt|pymt|transaction|trans|txn|tran|tranx|razorpay|razor pay|upi|paytm|bank|gateway|phonepe|cashfree|stripe|instamojo|payu|neft|imps)(?: payment| transaction| txn)?(?: id| ref| reference| rrn| utr)?(?: id| number| ref| reference)$|^utr(?: number| id)?$|^rrn(?: number)?$/,
  currency: /^(?:payment |transaction |txn )?currency(?: code)?$/,
};
/** What the same columns are called in a table that is of payments anyway. */
const barelyAs: Readonly<Record<Member, RegExp>> = {
  amount:
    /^(?:gross |net |total |bill |invoice |order )?(?:amount|total|value)(?: inr)?$|^(?:paid|received)$/,
  status: /^(?:status|state|order status|result)$/,
  paymentid:
    /^(?:id|reference number|reference|ref number|reference id|ref id|receipt number|order id)$/,
  currency: /^currency(?: code)?$|^ccy$/,
};
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const settled = words(
  'captured authorized authorised failed paid completed complete success successful refunded settled declined processing',
);
const methods = words(
  'upi card netbanking cash neft imps rtgs cheque wallet emi credit debit gpay paytm phonepe bank online',
);
const methodHeader =
  /^(?:payment |pay |pmt |txn |transaction )?(?:method|mode|instrument)(?: of payment)?$|^mode of payment$/;
const madeId = /^(?:pay|txn|ch|pi|order|utr|pl|pout)[_-]/i;

/** How sure a member of a payment is; a table of payments has no other status, amount or ID. */
const scores = { meant: 0.98, named: 0.78, bare: 0.76, offered: 0.55 } as const;

/** Sends the columns of a payment there: amounts that say paid, and in a table of payments the rest too (P22). */
export function addPayments(
  table: ScoreTable,
  columns: readonly ReadColumn[],
  targets: readonly Target[],
): ScoreTable {
  const spoken = columns.map(({ words: said }) => said.join(' '));
  const isOfPayments = isPaymentTable(columns, spoken);
  const hasAmount = spoken.some((text) => spokenAs.amount.test(text)) || isOfPayments;
  const scored = table.map((row, index) => {
    const column = columns[index];
    if (!column) return row;
    const text = spoken[index] ?? '';
    return row.map((pair, at) => {
      const target = targets[at];
      if (!target || !('payment' in target.to)) return pair;
      const score = scoreMember(target.to.payment, { column, text, hasAmount, isOfPayments });
      return score > (pair?.score ?? 0) ? toPair(column, target, score) : pair;
    });
  });
  if (isOfPayments) return scored.map((row) => yieldToPayment(row, targets));
  return hasAmount ? scored : scored.map((row) => doubtMembers(row, targets));
}

interface Case {
  column: ReadColumn;
  text: string;
  hasAmount: boolean;
  isOfPayments: boolean;
}

function scoreMember(member: Member, { column, text, hasAmount, isOfPayments }: Case): number {
  const { profile } = column;
  if (member === 'amount') {
    if (spokenAs.amount.test(text)) {
      const isAmounts = profile.filled > 0 && profile.shares.number >= 0.8;
      return isAmounts || isOfPayments ? scores.named : scores.offered;
    }
  } else if (spokenAs[member].test(text)) return hasAmount ? scores.named : scores.offered;
  if (!isOfPayments || !barelyAs[member].test(text)) return 0;
  if (member === 'status') return shareOf(column, isSettled) >= 0.6 ? scores.meant : 0;
  if (member === 'paymentid') return scoreBareId(column, text);
  return member === 'amount' && profile.shares.number < 0.8 && profile.filled > 0 ? 0 : scores.bare;
}

function scoreBareId(column: ReadColumn, text: string): number {
  if (text.startsWith('order')) return 0;
  if (text === 'id') return shareOf(column, isMadeId) >= 0.6 ? scores.bare : 0;
  return scores.bare - 0.02;
}

/** An amount, and a sign that money moved; a method is one beside a currency or an amount that says paid. */
function isPaymentTable(columns: readonly ReadColumn[], spoken: readonly string[]): boolean {
  const has = (pattern: RegExp) => spoken.some((text) => pattern.test(text));
  if (!has(spokenAs.amount) && !has(barelyAs.amount)) return false;
  const isMoved = columns.some((column, index) => {
    const text = spoken[index] ?? '';
    if (spokenAs.paymentid.test(text) || spokenAs.status.test(text)) return true;
    if (barelyAs.status.test(text)) return shareOf(column, isSettled) >= 0.6;
    return text === 'id' && shareOf(column, isMadeId) >= 0.6;
  });
  const hasMethod = columns.some(
    (column, index) =>
      methodHeader.test(spoken[index] ?? '') &&
      (column.profile.filled === 0 || shareOf(column, isMethod) >= 0.6),
  );
  return isMoved || (hasMethod && (has(spokenAs.currency) || has(spokenAs.amount)));
}

function isMadeId(cell: string): boolean {
  return madeId.test(cell);
}

function isSettled(cell: string): boolean {
  return settled.has(cell.toLowerCase());
}

function isMethod(cell: string): boolean {
  return cell
    .toLowerCase()
    .split(/\W+/)
    .some((word) => methods.has(word));
}

function shareOf({ profile }: ReadColumn, is: (cell: string) => boolean): number {
  let [all, fitting] = [0, 0];
  for (const [cell, count] of profile.values) {
    all += count;
    if (is(cell)) fitting += count;
  }
  return all === 0 ? 0 : fitting / all;
}

/** Without an amount, what is named as another member of a payment is offered at most; an exact name is meant. */
function doubtMembers(row: ScoreTable[number], targets: readonly Target[]): (Pair | null)[] {
  return row.map((pair, at) => {
    const target = targets[at];
    const isOther =
      target !== undefined && 'payment' in target.to && target.to.payment !== 'amount';
    return pair && isOther && pair.evidence !== 'exact'
      ? { ...pair, score: Math.min(pair.score, 0.66) }
      : pair;
  });
}

/** What is surely the payment's is not the lead's. */
function yieldToPayment(row: ScoreTable[number], targets: readonly Target[]): (Pair | null)[] {
  const isMember = (at: number) => {
    const target = targets[at];
    return target !== undefined && 'payment' in target.to;
  };
  const isPaid = row.some((pair, at) => isMember(at) && pair && pair.score >= leastScore.likely);
  if (!isPaid) return [...row];
  return row.map((pair, at) =>
    pair && !isMember(at)
      ? { ...pair, evidence: 'meaning', score: Math.min(pair.score, 0.5) }
      : pair,
  );
}
