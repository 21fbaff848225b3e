import type { Catalogue } from '../../shared/fields/catalogue.ts';
import type { Link, Mapping } from '../../shared/mapping/mapping.ts';
import type { Condition } from '../text/source-text.ts';

/** An action that gets a value, and when it is written. */
export interface ActionCondition {
  code: string;
  name: string;
  condition: Condition;
  /** Fixed text alone makes no action, or every row would have one: without a condition it is never written. */
  isNeverWritten: boolean;
}

/** The actions that this mapping feeds, in the order of the workspace. */
export function listConditions(mapping: Mapping, catalogue: Catalogue): ActionCondition[] {
  return catalogue.actions.flatMap(({ code, displayName }) => {
    const feeds = linksOfAction(mapping, code);
    if (feeds.length === 0) return [];
    const condition = readCondition(mapping, code);
    const isNeverWritten =
      condition.kind === 'has-value' && feeds.every(({ from }) => 'constant' in from);
    return [{ code, name: displayName, condition, isNeverWritten }];
  });
}

function readCondition(mapping: Mapping, code: string): Condition {
  const said = mapping.actions?.find(({ action }) => action === code);
  if (!said) return { kind: 'has-value' };
  return said.when ? { kind: 'column', column: said.when.column } : { kind: 'every-row' };
}

export function withCondition(mapping: Mapping, code: string, condition: Condition): Mapping {
  const others = (mapping.actions ?? []).filter(({ action }) => action !== code);
  if (condition.kind === 'has-value') return withActions(mapping, others);
  const when =
    condition.kind === 'column'
      ? { when: { column: condition.column, is: 'not-empty' as const } }
      : {};
  return withActions(mapping, [...others, { action: code, ...when }]);
}

/**
 * An action without links would be written empty for every row (P24). A condition that only repeats the one
 * column of its action says nothing; beside a second column it would hold back what that one has.
 */
export function withFittingActions(before: Mapping, after: Mapping): Mapping {
  if (!after.actions) return after;
  const kept = after.actions.filter(({ action, when }) => {
    if (linksOfAction(after, action).length === 0) return false;
    const saysNothing = (mapping: Mapping) => when?.column === soleColumn(mapping, action);
    return !when || !saysNothing(before) || saysNothing(after);
  });
  return withActions(after, kept);
}

function withActions(mapping: Mapping, actions: NonNullable<Mapping['actions']>): Mapping {
  const { actions: _, ...rest } = mapping;
  return actions.length > 0 ? { ...rest, actions } : rest;
}

function linksOfAction({ links }: Mapping, code: string): Link[] {
  return links.filter(({ to }) => 'action' in to && to.action === code);
}

/** The column that alone gives the action its values; null when there are more, or another source. */
function soleColumn(mapping: Mapping, code: string): string | null {
  const feeds = linksOfAction(mapping, code).filter(({ from }) => !('constant' in from));
  const [first, second] = feeds;
  return first && !second && 'column' in first.from ? first.from.column : null;
}
