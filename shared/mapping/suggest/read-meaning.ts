import { composeMeaning, type Meaning } from './compose-meaning.ts';
import { findPhrase, type Term } from './lexicon.ts';
import { mendWord } from './mend-word.ts';
import { splitWords } from './split-words.ts';

/** What follows these words explains: "Mobile number with country code", "Name as on the card". */
const explaining = new Set([
  'with',
  'including',
  'incl',
  'who',
  'that',
  'from',
  'so',
  'as',
  'because',
  'such',
]);
/** The words of a longer header are a sentence, in which not each word carries meaning. */
const wordsOfQuestion = 6;
const dateEndings = new Set(['on', 'at', 'when', 'time']);

/** What a header may mean, the likeliest first; none when it has no words that say anything. */
export function readMeanings(text: string, fieldWords: ReadonlySet<string>): Meaning[] {
  const raw = splitWords(text);
  const mended = raw.map((word) => mendWord(word, fieldWords));
  const spelling = mended.find((one) => one.spelling !== null)?.spelling ?? null;
  if (raw.length > 1 && isFlag(text, raw)) return [flagMeaning];
  const words = moveNumber(cutExplanation(mended.flatMap(({ parts }) => parts)));
  const isQuestion =
    words.length >= wordsOfQuestion || (text.trim().endsWith('?') && words.length > 2);
  const terms = turnAround(toCount(toPeople(readTerms(words, isQuestion)), words));
  return composeMeaning(terms, isQuestion).map((meaning) => ({
    ...meaning,
    isQuestion,
    spelling,
    part: 0,
  }));
}

/** "Is my contact", "Follow-up required": a yes or no, whatever it is about. */
function isFlag(text: string, words: readonly string[]): boolean {
  return (
    /^\s*(?:is|has|was)\s(?!your)[^?]*$/i.test(text) ||
    /\s(?:done|pending)$/i.test(text) ||
    (/\s(?:required|needed|wanted)$/i.test(text) && !isWantable(words.slice(0, -1)))
  );
}

/** How much or which one is wanted is the value itself: "Sum insured required". */
function isWantable(words: readonly string[]): boolean {
  return words.some((_, at) => {
    const found = findPhrase(words, at);
    return found !== null && at + found.length === words.length && wantable.has(found.term.id);
  });
}

const wantable: ReadonlySet<string> = new Set(
  'sum-insured budget course product interest model variant colour fuel gearbox policy-type configuration city locality'.split(
    ' ',
  ),
);

/** Outlook's "E-mail 2 Address" is the second e-mail address. */
function moveNumber(words: readonly string[]): string[] {
  const at = words.findIndex(
    (word, index) =>
      index > 0 &&
      /^[2-9]$/.test(word) &&
      findPhrase([words[index - 1] ?? '', words[index + 1] ?? ''], 0)?.length === 2,
  );
  const [number, next] = [words[at], words[at + 1]];
  if (number === undefined || next === undefined) return [...words];
  return [...words.slice(0, at), next, number, ...words.slice(at + 2)];
}

/** "How many people will visit?" asks for people, not for a day. */
function toCount(terms: readonly Term[], words: readonly string[]): Term[] {
  const isOfPeople = isCounting(words) && terms.some(({ id }) => id === 'visitors');
  return terms.filter(({ id }) => !isOfPeople || (id !== 'visit' && id !== 'appointment'));
}

/** Whether the words ask for a number. */
export function isCounting(words: readonly string[]): boolean {
  return words.some((word, at) => word === 'how' && words[at + 1] === 'many');
}

const flagMeaning: Meaning = {
  head: 'flag',
  concepts: [],
  qualifiers: [],
  words: [],
  soft: [],
  weight: 1,
  isQuestion: false,
  spelling: null,
  part: 0,
};

function cutExplanation(words: readonly string[]): string[] {
  const at = words.findIndex(
    (word, index) =>
      index > 0 && index < words.length - 1 && explaining.has(word) && !isPhrase(words, index),
  );
  return at < 0 ? [...words] : words.slice(0, at);
}

/** "Reference from", "where did you hear about us from": part of a phrase that we know. */
function isPhrase(words: readonly string[], index: number): boolean {
  return (findPhrase(words, index - 1)?.length ?? 0) > 1;
}

function readTerms(words: readonly string[], isQuestion: boolean): Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at] ?? '';
    const found = findPhrase(words, at);
    const isDate =
      dateEndings.has(word) && !isQuestion && (at === words.length - 1 || word === 'time');
    if ((word === 'of' || (word === 'by' && !found?.term.id.includes('-'))) && at > 0)
      terms.push({ kind: 'noise', id: 'of' });
    else if (found && found.length === 1 && dateEndings.has(word) && !isDate)
      terms.push(word === 'when' ? { kind: 'word', id: 'date' } : { kind: 'noise', id: word });
    else terms.push(found?.term ?? { kind: 'word', id: word });
    at += found?.length ?? 1;
  }
  return terms;
}

/** Beside what only a person has, visitors are the lead, not how many they are. */
function toPeople(terms: readonly Term[]): Term[] {
  const isOfPerson = terms.some(({ id }) => ofPerson.has(id));
  return terms.map((term) =>
    isOfPerson && term.id === 'visitors' ? { kind: 'self', id: 'visitor' } : term,
  );
}

const ofPerson: ReadonlySet<string> = new Set([
  'name',
  'first-name',
  'last-name',
  'phone',
  'email',
]);

/** "Name of the father" is "father name"; "number of calls" is a count of them. */
function turnAround(terms: readonly Term[]): Term[] {
  const at = terms.findIndex(({ kind, id }) => kind === 'noise' && id === 'of');
  if (at <= 0 || at === terms.length - 1) return [...terms];
  const before = terms.slice(0, at);
  const after = terms.slice(at + 1).filter(({ kind }) => kind !== 'noise');
  const isCount = before.every(({ kind, id }) => kind === 'noise' || id === 'number');
  return [...after, ...(isCount ? [{ kind: 'word' as const, id: 'count' }] : before)];
}
