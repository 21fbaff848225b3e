import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openPractice } from './open-practice.ts';

const Fields = z.object({ customFields: z.array(z.record(z.string(), z.unknown())) });
const Actions = z.object({ customActions: z.array(z.record(z.string(), z.unknown())) });

describe('a single piece of the metadata', () => {
  it('S15: is any field, as the detailed list shows it', async () => {
    const practice = await openPractice();
    const listed = Fields.parse((await practice.ask('/custom-fields?detail=true')).body);
    expect(listed.customFields.length).toBeGreaterThan(10);
    for (const field of listed.customFields) {
      const { status, body } = await practice.ask(`/custom-fields/${String(field['apiName'])}`);
      expect({ status, body }).toEqual({ status: 200, body: field });
    }
  });

  it.each(['Phone', 'created_on', 'nothing', '__proto__', 'constructor'])(
    'P36: is no field %s, for its name must be exact',
    async (apiName) => {
      const practice = await openPractice();
      const { status, body } = await practice.ask(`/custom-fields/${apiName}`);
      const message = `Could not find custom field with apiName ${apiName}`;
      expect({ status, body }).toEqual({
        status: 404,
        body: { error: { code: 'NOT_FOUND', message } },
      });
    },
  );

  it('S17: is any action, as the detailed list shows it, with an icon', async () => {
    const practice = await openPractice();
    const listed = Actions.parse((await practice.ask('/custom-actions?detail=true')).body);
    expect(listed.customActions.length).toBeGreaterThan(2);
    for (const action of listed.customActions) {
      const { status, body } = await practice.ask(`/custom-actions/${String(action['code'])}`);
      expect({ status, body }).toEqual({
        status: 200,
        body: { ...action, icon: expect.any(String) },
      });
    }
  });

  it.each(['1001', 'action_1001', 'ACTION_1003', 'ACTION_9999'])(
    'P38: is no action %s, for its code must be whole',
    async (code) => {
      const practice = await openPractice();
      const { status, body } = await practice.ask(`/custom-actions/${code}`);
      const message = `Custom action with code ${code} was not found.`;
      expect({ status, body }).toEqual({
        status: 404,
        body: { error: { code: 'NOT_FOUND', message } },
      });
    },
  );

  it('P40: shows the option that a write made', async () => {
    const practice = await openPractice();
    await practice.process({ fields: { phone: '919000000001', contact_source: 'Metro poster' } });
    expect((await practice.ask('/custom-fields/contact_source')).body).toMatchObject({
      options: expect.arrayContaining([{ id: expect.any(String), label: 'Metro poster' }]),
    });
  });
});
