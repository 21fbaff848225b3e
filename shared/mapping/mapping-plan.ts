import type { Catalogue } from '../fields/catalogue.ts';
import { fieldKinds } from '../fields/field-kinds.ts';
import type { FieldType } from '../fields/field-type.ts';
import { readPaymentMember } from '../fields/payment.ts';
import type { CellOptions, ReadCell } from '../fields/read-cell.ts';
import { fail, ok, type Result } from '../result.ts';
import { findProblems } from './find-problems.ts';
import { isFieldTarget, targetName } from './link-names.ts';
import type { Link, LinkTarget, Mapping } from './mapping.ts';

/** A link made ready: column names are places, options are compiled. */
export interface PlannedLink {
  /** Place in `mapping.links`. */
  index: number;
  to: LinkTarget;
  type: FieldType;
  /** Places of the columns it reads; empty for a constant. */
  columns: readonly number[];
  joinWith: string;
  constant: string | null;
  /** Cell text to label, null leaves the field out; null when the link has no such map. */
  values: ReadonlyMap<string, string | null> | null;
  leavesOut: boolean;
  read: ReadCell;
}

export interface PlannedAction {
  code: string;
  /** Place of the column that must not be blank; null when there is no condition. */
  whenColumn: number | null;
  isAlwaysSent: boolean;
  links: readonly PlannedLink[];
}

/** A mapping that fits a header and a workspace; all that reading a row needs. */
export interface MappingPlan {
  header: readonly string[];
  identifierType: FieldType;
  identifier: PlannedLink;
  links: readonly PlannedLink[];
  fieldLinks: readonly PlannedLink[];
  actions: readonly PlannedAction[];
  paymentLinks: readonly PlannedLink[];
}

/** Fails with one sentence per reason why nothing could be sent with this mapping. */
export function planMapping(
  mapping: Mapping,
  header: readonly string[],
  catalogue: Catalogue,
): Result<MappingPlan, string[]> {
  const problems = findProblems(mapping, header, catalogue);
  if (problems.length > 0) return fail(problems);
  const links = mapping.links.map((link, index) =>
    planLink(link, index, header, {
      mapping,
      catalogue,
    }),
  );
  const identifier = links.find((link) => targetName(link.to) === mapping.identifier);
  if (!identifier) return fail(['The identifier is not mapped.']);
  return ok({
    header,
    identifierType: identifier.type,
    identifier,
    links,
    fieldLinks: links.filter((link) => isFieldTarget(link.to)),
    actions: planActions(mapping, header, links),
    paymentLinks: links.filter((link) => 'payment' in link.to),
  });
}

interface Workspace {
  mapping: Mapping;
  catalogue: Catalogue;
}

function planLink(
  link: Link,
  index: number,
  header: readonly string[],
  workspace: Workspace,
): PlannedLink {
  const { type, read } = planRead(link, workspace);
  const names =
    'column' in link.from ? [link.from.column] : 'join' in link.from ? link.from.join : [];
  return {
    index,
    to: link.to,
    type,
    columns: names.map((name) => header.indexOf(name)),
    joinWith: 'join' in link.from ? link.from.with : '',
    constant: 'constant' in link.from ? link.from.constant : null,
    values: link.values ? new Map(Object.entries(link.values)) : null,
    leavesOut: link.onUnreadable === 'leave-out',
    read,
  };
}

function planRead(
  link: Link,
  { mapping, catalogue }: Workspace,
): { type: FieldType; read: ReadCell } {
  const { to } = link;
  if ('payment' in to) {
    const { payment } = to;
    const decimal = link.decimal ?? '.';
    return { type: 'text', read: (cell) => readPaymentMember(payment, cell, decimal) };
  }
  const target = findTarget(to, catalogue);
  const options: CellOptions = {
    type: target.type,
    options: target.options,
    maxLength: target.maxLength,
    dateFormat: link.dateFormat ?? null,
    zone: link.zone ?? mapping.zone,
    country: link.country ?? mapping.country,
    separator: link.separator ?? ',',
    decimal: link.decimal ?? '.',
    catalogue,
  };
  return { type: target.type, read: fieldKinds[target.type].compile(options) };
}

interface Target {
  type: FieldType;
  options: readonly string[];
  maxLength: number | null;
}

function findTarget(
  to: { field: string } | { action: string; field: string },
  catalogue: Catalogue,
): Target {
  if ('action' in to) {
    const action = catalogue.actions.find((one) => one.code === to.action);
    const field = action?.fields.find((one) => one.key === to.field);
    if (field) return { ...field, maxLength: null };
  } else {
    const field = catalogue.fields.find((one) => one.apiName === to.field);
    if (field) return field;
  }
  throw new Error(`No target ${targetName(to)}: findProblems should have said so`);
}

function planActions(
  mapping: Mapping,
  header: readonly string[],
  links: readonly PlannedLink[],
): PlannedAction[] {
  const codes = new Set(
    mapping.links.flatMap((link) => ('action' in link.to ? [link.to.action] : [])),
  );
  for (const { action } of mapping.actions ?? []) codes.add(action);
  return [...codes].map((code) => {
    const said = mapping.actions?.find((one) => one.action === code);
    return {
      code,
      whenColumn: said?.when ? header.indexOf(said.when.column) : null,
      isAlwaysSent: said !== undefined && !said.when,
      links: links.filter((link) => 'action' in link.to && link.to.action === code),
    };
  });
}
