import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openPractice } from './open-practice.ts';

const Team = z.object({
  data: z.array(z.object({ name: z.string(), status: z.string() })),
  total_count: z.number(),
  skip: z.number(),
  limit: z.number(),
});
const Fields = z.object({ customFields: z.array(z.record(z.string(), z.unknown())) });

describe('the metadata of the practice workspace', () => {
  it('names the workspace and its identifier field', async () => {
    const practice = await openPractice();
    const { status, body } = await practice.ask('/metadata');
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        id: 'practice-workspace',
        name: 'Leadloader practice workspace',
        leadIdentifierFieldId: 'phone',
      },
    });
  });

  it('P29: lists team members ten to a page, by name, deleted ones only on request', async () => {
    const practice = await openPractice();
    const pages = [0, 10, 20].map((skip) => practice.ask(`/team-members?skip=${skip}`));
    const read = (await Promise.all(pages)).map(({ body }) => Team.parse(body));
    expect(read.map(({ data }) => data.length)).toEqual([10, 10, 2]);
    const names = read.flatMap(({ data }) => data.map(({ name }) => name));
    expect(names).toEqual(names.toSorted());
    expect(read[0]?.total_count).toBe(22);
    const all = Team.parse((await practice.ask('/team-members?includeDeleted=true&skip=0')).body);
    expect(all).toMatchObject({ total_count: 23, skip: 0, limit: 10 });
    for (const limit of ['11', '0', '-1', 'ten', '']) {
      expect(await practice.ask(`/team-members?limit=${limit}`)).toMatchObject({
        status: 400,
        body: { error: { code: 'BAD_REQUEST', message: 'Limit should be between 1 and 10' } },
      });
    }
  });

  it('P35: lists fields in two shapes, in the order of the workspace', async () => {
    const practice = await openPractice();
    const brief = Fields.parse((await practice.ask('/custom-fields')).body).customFields;
    const detailed = Fields.parse((await practice.ask('/custom-fields?detail=true')).body);
    const names =
      'name phone email rating status assignee lost_reason city remarks budget visitors visit_date ' +
      'follow_up contact_source interests website brochure relationship_manager customer_code';
    expect(brief.map(({ apiName }) => apiName)).toEqual(names.split(' '));
    expect(brief.find(({ apiName }) => apiName === 'interests')).toEqual({
      type: 'TAGS',
      apiName: 'interests',
      lockAfterCreate: false,
      isLeadid: false,
      options: ['VIP', 'Returning', 'Walk-in'],
    });
    expect(detailed.customFields.find(({ apiName }) => apiName === 'visit_date')).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      type: 'DATE',
      apiName: 'visit_date',
      description: 'Date of the visit',
      lockAfterCreate: false,
      isLeadid: false,
      dateFormat: 'DD/MM/YYYY',
    });
    const ids = detailed.customFields.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(detailed.customFields.every(({ description }) => description !== '')).toBe(true);
  });

  it('P35: lists actions in two shapes, the deleted one in neither', async () => {
    const practice = await openPractice();
    expect((await practice.ask('/custom-actions')).body).toEqual({
      customActions: [
        { code: 'ACTION_1001', displayName: 'Expo conversation', score: 5, source: 'USER' },
        { code: 'ACTION_1002', displayName: 'Site visit', score: 10, source: 'USER' },
        { code: 'ACTION_2001', displayName: 'Brochure opened', score: 1, source: 'SYSTEM' },
      ],
    });
    expect((await practice.ask('/custom-actions?detail=true')).body).toMatchObject({
      customActions: [
        {
          code: 'ACTION_1001',
          fieldSchema: {
            note: { type: 'TEXT' },
            result: { type: 'DROPDOWN', options: ['Interested', 'Call back', 'Not interested'] },
            email: { type: 'EMAIL' },
          },
          allowPredatedActivity: { enabled: false },
        },
        { code: 'ACTION_1002', allowPredatedActivity: { enabled: true } },
        { code: 'ACTION_2001', definitionType: 'SYSTEM_DEFINED' },
      ],
    });
  });

  it('P15: shows the pipeline with labels as they are, blanks included', async () => {
    const practice = await openPractice();
    expect((await practice.ask('/lead-stage-pipeline')).body).toMatchObject({
      leadStages: [
        {
          stageType: 'OPEN',
          activeStatuses: [{ label: 'Fresh' }, { label: 'Contacted' }, { label: 'Site visit ' }],
          archivedStatuses: [{ label: 'Old lead' }],
        },
        { stageType: 'WON', activeStatuses: [{ label: 'Won' }] },
        { stageType: 'LOST', activeStatuses: [{ label: 'Lost' }] },
      ],
      activeLeadLostReasons: [{ reasonLabel: 'No Need' }, { reasonLabel: 'Too expensive' }],
      archivedLeadLostReasons: [{ reasonLabel: 'Gone to competitor' }],
    });
  });
});
