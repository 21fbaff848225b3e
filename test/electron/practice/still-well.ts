import { expect } from 'vitest';
import type { OpenPractice } from './open-practice.ts';

const ownNames = [Object, Array, String, Function].map((one) =>
  Object.getOwnPropertyNames(one.prototype),
);
let number = 0;

/** Holds that the workspace outlived what was done to it: it answers, stores, tells its log, and no prototype was touched. */
export async function expectStillWell(practice: OpenPractice): Promise<void> {
  number += 1;
  const phone = `9170000${String(number).padStart(5, '0')}`;
  const created = await practice.ask('/lead', { fields: { phone, name: 'Normal' } });
  expect(created).toMatchObject({ status: 201, body: { remarks: [] } });
  expect(await practice.process({ fields: { phone, city: 'Pune' } })).toMatchObject({
    lead: 'updated',
  });
  expect((await practice.ask('/lead/search', { fields: { phone } })).body).toMatchObject({
    data: [{ fields: { name: 'Normal', city: 'Pune' } }],
  });
  const log = await practice.log();
  expect(log.at(-1)).toMatchObject({ status: 200, method: 'POST' });
  expect(log.map(({ n }) => n)).toEqual(log.map((_line, index) => index + 1));
  expect(log.filter(({ status }) => status !== null && status >= 500)).toEqual([]);
  expect(
    [Object, Array, String, Function].map((one) => Object.getOwnPropertyNames(one.prototype)),
  ).toEqual(ownNames);
}
