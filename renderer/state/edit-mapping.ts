import type { Fix } from '../../shared/checking/check-report.ts';
import { targetName } from '../../shared/mapping/link-names.ts';
import type { DuplicatePolicy, Link, LinkTarget, Mapping } from '../../shared/mapping/mapping.ts';

/** The link that reads this column alone. */
export function linkOfColumn(mapping: Mapping, column: string): Link | null {
  return mapping.links.find(({ from }) => 'column' in from && from.column === column) ?? null;
}

/** A new target starts without options: they were chosen for the old one. null ends the link. */
export function withTarget(mapping: Mapping, column: string, to: LinkTarget | null): Mapping {
  const old = linkOfColumn(mapping, column);
  const others = mapping.links.filter((link) => link !== old);
  if (!to) return withFittingActions({ ...mapping, links: others });
  const link: Link = { to, from: { column } };
  const links = old ? mapping.links.map((one) => (one === old ? link : one)) : [...others, link];
  return withFittingActions({ ...mapping, links });
}

/**
 * An action without columns would be written empty for every row (P24). A condition on one column would
 * hold back what another column has for the same action, so it lives only as long as that column is alone.
 */
function withFittingActions(mapping: Mapping): Mapping {
  const { actions, ...rest } = mapping;
  if (!actions) return mapping;
  const kept = actions.filter(({ action, when }) => {
    const feeding = mapping.links.filter(({ to }) => 'action' in to && to.action === action);
    const [first, second] = feeding;
    if (!first || !when) return first !== undefined;
    return !second && 'column' in first.from && first.from.column === when.column;
  });
  return kept.length > 0 ? { ...rest, actions: kept } : rest;
}

/** null leaves the format to the check, which decides from the whole file (P4). */
export function withDateFormat(mapping: Mapping, target: string, format: string | null): Mapping {
  return withLink(mapping, target, (link) => {
    const { dateFormat: _, ...rest } = link;
    return format === null ? rest : { ...rest, dateFormat: format };
  });
}

export function withUnreadable(
  mapping: Mapping,
  target: string,
  onUnreadable: 'hold' | 'leave-out',
): Mapping {
  return withLink(mapping, target, (link) => {
    const { onUnreadable: _, ...rest } = link;
    return onUnreadable === 'hold' ? rest : { ...rest, onUnreadable };
  });
}

function withLink(mapping: Mapping, target: string, change: (link: Link) => Link): Mapping {
  const links = mapping.links.map((link) => (targetName(link.to) === target ? change(link) : link));
  return { ...mapping, links };
}

/** null holds rows of one lead until a policy is chosen. */
export function withDuplicates(mapping: Mapping, duplicates: DuplicatePolicy | null): Mapping {
  const { duplicates: _, ...rest } = mapping;
  return duplicates === null ? rest : { ...rest, duplicates };
}

/** The change that the check offers for a whole group of issues. */
export function withFix(mapping: Mapping, fix: Fix): Mapping {
  if (fix.kind === 'duplicates') return withDuplicates(mapping, fix.duplicates);
  const link = mapping.links[fix.link];
  if (!link) return mapping;
  const target = targetName(link.to);
  return fix.kind === 'date-format'
    ? withDateFormat(mapping, target, fix.dateFormat)
    : withUnreadable(mapping, target, 'leave-out');
}

/** Whether some column, or text for every row, feeds the field that makes a lead unique (P2). */
export function identifierLink(mapping: Mapping): Link | null {
  return mapping.links.find(({ to }) => targetName(to) === mapping.identifier) ?? null;
}
