import { isJsonObject } from '../json-object.ts';
import type { JsonObject } from '../json-object.ts';
import type { FieldValue } from '../workspace/field-definition.ts';
import type { Lead } from '../workspace/lead-book.ts';
import type { WorkspaceState } from '../workspace/workspace-state.ts';
import { buildRangeTest, readInstantMs } from './date-range.ts';
import type { DateNotation } from './date-range.ts';
import { toComparable, toWanted } from './wanted-values.ts';

type LeadFilter = (lead: Lead) => boolean;

/** One filter for each field; a lead must pass all of them (section 10). */
export function buildFieldFilters(state: WorkspaceState, fields: JsonObject): LeadFilter[] {
  return Object.entries(fields).map(([apiName, criterion]) =>
    buildFieldFilter(state, apiName, criterion),
  );
}

function buildFieldFilter(
  { fields, enterprise }: WorkspaceState,
  apiName: string,
  criterion: unknown,
): LeadFilter {
  const { zone, systemDateFormats } = enterprise;
  const systemDates = { formats: systemDateFormats, zone };
  if (apiName === 'created_on') {
    return buildDateFilter(({ createdOn }) => createdOn, criterion, systemDates);
  }
  if (apiName === 'modified_on') {
    return buildDateFilter(({ modifiedOn }) => modifiedOn, criterion, systemDates);
  }
  const field = fields.get(apiName);
  // A name that no field bears matches no lead.
  if (!field) return () => false;
  if (field.type === 'DATE') {
    const formats = field.dateFormat === undefined ? [] : [field.dateFormat];
    return buildDateFilter((lead) => lead.fields[apiName], criterion, { formats, zone });
  }
  // Statuses are the exception to the rule that case does not count (P15).
  const toKey = field.type === 'STATUS' ? (value: unknown) => value : toComparable;
  // A set, because a hundred values may be sought among a million leads.
  const wanted = new Set(toWanted(criterion).map(toKey));
  return ({ fields: stored }) =>
    toStoredValues(stored[apiName]).some((one) => wanted.has(toKey(one)));
}

function buildDateFilter(
  read: (lead: Lead) => FieldValue | undefined,
  criterion: unknown,
  notation: DateNotation,
): LeadFilter {
  if (isJsonObject(criterion)) {
    const isWithin = buildRangeTest(criterion, notation);
    return (lead) => {
      const stored = read(lead);
      return typeof stored === 'number' && isWithin(stored);
    };
  }
  const wanted = new Set(toWanted(criterion).map((value) => readInstantMs(value, notation)));
  return (lead) => {
    const stored = read(lead);
    return typeof stored === 'number' && wanted.has(stored);
  };
}

/** A list of tags is found by each of its tags. */
function toStoredValues(stored: FieldValue | undefined): readonly (string | number)[] {
  if (stored === undefined) return [];
  return Array.isArray(stored) ? stored : [stored];
}
