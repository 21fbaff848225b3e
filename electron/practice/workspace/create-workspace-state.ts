import type { PracticeFixture } from '../fixtures/practice-fixture.ts';
import type { CustomAction } from './custom-action.ts';
import type { FieldDefinition, ValueRule } from './field-definition.ts';
import { addLead, createLeadBook } from './lead-book.ts';
import { readActiveLabels } from './pipeline.ts';
import { compareByName, isPresent } from './team-member.ts';
import { firstSettings, takeId } from './workspace-state.ts';
import type { WorkspaceState } from './workspace-state.ts';

type Ids = Pick<WorkspaceState, 'lastId'>;

/** The workspace before the first request. Nothing of the fixture is shared, so a reset starts clean. */
export function createWorkspaceState(source: PracticeFixture): WorkspaceState {
  const fixture = structuredClone(source);
  const ids: Ids = { lastId: 0 };
  const fields = buildFields(fixture, ids);
  const identifier = [...fields.values()].find((field) => field.isLeadid);
  if (!identifier) throw new Error('The fixture lacks an identifier.');
  const state: WorkspaceState = {
    enterprise: fixture.enterprise,
    asyncTokens: new Set(fixture.asyncTokens),
    syncTokens: new Set(fixture.syncTokens),
    createdTokens: { async: fixture.asyncTokens.length, sync: fixture.syncTokens.length },
    settings: firstSettings,
    fields,
    identifier,
    customActions: buildCustomActions(fixture, ids),
    pipeline: fixture.pipeline,
    ...readActiveLabels(fixture.pipeline),
    team: fixture.team.toSorted(compareByName),
    memberEmails: new Set(fixture.team.filter(isPresent).map(({ email }) => email.toLowerCase())),
    leads: createLeadBook(),
    lastId: ids.lastId,
  };
  addFixtureLeads(state, fixture);
  return state;
}

function buildFields(fixture: PracticeFixture, ids: Ids): Map<string, FieldDefinition> {
  return new Map(
    fixture.fields.map(({ options, ...field }) => [
      field.apiName,
      {
        // The sample of S13 names the identifier's ID `phone`: standard fields bear their name as ID.
        id: field.isStandard ? field.apiName : takeId(ids),
        apiName: field.apiName,
        description: field.description,
        isLeadid: field.isLeadid ?? false,
        lockAfterCreate: field.lockAfterCreate ?? false,
        ...toValueRule({ ...field, ...(options && { options }) }, ids),
      },
    ]),
  );
}

/** Turns a list of labels into the map that the rules look labels up in. */
export function toValueRule(
  plain: Omit<ValueRule, 'options'> & { options?: readonly string[] },
  ids: Ids,
): ValueRule {
  const rule: ValueRule = { type: plain.type };
  if (plain.options) rule.options = new Map(plain.options.map((label) => [label, takeId(ids)]));
  if (plain.dateFormat !== undefined) rule.dateFormat = plain.dateFormat;
  if (plain.maxLength !== undefined) rule.maxLength = plain.maxLength;
  if (plain.namesTeamMember) rule.namesTeamMember = true;
  return rule;
}

function buildCustomActions(fixture: PracticeFixture, ids: Ids): Map<string, CustomAction> {
  return new Map(
    fixture.customActions.map(({ fields, ...action }) => [
      action.code,
      {
        ...action,
        id: takeId(ids),
        fields: new Map(
          Object.entries(fields).map(([key, plain]) => [key, toValueRule(plain, ids)]),
        ),
      },
    ]),
  );
}

function addFixtureLeads(state: WorkspaceState, fixture: PracticeFixture): void {
  for (const { identifier, actions, createdOn, fields } of fixture.leads) {
    addLead(state.leads, identifier, {
      id: takeId(state),
      fields,
      createdOn,
      modifiedOn: createdOn,
      actions: actions.map((action) => ({ ...action, id: takeId(state) })),
    });
  }
}
