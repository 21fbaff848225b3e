import type { Fix } from '../../shared/checking/check-report.ts';
import { targetName } from '../../shared/mapping/link-names.ts';
import type {
  DuplicatePolicy,
  Link,
  LinkSource,
  LinkTarget,
  Mapping,
  OptionChange,
} from '../../shared/mapping/mapping.ts';
import { withFittingActions } from './action-conditions.ts';

/** The link that reads this column alone. */
export function linkOfColumn(mapping: Mapping, column: string): Link | null {
  return mapping.links.find(({ from }) => 'column' in from && from.column === column) ?? null;
}

/** The link that feeds this target. */
function linkOfTarget(mapping: Mapping, target: string): Link | null {
  return mapping.links.find(({ to }) => targetName(to) === target) ?? null;
}

/** A new target starts without options: they were chosen for the old one. null ends the link. */
export function withTarget(mapping: Mapping, column: string, to: LinkTarget | null): Mapping {
  const old = linkOfColumn(mapping, column);
  return withLinkInPlace(mapping, old, to && { to, from: { column } });
}

/**
 * Feeds a target from a fixed text or from joined columns; `old` is the target that this source fed before,
 * null for a new one. Options stay while the target does, but a fixed text is already what it shall be.
 */
export function withSource(
  mapping: Mapping,
  old: string | null,
  { to, from }: { to: LinkTarget; from: LinkSource },
): Mapping {
  const link = old === null ? null : linkOfTarget(mapping, old);
  const isKept = link !== null && old === targetName(to) && !('constant' in from);
  return withLinkInPlace(mapping, link, isKept ? { ...link, from } : { to, from });
}

export function withoutTarget(mapping: Mapping, target: string): Mapping {
  return withLinkInPlace(mapping, linkOfTarget(mapping, target), null);
}

function withLinkInPlace(mapping: Mapping, old: Link | null, next: Link | null): Mapping {
  const added = old || !next ? [] : [next];
  const links = mapping.links.flatMap((link) => (link !== old ? [link] : next ? [next] : []));
  return withFittingActions(mapping, { ...mapping, links: [...links, ...added] });
}

export function withOptions(mapping: Mapping, target: string, options: OptionChange): Mapping {
  return withLink(mapping, target, (link) => {
    const entries = Object.entries({ ...link, ...options });
    // Every value but null is one that the link's own type allows under that name.
    return Object.fromEntries(entries.filter(([, value]) => value !== null)) as Link;
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
    ? withOptions(mapping, target, { dateFormat: fix.dateFormat })
    : withOptions(mapping, target, { onUnreadable: 'leave-out' });
}

/** Whether some column, or text for every row, feeds the field that makes a lead unique (P2). */
export function identifierLink(mapping: Mapping): Link | null {
  return linkOfTarget(mapping, mapping.identifier);
}
