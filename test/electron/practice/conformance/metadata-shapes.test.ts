import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openPractice } from '../open-practice.ts';
import type { OpenPractice } from '../open-practice.ts';

const FieldType = z.enum(
  'TEXT EMAIL PHONE NUMBER DATE DROPDOWN TAGS MONEY WEBSITE MEDIALINK ACTIVE_USERS RATING STATUS LOST_REASON'.split(
    ' ',
  ),
);
const Id = z.string().min(1);
const Ms = z.int().positive();
const BriefField = z.strictObject({
  type: FieldType,
  apiName: z.string(),
  lockAfterCreate: z.boolean(),
  isLeadid: z.boolean(),
  options: z.array(z.string()).exactOptional(),
});
const DetailedField = BriefField.extend({
  id: Id,
  description: z.string().min(1),
  options: z.array(z.strictObject({ id: Id, label: z.string() })).exactOptional(),
  dateFormat: z.string().exactOptional(),
  maxLength: z.int().exactOptional(),
});
const BriefAction = z.strictObject({
  code: z.string().regex(/^ACTION_\d+$/),
  displayName: z.string().min(1),
  score: z.number(),
  source: z.enum(['USER', 'SYSTEM']),
});
const DetailedAction = BriefAction.extend({
  id: Id,
  description: z.string(),
  fieldSchema: z.record(
    z.string(),
    z.looseObject({ type: FieldType, options: z.array(z.string()).exactOptional() }),
  ),
  displaySchema: z.unknown(),
  allowPredatedActivity: z.strictObject({ enabled: z.boolean() }),
  quickAdd: z.unknown(),
  definitionType: z.string(),
  createdOn: Ms,
  createdBy: z.string(),
  modifiedOn: Ms,
  modifiedBy: z.string(),
});
const Status = z.strictObject({
  statusid: z.number(),
  label: z.string(),
  color: z.string().regex(/^#[0-9A-F]{6}$/i),
});
const LostReason = z.strictObject({
  reasonid: z.number(),
  reasonLabel: z.string(),
  isDefault: z.boolean(),
});
const PipelineShape = z.strictObject({
  leadStages: z.array(
    z.strictObject({
      stageid: z.string(),
      stageType: z.enum(['OPEN', 'WON', 'LOST']),
      visibility: z.boolean(),
      activeStatuses: z.array(Status),
      archivedStatuses: z.array(Status),
    }),
  ),
  activeLeadLostReasons: z.array(LostReason),
  archivedLeadLostReasons: z.array(LostReason),
  creationTimestamp: Ms,
  modificationTimestamp: Ms,
  lastModifiedBy: z.string(),
  version: z.number(),
});
const MetadataShape = z.strictObject({
  name: z.string().min(1),
  id: Id,
  creationTimeStamp: Ms,
  teamSize: z.string().regex(/^\d+-\d+$/),
  industry: z.string(),
  website: z.string(),
  leadIdentifierFieldId: z.string(),
  integrations: z.array(z.string()),
});
const TeamShape = z.strictObject({
  data: z.array(
    z.strictObject({
      name: z.string(),
      email: z.string(),
      phone_number: z.string().regex(/^\d+$/),
      status: z.enum(['Active', 'Inactive', 'On Leave', 'Working', 'Invited', 'Deleted']),
      manager_name: z.string(),
      manager_email: z.string(),
      permission_template_name: z.string(),
      license: z
        .strictObject({
          status: z.string(),
          type: z.string(),
          start_date: z.iso.date(),
          end_date: z.iso.date(),
        })
        .nullable(),
    }),
  ),
  total_count: z.number(),
  skip: z.number(),
  limit: z.number(),
});

async function read<T extends z.ZodType>(
  practice: OpenPractice,
  path: string,
  shape: T,
): Promise<z.infer<T>> {
  return shape.parse((await practice.ask(path)).body);
}

const fixtures = ['default', 'email-identifier', 'text-identifier', 'large-catalogue'] as const;

describe.each(fixtures)('in the fixture %s', (fixture) => {
  it('S13: tells the workspace, and its identifier by the ID that S14 gives it', async () => {
    const practice = await openPractice({ fixture });
    const { leadIdentifierFieldId } = await read(practice, '/metadata', MetadataShape);
    const Detailed = z.strictObject({ customFields: z.array(DetailedField) });
    const { customFields } = await read(practice, '/custom-fields?detail=true', Detailed);
    const identifiers = customFields.filter(({ isLeadid }) => isLeadid);
    expect(identifiers.map(({ id }) => id)).toEqual([leadIdentifierFieldId]);
  });

  it('S14 and S15: show every field in two shapes, one of them alone as the detailed one', async () => {
    const practice = await openPractice({ fixture });
    const Brief = z.strictObject({ customFields: z.array(BriefField) });
    const Detailed = z.strictObject({ customFields: z.array(DetailedField) });
    const brief = (await read(practice, '/custom-fields', Brief)).customFields;
    const detailed = (await read(practice, '/custom-fields?detail=true', Detailed)).customFields;
    expect(new Set(detailed.map(({ id }) => id)).size).toBe(detailed.length);
    expect(brief).toEqual(
      detailed.map(
        ({ id: _id, description: _text, dateFormat: _format, maxLength: _length, ...rest }) =>
          rest.options ? { ...rest, options: rest.options.map(({ label }) => label) } : rest,
      ),
    );
    const names = brief.map(({ apiName }) => apiName);
    expect(names).toEqual(
      expect.arrayContaining('name phone email rating status assignee'.split(' ')),
    );
    for (const field of detailed.slice(0, 30)) {
      expect(await read(practice, `/custom-fields/${field.apiName}`, DetailedField)).toEqual(field);
      expect(field.dateFormat !== undefined).toBe(field.type === 'DATE');
      expect(field.options !== undefined).toBe(['DROPDOWN', 'TAGS'].includes(field.type));
    }
  });

  it('S16 and S17: show every custom action in two shapes, one of them alone with its icon', async () => {
    const practice = await openPractice({ fixture });
    const Brief = z.strictObject({ customActions: z.array(BriefAction) });
    const Detailed = z.strictObject({ customActions: z.array(DetailedAction) });
    const brief = (await read(practice, '/custom-actions', Brief)).customActions;
    const detailed = (await read(practice, '/custom-actions?detail=true', Detailed)).customActions;
    expect(brief).toEqual(
      detailed.map(({ code, displayName, score, source }) => ({
        code,
        displayName,
        score,
        source,
      })),
    );
    const Single = DetailedAction.extend({ icon: z.unknown() });
    for (const action of detailed) {
      const { icon, ...single } = await read(practice, `/custom-actions/${action.code}`, Single);
      expect(single).toEqual(action);
      expect(icon).toBeDefined();
    }
  });

  it('S18: shows the pipeline by stages, with a label of its own for every active status', async () => {
    const practice = await openPractice({ fixture });
    const { leadStages } = await read(practice, '/lead-stage-pipeline', PipelineShape);
    expect(new Set(leadStages.map(({ stageType }) => stageType))).toEqual(
      new Set(['OPEN', 'WON', 'LOST']),
    );
    const labels = leadStages.flatMap(({ activeStatuses }) =>
      activeStatuses.map(({ label }) => label),
    );
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('S9: lists the team by name, each member in the documented shape', async () => {
    const practice = await openPractice({ fixture });
    const { data } = await read(practice, '/team-members?includeDeleted=true', TeamShape);
    const names = data.map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
    const { email } = data[0] ?? { email: '' };
    const single = (await practice.ask(`/team-members/${email}?includeDeleted=true`)).body;
    expect(single).toEqual(data[0]);
  });
});

describe('in the default fixture', () => {
  it('lists its fields and actions in the order of the workspace, system dates and deleted ones never', async () => {
    const practice = await openPractice();
    const Brief = z.strictObject({ customFields: z.array(BriefField) });
    const { customFields } = await read(practice, '/custom-fields', Brief);
    const names =
      'name phone email rating status assignee lost_reason city remarks budget visitors visit_date ' +
      'follow_up contact_source interests website brochure relationship_manager customer_code';
    expect(customFields.map(({ apiName }) => apiName)).toEqual(names.split(' '));
    expect(customFields.find(({ apiName }) => apiName === 'interests')).toEqual({
      type: 'TAGS',
      apiName: 'interests',
      lockAfterCreate: false,
      isLeadid: false,
      options: ['VIP', 'Returning', 'Walk-in'],
    });
    expect((await practice.ask('/custom-actions')).body).toEqual({
      customActions: [
        { code: 'ACTION_1001', displayName: 'Expo conversation', score: 5, source: 'USER' },
        { code: 'ACTION_1002', displayName: 'Site visit', score: 10, source: 'USER' },
        { code: 'ACTION_2001', displayName: 'Brochure opened', score: 1, source: 'SYSTEM' },
      ],
    });
  });
});
