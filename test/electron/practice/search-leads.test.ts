import { describe, expect, it } from 'vitest';
import { badRequest, create, findNames, said } from './conformance/wire.ts';
import { openPractice } from './open-practice.ts';

describe('S4 searches leads', () => {
  it('P39: and finds all of one value where the new identifier is shared or missing', async () => {
    const practice = await openPractice();
    for (const fields of [
      { phone: '919000000001', name: 'One' },
      { phone: '919000000002', name: 'Two', city: 'Pune' },
      { phone: '919000000003', name: 'Three', city: 'PUNE' },
    ]) {
      await create(practice, { fields });
    }
    await practice.control('identifier', { apiName: 'city' });
    const inPune = ['Three', 'Two', 'Practice Lead'];
    expect(await findNames(practice, { fields: { city: 'pune' } })).toEqual(inPune);
    expect(await findNames(practice, { fields: { phone: '919000000001' } })).toEqual(['One']);
  });

  it.each([
    { fields: 7 },
    { fields: [] },
    { fields: null },
    { fields: { city: Array(101) } },
    { actions: 'PAYMENT' },
    { actions: null },
    { actions: { type: Array(101) } },
  ])('but not by %j', async (filter) => {
    const practice = await openPractice();
    expect(said(await practice.ask('/lead/search', filter))).toEqual(badRequest('Invalid filter'));
  });
});
