import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { practiceFixtures } from '../../../electron/practice/fixtures/practice-fixtures.ts';
import { createWorkspaceState } from '../../../electron/practice/workspace/create-workspace-state.ts';
import { valueTypes } from '../../../electron/practice/workspace/field-definition.ts';
import { openPractice } from './open-practice.ts';

const Fields = z.object({
  customFields: z.array(
    z.object({
      type: z.string(),
      dateFormat: z.string().optional(),
      options: z.array(z.object({ label: z.string() })).optional(),
    }),
  ),
});
const Team = z.object({ data: z.array(z.object({ email: z.string() })), total_count: z.number() });

describe('the large catalogue', () => {
  const fixture = 'large-catalogue';

  it('has 120 fields of all types, one with 400 options', async () => {
    const practice = await openPractice({ fixture });
    const { customFields } = Fields.parse((await practice.ask('/custom-fields?detail=true')).body);
    expect(customFields).toHaveLength(120);
    expect(new Set(customFields.map(({ type }) => type))).toEqual(new Set(valueTypes));
    expect(Math.max(...customFields.map(({ options }) => options?.length ?? 0))).toBe(400);
    for (const { type, options, dateFormat } of customFields) {
      expect(options !== undefined).toBe(type === 'DROPDOWN' || type === 'TAGS');
      expect(dateFormat !== undefined).toBe(type === 'DATE');
    }
  });

  it('lists 217 people on 22 pages, every one of whom a lead may be assigned to', async () => {
    const practice = await openPractice({ fixture });
    const emails: string[] = [];
    let pageCount = 0;
    for (let skip = 0; ; skip += 10) {
      const page = Team.parse((await practice.ask(`/team-members?skip=${skip}`)).body);
      if (page.data.length === 0) break;
      expect(page.total_count).toBe(217);
      emails.push(...page.data.map(({ email }) => email));
      pageCount += 1;
    }
    expect([pageCount, new Set(emails).size]).toEqual([22, 217]);
    const state = createWorkspaceState(practiceFixtures[fixture]);
    expect(state.memberEmails).toEqual(new Set(emails));
  });

  it('has many statuses and custom actions; the disabled one is not listed', async () => {
    const practice = await openPractice({ fixture });
    const { pipeline, customActions } = practiceFixtures[fixture];
    expect((await practice.ask('/lead-stage-pipeline')).body).toEqual(pipeline);
    expect(pipeline.leadStages.flatMap((stage) => stage.activeStatuses)).toHaveLength(24);
    const listed = z
      .object({ customActions: z.array(z.object({ code: z.string() })) })
      .parse((await practice.ask('/custom-actions')).body);
    const enabled = customActions.filter(({ isDisabled }) => !isDisabled);
    expect(listed.customActions.map(({ code }) => code)).toEqual(enabled.map(({ code }) => code));
    expect(enabled.length).toBe(customActions.length - 1);
  });
});
