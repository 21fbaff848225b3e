import { checkLinkOfBlock, type RowBlock } from '../../shared/checking/check-block.ts';
import { createDateEvidence, type DateDecision } from '../../shared/fields/date-evidence.ts';
import { sourceName } from '../../shared/mapping/link-names.ts';
import type { Mapping } from '../../shared/mapping/mapping.ts';
import type { MappingPlan, PlannedLink } from '../../shared/mapping/mapping-plan.ts';
import { isBlank, translateCells } from '../../shared/mapping/read-link.ts';
import type { RunRecord } from '../store/run-record.ts';
import type { RunStore } from '../store/run-store.ts';
import { planOf } from './plan-of-run.ts';
import { statesOf } from './row-states.ts';

export interface DateWatch {
  see(block: RowBlock): void;
  isWatched(link: number): boolean;
  decisions(): ReadonlyMap<number, DateDecision>;
}

/** Gathers proof for every date column whose format the mapping leaves open. */
export function watchDates(plan: MappingPlan, mapping: Mapping): DateWatch {
  const watched = plan.links
    .filter((link) => link.type === 'date' && !mapping.links[link.index]?.dateFormat)
    .map((link) => ({ link, evidence: createDateEvidence() }));
  return {
    see(block) {
      for (const { link, evidence } of watched) seeLink(block, link, evidence.add);
    },
    isWatched: (index) => watched.some(({ link }) => link.index === index),
    decisions: () => new Map(watched.map(({ link, evidence }) => [link.index, evidence.decide()])),
  };
}

function seeLink(block: RowBlock, link: PlannedLink, add: (cell: string) => void): void {
  for (let position = 0; position < block.n; position += 1) {
    const text = translateCells(link, (column) => block.columns[column]?.[position] ?? '');
    if (!isBlank(text)) add(text);
  }
}

/**
 * Writes proven formats into the mapping and checks those columns; what the file cannot prove
 * becomes a question, and its cells are held until it is answered.
 */
export function decideDates(
  store: RunStore,
  run: RunRecord,
  decisions: ReadonlyMap<number, DateDecision>,
): RunRecord {
  if (decisions.size === 0) return run;
  const links = run.mapping.links.map((link, index) => {
    const decision = decisions.get(index);
    return decision?.kind === 'proven' || decision?.kind === 'only-fit'
      ? { ...link, dateFormat: decision.format }
      : link;
  });
  const questions = [...decisions].flatMap(([link, decision]) => {
    const text = questionText(columnName(run, link), decision);
    if (text === null || !('formats' in decision)) return [];
    return [{ link, text, dateFormats: decision.formats }];
  });
  const decided = { ...run, mapping: { ...run.mapping, links }, questions };
  recheckLinks(store, decided, [...decisions.keys()]);
  return decided;
}

function columnName(run: RunRecord, index: number): string {
  const link = run.mapping.links[index];
  return link ? sourceName(link) : '';
}

function questionText(column: string, decision: DateDecision): string | null {
  if (decision.kind === 'ambiguous')
    return `Are the dates of "${column}" written ${decision.formats[0]} or ${decision.formats[1]}? All ${decision.of} of them fit both.`;
  if (decision.kind === 'contradiction')
    return `The dates of "${column}" contradict each other: ${decision.dayFirst} prove the day first, ${decision.monthFirst} the month first. Which is it?`;
  return null;
}

/** Checks only the named links again, from the staged cells. */
function recheckLinks(store: RunStore, run: RunRecord, links: readonly number[]): void {
  const plan = planOf(run);
  const planned = links.flatMap((index) => plan.links[index] ?? []);
  const columns = planned.flatMap((link) => link.columns);
  store.transact(() => {
    for (const index of links) store.issues.removeLink(index);
    for (const { block } of store.blocks.list()) {
      const rows = store.blocks.read(block, columns);
      for (const link of planned) store.issues.add(block, checkLinkOfBlock(rows, link));
      store.blocks.writeStates(block, statesOf(rows.n, store.issues.ofBlock(block), plan));
    }
  });
}
