import type { FieldType } from '../../fields/field-type.ts';
import type { Target } from './list-targets.ts';
import { isAbbreviation, isAcronym, isSameWord, isSkeleton } from './match-words.ts';
import type { Token } from './read-tokens.ts';

/** How well a header says a field in the workspace's own words. */
export interface OwnScore {
  score: number;
  /** Whether cells of the right kind settle what the words leave open. */
  isNarrowed: boolean;
}

const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that a field of this type may have more or less. */
const typeWords: Partial<Record<FieldType, ReadonlySet<string>>> = {
  date: listed('date day'),
  number: listed('number count total many how percent'),
  money: listed('amount value cost price'),
  medialink: listed('link document copy photo image website'),
  website: listed('link page website'),
  dropdown: listed('type name option'),
  tags: listed('list name option type'),
  text: listed('name number detail note'),
};
const generic = listed(
  'date number count amount value cost type name link document copy photo id code flag status image level group page reason percent score detail website note price',
);

export function scoreOwnWords(tokens: readonly Token[], target: Target): OwnScore | null {
  const { name, summary, letters } = target.ownWords;
  if (isInitials(tokens, target)) return { score: 0.78, isNarrowed: true };
  if (name.length === 0 || !tokens.some((token) => mayBegin(token, letters))) return null;
  const ofType = typeWords[target.type] ?? none;
  const said = tokens.filter(({ kind }) => kind !== 'noise' && kind !== 'harmless');
  const known = [...name, ...summary];
  const left = said.filter(
    (token) => !known.some((word) => isSame(token, word)) && !isShort([token], name, null),
  );
  const more = left.filter(({ canon, kind }) => kind !== 'self' && !ofType.has(canon));
  if (more.some(({ kind, canon }) => kind !== 'word' || generic.has(canon))) return null;
  return scoreCoverage({ tokens, said, more, ofType }, target);
}

/** Every way in which two words are one keeps the first letter, so most fields need no closer look. */
function mayBegin({ word, canon }: Token, letters: ReadonlySet<string>): boolean {
  return letters.has(word[0] ?? '') || letters.has(canon[0] ?? '');
}

interface Said {
  tokens: readonly Token[];
  said: readonly Token[];
  more: readonly Token[];
  ofType: ReadonlySet<string>;
}

function scoreCoverage({ tokens, said, more, ofType }: Said, target: Target): OwnScore | null {
  const { name } = target.ownWords;
  const core = name.filter(({ canon }) => !ofType.has(canon) && !isUnit(canon, target));
  const wanted = core.length > 0 ? core : name;
  const isSaid = (word: Token) =>
    tokens.some((token) => isSame(token, word)) || isShort(tokens, name, word);
  const covered = wanted.filter(isSaid);
  if (covered.length < wanted.length) return scorePart({ covered, wanted, more, said }, target);
  const rest = name.filter((word) => !wanted.includes(word));
  const isTypeSaid = said.some(({ canon }) => ofType.has(canon));
  const isWhole =
    rest.every(isSaid) || (isTypeSaid && rest.every(({ canon }) => ofType.has(canon)));
  if (!isWhole && isTypeSaid) return null;
  const unsaidSoft = name.filter((word) => word.kind === 'harmless' && !isSaid(word)).length;
  const score =
    0.85 -
    (isWhole ? 0 : 0.14) -
    0.1 * unsaidSoft -
    (more.length === 0 ? 0 : 0.2 + 0.1 * (more.length - 1));
  return { score, isNarrowed: more.length <= 2 };
}

const none: ReadonlySet<string> = new Set();
const units = listed('year month monthly day hour kilogram kg sq ft square feet kw');

/** "Experience" is the years of experience: only a number has a unit. */
function isUnit(canon: string, { type }: Target): boolean {
  return type === 'number' && units.has(canon);
}

/** "DOJ" for a date of joining, "CLR" for the colour: one word made of the letters of others. */
function isInitials(tokens: readonly Token[], { initials }: Target): boolean {
  const said = tokens.filter(({ kind }) => kind !== 'noise' && kind !== 'harmless');
  const [token, ...others] = said;
  if (!token || token.isKnown || others.length > 0) return false;
  return (
    initials.short.includes(token.word) ||
    initials.words.some((word) => isSkeleton(token.word, word))
  );
}

interface Coverage {
  covered: readonly Token[];
  wanted: readonly Token[];
  more: readonly Token[];
  said: readonly Token[];
}

/** Where the header has not all of the name's words, it must have nothing that neither name nor description has. */
function scorePart({ covered, wanted, more, said }: Coverage, target: Target): OwnScore | null {
  if (more.length > 0) return null;
  if (wanted.some((word) => word.kind === 'qualifier' && !covered.includes(word))) return null;
  const { summary } = target.ownWords;
  const described = said.filter((token) => summary.some((word) => isSame(token, word)));
  const meant = described.filter(({ canon }) => !generic.has(canon));
  const content = summary.filter(({ canon, kind }) => kind !== 'self' && !generic.has(canon));
  const isAll =
    content.length > 0 && content.every((word) => meant.some((token) => isSame(token, word)));
  if (described.length === said.length && isAll) return { score: 0.8, isNarrowed: true };
  if (described.length === said.length && meant.length >= 2)
    return { score: 0.74, isNarrowed: true };
  const uncovered = wanted.filter((word) => !covered.includes(word));
  if (covered.length > 0 && uncovered.every(({ canon }) => generic.has(canon)))
    return { score: 0.62, isNarrowed: true };
  const last = wanted.at(-1);
  const hasHead = last !== undefined && covered.includes(last) && !generic.has(last.canon);
  const isWeak = said.every(({ kind, canon }) => kind === 'self' || generic.has(canon));
  return hasHead && covered.length * 2 >= wanted.length && !isWeak && said.length > 0
    ? { score: 0.58, isNarrowed: true }
    : null;
}

function isSame(token: Token, word: Token): boolean {
  if (token.word === word.word || token.canon === word.canon) return true;
  if (isSameWord(token.word, word.word)) return true;
  return !token.isKnown && isAbbreviation(token.word, word.word);
}

/** `TD` says both words of a test drive; `word` is one that must be among them. */
function isShort(tokens: readonly Token[], name: readonly Token[], word: Token | null): boolean {
  const words = name.map((one) => one.word);
  return tokens.some(
    (token) =>
      !token.isKnown &&
      token.word.length >= 2 &&
      token.word.length <= words.length &&
      words.some((_, from) =>
        words.some((__, to) => {
          const run = words.slice(from, to + 1);
          const isIn = word === null || run.includes(word.word);
          return isIn && isAcronym(token.word, run);
        }),
      ),
  );
}
