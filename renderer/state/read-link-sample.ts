import { issueRules } from '../../shared/checking/issue-rules.ts';
import type { Catalogue } from '../../shared/fields/catalogue.ts';
import type { FilePreview } from '../../shared/ipc/file-preview.ts';
import { targetName } from '../../shared/mapping/link-names.ts';
import type { Link, Mapping } from '../../shared/mapping/mapping.ts';
import { planMapping } from '../../shared/mapping/mapping-plan.ts';
import type { PlannedLink } from '../../shared/mapping/mapping-plan.ts';
import { isBlank, joinCells, readLink } from '../../shared/mapping/read-link.ts';

/** What a link is read against. */
export interface LinkSurroundings {
  mapping: Mapping;
  preview: Pick<FilePreview, 'header' | 'rows'>;
  catalogue: Catalogue;
}

/** One link made ready by the rules of the check itself; null when the mapping as a whole does not fit. */
function planAlone(link: Link, { mapping, preview, catalogue }: LinkSurroundings) {
  const { actions: _, ...rest } = mapping;
  const { identifier } = catalogue;
  const isIdentifier = targetName(link.to) === identifier;
  const other: Link = { to: { field: identifier }, from: { constant: '' } };
  const links = isIdentifier ? [link] : [link, other];
  const plan = planMapping({ ...rest, identifier, links }, preview.header, catalogue);
  return plan.ok ? (plan.value.links[0] ?? null) : null;
}

/** Why telecrm would not keep this text; null when it would. */
export function findConstantProblem(
  { to, text }: { to: Link['to']; text: string },
  around: LinkSurroundings,
): string | null {
  const planned = planAlone({ to, from: { constant: text } }, around);
  if (!planned) return null;
  const reading = readLink(planned, () => '');
  return reading.ok ? null : issueRules[reading.error].message;
}

/** What the link makes of the first row that has something for it; empty when no row in view has. */
export function readFirstJoin(link: Link, around: LinkSurroundings): string {
  const planned = planAlone(link, around);
  const texts = planned ? readTexts(planned, around) : [];
  return texts.find((text) => !isBlank(text)) ?? '';
}

/** The different texts among the rows in view that are no value of the target, translated or not. */
export function listUnknownValues(link: Link, around: LinkSurroundings): string[] {
  const planned = planAlone(link, around);
  if (!planned) return [];
  const texts = readTexts(planned, around).map((text) => text.trim());
  return [...new Set(texts)].filter((text) => !isBlank(text) && !planned.read(text).ok);
}

function readTexts(planned: PlannedLink, { preview: { rows } }: LinkSurroundings): string[] {
  return rows.map(({ cells }) => joinCells(planned, (column) => cells[column] ?? ''));
}
