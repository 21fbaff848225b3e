import { readFileSync } from 'node:fs';
import { practiceFixtures } from '../../../electron/practice/fixtures/practice-fixtures.ts';
import type { FixtureRule } from '../../../electron/practice/fixtures/practice-fixture.ts';
import { toFieldType } from '../../../electron/telecrm/to-field-type.ts';
import type { Catalogue, FieldDefinition } from '../../../shared/fields/catalogue.ts';
import type { Confidence } from '../../../shared/mapping/mapping-suggestion.ts';
import { targetName } from '../../../shared/mapping/link-names.ts';
import { suggestMapping } from '../../../shared/mapping/suggest-mapping.ts';

/** An export as people get it: `expected` is the right target of each column, null where there is none. */
export interface HeaderSet {
  name: string;
  workspace: keyof typeof practiceFixtures;
  /** Fields of a workspace of its own, beside the six that every workspace has. */
  fields?: { apiName: string; type: string; description: string; options?: string[] }[];
  /** Its right answers hang on the cells: a status there is that of a call or a number. */
  needsRows?: boolean;
  header: string[];
  rows: string[][];
  expected: (string | null)[];
}

export const headerSets = JSON.parse(
  readFileSync(new URL('../../fixtures/headers.json', import.meta.url), 'utf8'),
) as HeaderSet[];

/** A column whose suggestion is not the right one. */
export interface Miss {
  set: string;
  column: string;
  expected: string | null;
  found: string | null;
  confidence: Confidence;
  reason: string;
}

export interface Figures {
  columns: number;
  withTarget: number;
  got: number;
  offered: number;
  /** Wrong targets by confidence; an offer of a target that is not right counts as `possible`. */
  wrong: Record<Confidence, number>;
  misses: Miss[];
}

/** What suggestions are worth: how many columns get their right field, and how many a wrong one. */
export function judgeSuggestions(sets: readonly HeaderSet[], withRows: boolean): Figures {
  const figures: Figures = {
    columns: 0,
    withTarget: 0,
    got: 0,
    offered: 0,
    wrong: { certain: 0, likely: 0, possible: 0, none: 0 },
    misses: [],
  };
  for (const set of sets) {
    const table = { header: set.header, rows: withRows ? set.rows : [] };
    const { columns } = suggestMapping(table, catalogueOf(set), {
      zone: 'Asia/Kolkata',
      country: 'IN',
    });
    for (const [index, { column, target, proposal, confidence, reason }] of columns.entries()) {
      const expected = set.expected[index] ?? null;
      const offer = proposal === null ? null : targetName(proposal);
      const found = target ?? offer;
      figures.columns += 1;
      if (expected !== null) figures.withTarget += 1;
      if (expected !== null && target === expected) figures.got += 1;
      if (expected !== null && offer === expected) figures.offered += 1;
      if (found !== null && found !== expected) figures.wrong[confidence] += 1;
      if (target !== expected || (offer !== null && offer !== expected))
        figures.misses.push({ set: set.name, column, expected, found, confidence, reason });
    }
  }
  return figures;
}

/** The catalogue that the practice workspace would give, without a server. */
export function catalogueOf({
  workspace,
  fields,
}: Pick<HeaderSet, 'workspace' | 'fields'>): Catalogue {
  const fixture = practiceFixtures[workspace];
  const own = fields
    ? [...fixture.fields.filter(({ isStandard }) => isStandard === true), ...fields]
    : fixture.fields;
  const identifier = fixture.fields.find(({ isLeadid }) => isLeadid === true)?.apiName ?? 'phone';
  const stages = fixture.pipeline.leadStages;
  const labels = (reasons: readonly { reasonLabel: string }[]) =>
    reasons.map(({ reasonLabel }) => reasonLabel);
  return {
    enterpriseId: fixture.enterprise.id,
    workspaceName: fixture.enterprise.name,
    identifier,
    fields: own.map((field) => toField(field, identifier)),
    actions: fixture.customActions
      .filter(({ source, isDisabled }) => source === 'USER' && isDisabled !== true)
      .map(({ code, displayName, fields }) => ({
        code,
        displayName,
        fields: Object.entries(fields).map(([key, rule]: [string, FixtureRule]) => ({
          key,
          type: toFieldType(rule.type) ?? 'text',
          options: rule.options ?? [],
        })),
      })),
    statuses: stages.flatMap(({ activeStatuses }) => activeStatuses.map(({ label }) => label)),
    archivedStatuses: stages.flatMap(({ archivedStatuses }) =>
      archivedStatuses.map(({ label }) => label),
    ),
    lostReasons: labels(fixture.pipeline.activeLeadLostReasons),
    archivedLostReasons: labels(fixture.pipeline.archivedLeadLostReasons),
    members: fixture.team.filter(({ status }) => status !== 'Deleted').map(({ email }) => email),
    readAtMs: 0,
  };
}

function toField(
  field: { apiName: string; type: string; description: string; options?: string[] },
  identifier: string,
): FieldDefinition {
  const { apiName, type, description, options } = field;
  return {
    apiName,
    type: apiName === 'assignee' ? 'active-users' : (toFieldType(type) ?? 'text'),
    description,
    isIdentifier: apiName === identifier,
    lockAfterCreate: false,
    options: options ?? [],
    maxLength: null,
  };
}
