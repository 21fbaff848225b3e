import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBlock } from '../../../shared/checking/check-block.ts';
import { buildRecord, type BuiltRecord } from '../../../shared/mapping/build-record.ts';
import type { Link } from '../../../shared/mapping/mapping.ts';
import { planOf } from './plan-of.ts';

const plainFields = ['phone', 'name', 'email', 'rating', 'status', 'budget', 'interests'];
const links: Link[] = [
  ...plainFields.map((field): Link => ({ to: { field }, from: { column: field } })),
  { to: { field: 'visit_date' }, from: { column: 'visited' }, dateFormat: 'DD/MM/YYYY' },
  { to: { action: 'ACTION_1001', field: 'note' }, from: { column: 'note' } },
  { to: { action: 'ACTION_1001', field: 'result' }, from: { column: 'result' } },
  { to: { payment: 'amount' }, from: { column: 'amount' } },
  { to: { payment: 'currency' }, from: { column: 'currency' } },
  { to: { payment: 'status' }, from: { column: 'paid' } },
];
const header = links.map(({ from }) => ('column' in from ? from.column : ''));
const plan = planOf(header, { links });

const cell = fc.oneof(
  fc.constantFrom('', ' ', '9810000001', 'Meera', 'a@mail.example', '4', '31/12/2026', '\0'),
  fc.constantFrom('Fresh', 'Site visit', 'VIP,Returning', 'Interested', '1200', 'INR', 'PENDING'),
  fc.string({ maxLength: 6 }),
);
const cells = fc.array(cell, { maxLength: header.length });

/** Whether the value of a link is in the record. */
function isSent({ record }: BuiltRecord, { to }: Link): boolean {
  const fieldsOf = (code: string) => record.actions.find((one) => one.code === code)?.fields ?? {};
  if ('payment' in to) return to.payment in fieldsOf('PAYMENT');
  return to.field in ('action' in to ? fieldsOf(to.action) : record.fields);
}

/** The link's cell is among the issues, or, as a payment goes whole or not at all, another member's is. */
function isNamed({ issues }: BuiltRecord, link: Link, index: number): boolean {
  return issues.some((issue) => {
    const other = links[issue.link];
    return issue.link === index || ('payment' in link.to && other && 'payment' in other.to);
  });
}

describe('any row', () => {
  it('has every cell in its record or named, never both and never neither', () => {
    fc.assert(
      fc.property(cells, (row) => {
        const built = buildRecord(row, plan);
        const wrong = links.filter((link, index) => {
          const [sent, named] = [isSent(built, link), isNamed(built, link, index)];
          const isBlank = (row[index] ?? '').trim() === '';
          return isBlank ? sent : sent === named;
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('has the same problems alone as in a block of many', () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 6 }), (rows) => {
        const columns = header.map((_, column) => rows.map((row) => row[column] ?? ''));
        const block = { n: rows.length, columns, widths: null };
        const inBlock = checkBlock(block, plan).issues.flatMap(({ link, code, positions }) =>
          positions.map((position) => `${position} ${link} ${code}`),
        );
        const alone = rows.flatMap((row, position) =>
          buildRecord(row, plan).issues.map(({ link, code }) => `${position} ${link} ${code}`),
        );
        expect(inBlock.toSorted()).toEqual(alone.toSorted());
      }),
      { numRuns: 300 },
    );
  });
});
