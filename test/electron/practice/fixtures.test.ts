import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { fixtureNames } from '../../../electron/practice/fixtures/beginning.ts';
import { practiceFixtures } from '../../../electron/practice/fixtures/practice-fixtures.ts';
import { acceptCustomAction } from '../../../electron/practice/rules/accept-custom-action.ts';
import { acceptPayment } from '../../../electron/practice/rules/accept-payment.ts';
import { acceptValue } from '../../../electron/practice/rules/accept-value.ts';
import { createWorkspaceState } from '../../../electron/practice/workspace/create-workspace-state.ts';
import { valueTypes } from '../../../electron/practice/workspace/field-definition.ts';
import type { FieldValue } from '../../../electron/practice/workspace/field-definition.ts';
import type { TimelineAction } from '../../../electron/practice/workspace/timeline-action.ts';
import type { WorkspaceState } from '../../../electron/practice/workspace/workspace-state.ts';
import { openPractice } from './open-practice.ts';

const standardNames = ['name', 'phone', 'email', 'rating', 'status', 'assignee'];

/** Whether telecrm would have stored this very value, without making an option for it. */
function isStored({ fields, ...context }: WorkspaceState, apiName: string, value: FieldValue) {
  const field = fields.get(apiName);
  const accepted = field && acceptValue(field, value, { ...context });
  const labels = field?.options ? [value].flat().map(String) : [];
  const isKept = accepted?.isKept === true && isDeepStrictEqual(accepted.value, value);
  return isKept && labels.every((label) => field?.options?.has(label));
}

/** Whether telecrm would have stored this action: what it records itself, it never refuses. */
function isStorable(state: WorkspaceState, action: TimelineAction): boolean {
  if (action.kind === 'built-in') return /^[A-Z_]+$/.test(action.type);
  if (action.kind === 'payment') return acceptPayment({ ...action.payment }).isKept;
  const defined = state.customActions.get(`ACTION_${action.type}`);
  return defined !== undefined && acceptCustomAction(defined, { ...action }, state).isKept;
}

describe.each(fixtureNames)('the fixture %s', (name) => {
  const fixture = practiceFixtures[name];
  const state = createWorkspaceState(fixture);

  it('lists the standard fields first, has one identifier, and names nothing twice', () => {
    const names = fixture.fields.map(({ apiName }) => apiName);
    expect(names.slice(0, 6)).toEqual(standardNames);
    expect(fixture.fields.filter(({ isLeadid }) => isLeadid)).toHaveLength(1);
    const emails = fixture.team.map(({ email }) => email);
    const codes = fixture.customActions.map(({ code }) => code);
    const statuses = fixture.pipeline.leadStages.flatMap((stage) =>
      [...stage.activeStatuses, ...stage.archivedStatuses].map(({ label }) => label),
    );
    for (const list of [names, emails, codes, statuses]) {
      expect(new Set(list).size).toBe(list.length);
    }
  });

  it('begins with leads that telecrm itself would have stored so', () => {
    for (const { identifier, fields, actions } of fixture.leads) {
      expect(fields[state.identifier.apiName]).toBe(identifier);
      const values = Object.entries(fields);
      expect(values.filter(([apiName, value]) => !isStored(state, apiName, value))).toEqual([]);
      expect(actions.filter((action) => !isStorable(state, { ...action, id: '' }))).toEqual([]);
      const authors = actions.map(({ performedBy }) => performedBy);
      expect(authors.filter((email) => !state.memberEmails.has(email))).toEqual([]);
    }
    expect(fixture.leads.length).toBeGreaterThan(0);
    expect(state.leads.byIdentifier.size).toBe(fixture.leads.length);
  });

  it('belongs to nobody: its addresses are false, and so are its phones', () => {
    const text = JSON.stringify(fixture);
    const addresses = text.match(/[\w.]+@[\w.]+/g) ?? [];
    expect(addresses.filter((one) => !one.endsWith('@practice.example'))).toEqual([]);
    const phones = text.match(/(?<=")91\d{10}(?=")/g) ?? [];
    expect(phones.filter((one) => !one.startsWith('91980000'))).toEqual([]);
  });

  it('is reached under the same enterprise ID and tokens as every other', () => {
    const { enterprise, asyncTokens, syncTokens } = practiceFixtures.default;
    expect([fixture.enterprise.id, fixture.asyncTokens, fixture.syncTokens]).toEqual([
      enterprise.id,
      asyncTokens,
      syncTokens,
    ]);
  });
});

describe('the default fixture', () => {
  const { fields, pipeline, customActions, team, leads, ...workspace } = practiceFixtures.default;

  it('is the workspace of the reference, section 14', () => {
    expect([workspace.asyncTokens.length, workspace.syncTokens.length]).toEqual([3, 3]);
    expect(fields.find(({ isLeadid }) => isLeadid)?.apiName).toBe('phone');
    expect(workspace.enterprise).toMatchObject({
      countryCode: '91',
      nationalLength: 10,
      zone: 'Asia/Kolkata',
    });
    expect(fields.flatMap(({ dateFormat }) => dateFormat ?? [])).toEqual([
      'DD/MM/YYYY',
      'DD/MM/YYYY HH:mm:ss',
    ]);
    expect(new Set(fields.map(({ type }) => type))).toEqual(new Set(valueTypes));
    expect(fields.filter(({ lockAfterCreate }) => lockAfterCreate)).toHaveLength(1);
    const stages = pipeline.leadStages;
    expect(stages.map(({ stageType }) => stageType)).toEqual(['OPEN', 'WON', 'LOST']);
    expect(stages.flatMap(({ archivedStatuses }) => archivedStatuses)).toHaveLength(1);
    const labels = stages.flatMap((stage) => stage.activeStatuses.map(({ label }) => label));
    expect(labels.filter((label) => label !== label.trim())).toEqual(['Site visit ']);
    expect(pipeline.archivedLeadLostReasons).toHaveLength(1);
    expect(team).toHaveLength(23);
    expect(team.filter(({ status }) => status === 'Deleted')).toHaveLength(1);
    expect(team.filter(({ status }) => status === 'Invited')).toHaveLength(1);
    expect(leads.map(({ actions }) => actions.map(({ kind }) => kind))).toEqual([
      ['built-in', 'custom', 'payment'],
    ]);
    const [first, second] = customActions;
    expect(Object.values(first?.fields ?? {}).map(({ type }) => type)).toEqual([
      'TEXT',
      'DROPDOWN',
      'EMAIL',
    ]);
    expect([first?.code, second?.code]).toEqual(['ACTION_1001', 'ACTION_1002']);
    expect(second?.allowsPredating).toBe(true);
    expect(customActions.map(({ code }) => code)).not.toContain('ACTION_1003');
  });
});

describe('a workspace whose identifier is the e-mail', () => {
  const fixture = 'email-identifier';
  const email = 'ananya.verma@practice.example';

  it('takes phone for a field like any other', async () => {
    const practice = await openPractice({ fixture });
    const phone = '919800000011';
    expect(await practice.process({ fields: { phone, name: 'No e-mail' } })).toMatchObject({
      lead: 'discarded',
    });
    const fields = { email: 'new@practice.example', phone };
    expect(await practice.process({ fields })).toMatchObject({ lead: 'created', dropped: [] });
    const wrong = { email, phone: '99999' };
    expect(await practice.process({ fields: wrong })).toEqual({
      lead: 'updated',
      dropped: ['fields.phone'],
      actions: [],
    });
    expect((await practice.ask('/lead/search', { fields: { phone } })).body).toMatchObject({
      total_count: 3,
    });
  });
});

describe('a workspace whose identifier is a text', () => {
  it('keeps two numbers apart that differ by a blank', async () => {
    const practice = await openPractice({ fixture: 'text-identifier' });
    const cityOf = async (customer_number: string) => {
      const { body } = await practice.ask('/lead/search', { fields: { customer_number } });
      return body;
    };
    await practice.process({ fields: { customer_number: 'PUN/2024-0117 ', city: 'Nashik' } });
    expect(await cityOf('PUN/2024-0117')).toMatchObject({ data: [{ fields: { city: 'Pune' } }] });
    expect(await cityOf('PUN/2024-0117 ')).toMatchObject({
      data: [{ fields: { city: 'Nashik' } }],
    });
  });
});
