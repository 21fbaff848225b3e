import { targetName } from '../../shared/mapping/link-names.ts';
import type { Link, LinkTarget, Mapping } from '../../shared/mapping/mapping.ts';
import type { ColumnSuggestion } from '../../shared/mapping/mapping-suggestion.ts';
import { mapText } from '../text/map-text.ts';
import type { LineFilter, Sureness } from '../text/map-text.ts';
import { linkOfColumn } from './edit-mapping.ts';
import { readSamples } from './read-samples.ts';
import type { MapStep } from './step.ts';

/** One column of the file, and what is to be said about it. */
export interface MapLine {
  column: string;
  samples: readonly string[];
  link: Link | null;
  /** Where it goes together with other columns. */
  joins: readonly string[];
  sureness: Sureness;
  reason: string;
  /** A target it may mean, free to be used. */
  proposal: LinkTarget | null;
}

/** One line per column, in the order of the file. */
export function listLines(step: MapStep): MapLine[] {
  const { preview, mapping } = step;
  const suggestions = new Map(step.suggestion.columns.map((one) => [one.column, one]));
  const used = usedTargets(mapping);
  return preview.header.map((column, index) => {
    const suggestion = suggestions.get(column);
    const link = linkOfColumn(mapping, column);
    const joins = linksJoining(mapping, column);
    const isOpen = !link && joins.length === 0;
    return {
      column,
      samples: readSamples(preview, index),
      link,
      joins: joins.map((join) => mapText.joined(othersOf(join, column), targetName(join.to))),
      proposal: isOpen ? freeProposal(suggestion, used) : null,
      ...explain(step, suggestion, { link: link ?? joins[0] ?? null, used }),
    };
  });
}

/** Names of everything that is fed; telecrm keeps one value per field. */
export function usedTargets(mapping: Mapping): ReadonlySet<string> {
  return new Set(mapping.links.map(({ to }) => targetName(to)));
}

/** Why the column goes where it goes: our reason, as long as it was not overruled. */
function explain(
  { applied, suggestion: { mapping: suggested } }: MapStep,
  suggestion: ColumnSuggestion | undefined,
  { link, used }: { link: Link | null; used: ReadonlySet<string> },
): { sureness: Sureness; reason: string } {
  if (link) {
    if (applied && hasLink(applied.mapping, link))
      return { sureness: 'template', reason: mapText.fromTemplate(applied.match.name) };
    if (suggestion && suggestion.target === targetName(link.to) && hasLink(suggested, link))
      return {
        sureness: suggestion.confidence === 'certain' ? 'certain' : 'likely',
        reason: suggestion.reason,
      };
    return { sureness: 'chosen', reason: '' };
  }
  const free = freeProposal(suggestion, used);
  if (free && suggestion) return { sureness: 'possible', reason: suggestion.reason };
  const isOurs = suggestion && suggestion.target === null && !suggestion.proposal;
  return { sureness: 'none', reason: isOurs ? suggestion.reason : mapText.notUploaded };
}

function freeProposal(
  suggestion: ColumnSuggestion | undefined,
  used: ReadonlySet<string>,
): LinkTarget | null {
  const proposal = suggestion?.proposal ?? null;
  return proposal && !used.has(targetName(proposal)) ? proposal : null;
}

/** The same source to the same target, whatever the options. */
function hasLink({ links }: Mapping, link: Link): boolean {
  const source = JSON.stringify(link.from);
  const name = targetName(link.to);
  return links.some(({ to, from }) => targetName(to) === name && JSON.stringify(from) === source);
}

function linksJoining({ links }: Mapping, column: string): Link[] {
  return links.filter(({ from }) => 'join' in from && from.join.includes(column));
}

function othersOf({ from }: Link, column: string): string[] {
  return 'join' in from ? from.join.filter((one) => one !== column) : [];
}

/** `look-over` is what we are not certain of and nobody has decided yet. */
export function isShownBy(filter: LineFilter, line: MapLine): boolean {
  const isMapped = line.link !== null || line.joins.length > 0;
  switch (filter) {
    case 'all':
      return true;
    case 'mapped':
      return isMapped;
    case 'not-mapped':
      return !isMapped;
    case 'look-over':
      return line.sureness === 'likely' || line.sureness === 'possible';
  }
}

/** Whether a line has all these letters, in its header, its samples or its target. */
export function isFound(find: string, { column, samples, link }: MapLine): boolean {
  const wanted = find.trim().toLocaleLowerCase();
  const said = [column, ...samples, link ? targetName(link.to) : ''];
  return wanted === '' || said.some((text) => text.toLocaleLowerCase().includes(wanted));
}
