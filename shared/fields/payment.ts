import { fail, ok, type Result } from '../result.ts';
import type { IssueCode } from '../checking/issue-code.ts';
import { createDecimalReader } from './plain-decimal.ts';

export const paymentStatuses = [
  'PENDING',
  'COMPLETED',
  'FAILED',
  'REFUNDED',
  'CANCELLED',
  'PROCESSING',
] as const;
export const paymentCurrencies = [
  'INR',
  'USD',
  'PKR',
  'AED',
  'QAR',
  'SAR',
  'MYR',
  'AUD',
  'CAD',
  'SGD',
  'XOF',
] as const;

export type PaymentMember = 'amount' | 'currency' | 'status' | 'paymentid';

const invalid = fail('payment-invalid' as const);
const statuses: ReadonlySet<string> = new Set(paymentStatuses);
const currencies: ReadonlySet<string> = new Set(paymentCurrencies);
const readDecimal = { '.': createDecimalReader('.'), ',': createDecimalReader(',') };

/** One member of a PAYMENT (7.3), as it leaves; telecrm ignores the whole payment if one is wrong (P22). */
export function readPaymentMember(
  member: PaymentMember,
  cell: string,
  decimal: '.' | ',' = '.',
): Result<string, IssueCode> {
  switch (member) {
    case 'amount':
      return readAmount(readDecimal[decimal](cell));
    case 'currency':
      return readWord(cell, currencies);
    case 'status':
      return readWord(cell, statuses);
    case 'paymentid': {
      const text = cell.trim();
      return text === '' ? invalid : ok(text);
    }
  }
}

function readAmount(amount: string | null): Result<string, IssueCode> {
  return amount !== null && Number(amount) > 0 ? ok(amount) : invalid;
}

/** telecrm knows its words in upper case only. */
function readWord(cell: string, words: ReadonlySet<string>): Result<string, IssueCode> {
  const word = cell.trim().toUpperCase();
  return words.has(word) ? ok(word) : invalid;
}
