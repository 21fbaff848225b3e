import type { Meaning } from './compose-meaning.ts';
import { toPlainName, type Target } from './list-targets.ts';
import type { ColumnProfile } from './profile-column.ts';
import { isCounting } from './read-meaning.ts';
import type { Token } from './read-tokens.ts';
import { isNarrowed, scoreMeaning } from './score-meaning.ts';
import { scoreOwnWords } from './score-own-words.ts';
import { limitScore } from './limit-score.ts';
import { applyContent, weighContent, type ContentVerdict, type Grounds } from './weigh-content.ts';

/** Why a column may feed a target. */
export type Evidence = 'exact' | 'same-name' | 'meaning' | 'description' | 'content';

/** A column and a target, and how much speaks for it, from 0 to 1. */
export interface Pair {
  score: number;
  evidence: Evidence;
  verdict: ContentVerdict;
  /** The spelling that a misspelt word of the header was read as. */
  spelling: string | null;
  /** Which of the header's several names it is, from 1; 0 for the whole header. */
  part?: number;
}

/** A column as its header and its cells describe it. */
export interface ReadColumn {
  index: number;
  header: string;
  plain: string;
  meanings: readonly Meaning[];
  words: readonly string[];
  tokens: readonly Token[];
  profile: ColumnProfile;
}

/** Scores of 0.4 are worth a proposal, of 0.7 a link, of 0.97 no second look. */
export const leastScore = { certain: 0.97, likely: 0.7, possible: 0.4 } as const;

/** The score of the same name, but for case and punctuation. */
export const sameName = 0.94;

export function scorePair(column: ReadColumn, target: Target): Pair | null {
  const named = scoreName(column, target);
  if (!named || named.score < leastScore.possible) return null;
  const verdict = weighContent(target, column.profile);
  const { evidence, spelling, part = 0 } = named;
  const content = applyContent(named.score, verdict, named.grounds);
  const score = limitScore({ score: content, evidence }, { column, target, verdict });
  return score < leastScore.possible
    ? null
    : { evidence, spelling, part, score: withGaps(score, column, target), verdict };
}

/** Gaps decide between columns; they do not make a good name a bad one. */
function withGaps(score: number, column: ReadColumn, target: Target): number {
  const less = score - gapPenalty(column, target);
  return score < leastScore.likely ? less : Math.max(less, leastScore.likely);
}

interface Named extends Pick<Pair, 'score' | 'evidence' | 'spelling' | 'part'> {
  grounds: Grounds;
}

function scoreName(column: ReadColumn, target: Target): Named | null {
  const plainly = (score: number, evidence: Evidence): Named => ({
    score,
    evidence,
    spelling: null,
    grounds: 'whole',
  });
  if (column.header === target.name) return plainly(1, 'exact');
  if (column.plain !== '' && (column.plain === target.plain || column.plain === target.otherPlain))
    return plainly(sameName, 'same-name');
  if ('action' in target.to) return scoreAction(column, target);
  if (target.type === 'date' && isCounting(column.words)) return null;
  const meant = bestMeaning(column, target);
  const own = scoreOwnWords(column.tokens, target);
  if (own === null || own.score <= (meant?.score ?? 0)) return meant;
  const grounds = own.isNarrowed ? 'narrowed' : 'loose';
  return { score: own.score, evidence: 'meaning', spelling: null, grounds };
}

function bestMeaning({ meanings, words }: ReadColumn, target: Target): Named | null {
  let best: Named | null = null;
  for (const meaning of meanings) {
    if (!canCarry(meaning, target)) continue;
    const isNamed = 'field' in target.to && words.includes(target.to.field);
    for (const [index, field] of target.meanings.entries()) {
      const score = scoreMeaning(meaning, field) + (isNamed ? 0.02 : 0);
      const evidence = index === 0 ? 'meaning' : 'description';
      if (best && score <= best.score) continue;
      const { spelling, part } = meaning;
      best = { score, evidence, spelling, part, grounds: findGrounds(meaning, field) };
    }
  }
  return best;
}

function findGrounds(meaning: Meaning, field: Meaning): Grounds {
  if (meaning.words.length > 0 && !meaning.isQuestion)
    return isNarrowed(meaning, field) ? 'narrowed' : 'loose';
  return meaning.weight < 0.9 ? 'lone' : isNarrowed(meaning, field) ? 'narrowed' : 'whole';
}

const carriers: Readonly<Record<string, readonly Target['type'][]>> = {
  phone: ['phone', 'text', 'number'],
  email: ['email', 'text', 'active-users'],
  date: ['date', 'text'],
  'follow-up': ['date', 'text'],
  visit: ['date', 'text'],
  'enquiry-on': ['date', 'text'],
  'created-on': ['date', 'text'],
  'date-of-birth': ['date', 'text'],
  renewal: ['date', 'text'],
  name: ['text'],
  notes: ['text'],
  address: ['text'],
};

/** A date does not go into a number, whatever the words say. */
function canCarry({ head }: Meaning, { type }: Target): boolean {
  const allowed = carriers[head ?? ''];
  return allowed === undefined || allowed.includes(type);
}

/** An action's field needs the words of the action in the header, beside those of the field. */
function scoreAction(column: ReadColumn, target: Target): Named | null {
  const { words } = column;
  const isNamed =
    target.actionWords.length > 0 && target.actionWords.every((word) => words.includes(word));
  if (!isNamed) return null;
  const rest = words.filter((word) => !target.actionWords.includes(word));
  if (toPlainName(rest.join('')) === toPlainName('field' in target.to ? target.to.field : ''))
    return { score: sameName - 0.04, evidence: 'same-name', spelling: null, grounds: 'whole' };
  const heads = new Set(target.meanings.map(({ head }) => head));
  const [meaning] = column.meanings;
  const isSame = meaning?.head !== null && meaning !== undefined && heads.has(meaning.head);
  return isSame && rest.length > 0 && rest.length <= 2
    ? { score: 0.74, evidence: 'meaning', spelling: meaning.spelling, grounds: 'loose' }
    : null;
}

/** Between two columns as good: the one with more cells, with mobiles, further left. */
function gapPenalty({ profile, index }: ReadColumn, { type }: Target): number {
  const blanks = profile.of === 0 ? 0 : 1 - profile.filled / profile.of;
  const isMostlyBlank = blanks >= 0.6 && blanks < 1 ? 0.1 : 0;
  const isLandline = type === 'phone' && profile.landlines >= 0.5 ? 0.1 : 0;
  return blanks * 0.02 + isMostlyBlank + isLandline + Math.min(index, 1000) * 1e-6;
}
