import { describe, expect, it } from 'vitest';
import { readPaymentMember } from '../../../shared/fields/payment.ts';

const invalid = { ok: false, error: 'payment-invalid' };

describe('a payment', () => {
  it.each([
    ['amount', '₹ 1,20,000.50', '120000.50'],
    ['amount', '0.01', '0.01'],
    ['currency', 'INR', 'INR'],
    ['currency', ' inr ', 'INR'],
    ['status', 'completed', 'COMPLETED'],
    ['status', 'Refunded', 'REFUNDED'],
    ['paymentid', ' pay-17 ', 'pay-17'],
  ] as const)('takes the %s %j as %j', (member, cell, value) => {
    expect(readPaymentMember(member, cell)).toEqual({ ok: true, value });
  });

  it.each([
    ['amount', '0'],
    ['amount', '0.00'],
    ['amount', '-5'],
    ['amount', '$5'],
    ['amount', '9.19E+11'],
    ['currency', 'EUR'],
    ['currency', '₹'],
    ['status', 'PAID'],
    ['status', 'constructor'],
    ['paymentid', '  '],
  ] as const)('holds the %s %j', (member, cell) => {
    expect(readPaymentMember(member, cell)).toEqual(invalid);
  });

  it('reads an amount with the decimal sign of its link', () => {
    expect(readPaymentMember('amount', '1.200,50', ',')).toEqual({ ok: true, value: '1200.50' });
  });
});
