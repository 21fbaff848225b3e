import type { ScoreTable } from './assign-columns.ts';
import type { Target } from './list-targets.ts';
import { leastScore, type Pair, type ReadColumn } from './score-pair.ts';
import { applyContent, weighContent } from './weigh-content.ts';

/** Words that only a payment has; "amount" or "status" alone may be anything. */
const paymentHeaders = {
  amount:
    /^(?:total )?(?:amount|amt|fee|sum|premium|price|advance|token)? ?(?:amount |amt )?(?:paid|received|collected)(?: amount| amt)?(?: inr| r| rupee)?$|^(?:payment|pmt|paid|received|transaction|txn) (?:amount|amt|value|total)(?: inr)?$/,
  status: /^(?:payment|pmt|pay|transaction|txn|fee payment) (?:status|sts|state)$/,
  paymentid:
    /^(?:payment|pmt|transaction|txn|razorpay|razor pay|upi|paytm|bank)(?: payment| transaction| txn)? (?:id|ref|reference|number|ref number|reference number)$|^utr(?: number| id)?$/,
  currency: /^(?:payment |transaction |txn )?currency(?: code)?$/,
} as const;

/** Gives columns the members of a payment; linked only when it can be whole, for half a payment is none (P22). */
export function addPayments(
  table: ScoreTable,
  columns: readonly ReadColumn[],
  targets: readonly Target[],
): ScoreTable {
  const spoken = columns.map(({ words }) => words.join(' '));
  const named = (['amount', 'status', 'currency'] as const).filter((member) =>
    spoken.some((text) => paymentHeaders[member].test(text)),
  );
  if (!named.includes('amount')) return table.map((row) => doubtPayments(row, targets));
  const score = named.length === 3 ? 0.78 : 0.55;
  return table.map((row, index) =>
    row.map((pair, at) => {
      const target = targets[at];
      const column = columns[index];
      if (!target || !column || !('payment' in target.to)) return pair;
      if (!paymentHeaders[target.to.payment].test(spoken[index] ?? '')) return pair;
      return pair ?? toPair(column, target, score);
    }),
  );
}

/** Without an amount, a column named as another member of a payment is offered at most; an exact name is meant. */
function doubtPayments(row: ScoreTable[number], targets: readonly Target[]): (Pair | null)[] {
  return row.map((pair, at) => {
    const target = targets[at];
    const isMember =
      target !== undefined && 'payment' in target.to && target.to.payment !== 'amount';
    return pair && isMember && pair.evidence !== 'exact'
      ? { ...pair, score: Math.min(pair.score, 0.66) }
      : pair;
  });
}

function toPair(column: ReadColumn, target: Target, score: number): Pair {
  const verdict = weighContent(target, column.profile);
  const weighed = score < leastScore.likely ? score : applyContent(score, verdict);
  return { score: weighed - column.index * 1e-6, evidence: 'meaning', verdict, spelling: null };
}

const mobileWords = new Set(['mobile', 'mob', 'cell', 'cellphone']);

/** Without cells to look at, "Mobile" is the better phone than the "Phone" beside it, often a landline. */
export function preferMobile(
  table: ScoreTable,
  columns: readonly ReadColumn[],
  targets: readonly Target[],
): ScoreTable {
  const at = targets.findIndex(
    ({ type, meanings: [meaning] }) => type === 'phone' && isPlainPhone(meaning),
  );
  const hasMobile = columns.some(({ words, index }) => {
    const score = table[index]?.[at]?.score ?? 0;
    return score >= leastScore.likely && words.some((word) => mobileWords.has(word));
  });
  if (!hasMobile) return table;
  return table.map((row, index) =>
    row.map((pair, place) =>
      place === at && pair?.evidence === 'same-name' && columns[index]?.profile.of === 0
        ? { ...pair, score: pair.score - 0.15 }
        : pair,
    ),
  );
}

const onlyWhatsapp = 0.76;

/** Where no column is the plain phone, the WhatsApp number is: nobody has one without a phone. */
export function addOnlyWhatsapp(
  table: ScoreTable,
  columns: readonly ReadColumn[],
  targets: readonly Target[],
): ScoreTable {
  const at = targets.findIndex(
    ({ type, meanings: [meaning] }) => type === 'phone' && isPlainPhone(meaning),
  );
  const target = targets[at];
  const hasPhone = table.some((row) => (row[at]?.score ?? 0) >= leastScore.likely);
  const hasField = targets.some(({ meanings }) =>
    meanings.some(({ qualifiers }) => qualifiers.includes('whatsapp')),
  );
  if (!target || hasPhone || hasField) return table;
  return table.map((row, index) => {
    const column = columns[index];
    const isWhatsapp = column?.meanings.some(
      (meaning) =>
        meaning.head === 'phone' &&
        meaning.qualifiers.join() === 'whatsapp' &&
        meaning.words.length < 2,
    );
    if (!column || !isWhatsapp) return row;
    return row.map((pair, place) => (place === at ? toPair(column, target, onlyWhatsapp) : pair));
  });
}

function isPlainPhone(meaning: ReadColumn['meanings'][number] | undefined): boolean {
  return meaning?.head === 'phone' && meaning.qualifiers.length === 0 && meaning.words.length === 0;
}
