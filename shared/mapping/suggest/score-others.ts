import type { ScoreTable } from './assign-columns.ts';
import type { Target } from './list-targets.ts';
import { leastScore, type Pair, type ReadColumn } from './score-pair.ts';
import { applyContent, weighContent } from './weigh-content.ts';

/** A pair that other columns speak for, with what the cells say. */
export function toPair(column: ReadColumn, target: Target, score: number): Pair {
  const verdict = weighContent(target, column.profile);
  const weighed = score < leastScore.likely ? score : applyContent(score, verdict, 'whole');
  return { score: weighed - column.index * 1e-6, evidence: 'meaning', verdict, spelling: null };
}

const mobileWords = new Set(['mobile', 'mob', 'cell', 'cellphone']);

/** Without cells to look at, "Mobile" is the better phone than the "Phone" beside it, often a landline. */
export function preferMobile(
  table: ScoreTable,
  columns: readonly ReadColumn[],
  targets: readonly Target[],
): ScoreTable {
  const at = targets.findIndex(
    ({ type, meanings: [meaning] }) => type === 'phone' && isPlainPhone(meaning),
  );
  const hasMobile = columns.some(({ words, index }) => {
    const score = table[index]?.[at]?.score ?? 0;
    return score >= leastScore.likely && words.some((word) => mobileWords.has(word));
  });
  if (!hasMobile) return table;
  return table.map((row, index) =>
    row.map((pair, place) =>
      place === at && pair?.evidence === 'same-name' && columns[index]?.profile.of === 0
        ? { ...pair, score: pair.score - 0.15 }
        : pair,
    ),
  );
}

const onlyWhatsapp = 0.76;

/** Where no column is the plain phone, the WhatsApp number is: nobody has one without a phone. */
export function addOnlyWhatsapp(
  table: ScoreTable,
  columns: readonly ReadColumn[],
  targets: readonly Target[],
): ScoreTable {
  const at = targets.findIndex(
    ({ type, meanings: [meaning] }) => type === 'phone' && isPlainPhone(meaning),
  );
  const target = targets[at];
  const hasPhone = table.some((row) => (row[at]?.score ?? 0) >= leastScore.likely);
  const hasField = targets.some(({ meanings }) =>
    meanings.some(({ qualifiers }) => qualifiers.includes('whatsapp')),
  );
  if (!target || hasPhone || hasField) return table;
  return table.map((row, index) => {
    const column = columns[index];
    const isWhatsapp = column?.meanings.some(
      (meaning) =>
        meaning.head === 'phone' &&
        meaning.qualifiers.join() === 'whatsapp' &&
        meaning.words.length < 2,
    );
    if (!column || !isWhatsapp) return row;
    return row.map((pair, place) => (place === at ? toPair(column, target, onlyWhatsapp) : pair));
  });
}

function isPlainPhone(meaning: ReadColumn['meanings'][number] | undefined): boolean {
  return meaning?.head === 'phone' && meaning.qualifiers.length === 0 && meaning.words.length === 0;
}
