import { expect, it } from 'vitest';
import { findPaymentGaps } from '../../../renderer/state/payment-gaps.ts';
import type { Link } from '../../../shared/mapping/mapping.ts';
import { sampleMapping } from '../../fakes/sample-wizard.ts';

type Member = Extract<Link['to'], { payment: unknown }>['payment'];

it.each<[string, Member[], string[]]>([
  ['nothing while no payment is mapped', [], []],
  ['nothing of a payment without amount, which is none', ['paymentid'], []],
  ['both beside an amount alone', ['amount'], ['INR', 'COMPLETED']],
  ['the one that is still missing', ['amount', 'currency'], ['COMPLETED']],
  ['nothing of a whole one', ['amount', 'currency', 'status'], []],
])('a payment lacks %s', (_, members, constants) => {
  const links = members.map((payment): Link => ({ to: { payment }, from: { column: 'Visit' } }));
  const gaps = findPaymentGaps(sampleMapping({ links: [...sampleMapping().links, ...links] }));
  expect(gaps.map(({ constant }) => constant)).toEqual(constants);
});
