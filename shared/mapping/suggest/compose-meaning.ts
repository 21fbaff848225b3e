import type { Term } from './lexicon.ts';
import { genericWords } from './plain-words.ts';
import { relatives, strangers } from './qualifiers.ts';

/** What a header or a field is about: one head ("phone"), and what narrows it down ("father"). */
export interface Meaning {
  /** A concept, a generic word such as `type` or `date`, or null when plain words must do. */
  head: string | null;
  concepts: string[];
  qualifiers: string[];
  words: string[];
  /** Words that narrow without changing what it is: preferred, expected. */
  soft: string[];
  /** Below 1 for a reading that needs luck or content: "Contact" may be a phone. */
  weight: number;
  isQuestion: boolean;
  /** The right spelling of a misspelt word. */
  spelling: string | null;
  /** Which of several names in one header it is, from 1; 0 for the header as a whole. */
  part: number;
}

type Draft = Pick<Meaning, 'head' | 'concepts' | 'qualifiers' | 'words' | 'soft' | 'weight'>;

/** Concepts that are dates by nature: the word "date" adds nothing. */
const dates: ReadonlySet<string> = new Set(
  'date-of-birth follow-up created-on enquiry-on modified-on last-contacted visit renewal appointment anniversary'.split(
    ' ',
  ),
);
/** Of these words the last one is what the column holds: the type of a phone is no phone. */
const heads: ReadonlySet<string> = new Set(
  'type id code count flag group level image score percent'.split(' '),
);
/** A link to any other concept is no value of it: the address of a source page is no source. */
const linked: ReadonlySet<string> = new Set(['website', 'social', 'company']);
/** Words that alone have more than one reading. */
const loneWords: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  contact: [
    ['phone', 0.9],
    ['name', 0.7],
  ],
  number: [['phone', 0.68]],
  lead: [['name', 0.84]],
  enquiry: [['requirement', 0.8]],
  inquiry: [['requirement', 0.8]],
  query: [['requirement', 0.85]],
  enq: [['requirement', 0.8]],
  debtor: [['name', 0.75]],
  ledger: [['name', 0.75]],
  particular: [['name', 0.62]],
  user: [['name', 0.65]],
  member: [['name', 0.65]],
  date: [['enquiry-on', 0.6]],
  location: [
    ['city', 0.72],
    ['locality', 0.72],
  ],
  place: [['city', 0.68]],
  title: [['job-title', 0.7]],
  value: [['budget', 0.6]],
  amount: [['budget', 0.6]],
  price: [['budget', 0.6]],
  link: [['website', 0.65]],
  web: [['website', 0.8]],
  reason: [['lost-reason', 0.6]],
};

export function composeMeaning(terms: readonly Term[], isQuestion: boolean): Draft[] {
  const said = terms.filter(({ kind }) => kind !== 'noise');
  const soft = [...new Set(said.filter(({ kind }) => kind === 'harmless').map(({ id }) => id))];
  const hard = dropSelf(said.filter(({ kind }) => kind !== 'harmless'));
  const isUser = terms.some(({ kind, id }) => kind === 'self' && accounts.has(id));
  return (
    hard.length === 0
      ? composeHard(dropSelf(said), isQuestion)
      : [
          ...composeHard(hard, isQuestion).map((meaning) => ({ ...meaning, soft })),
          ...numberOfPerson(hard),
        ]
  ).map((meaning) => ({ ...meaning, weight: meaning.weight * (isUser ? ofAccount(meaning) : 1) }));
}

/** Who has an account in the system that the file comes from is mostly, but not always, the lead. */
const accounts: ReadonlySet<string> = new Set(['user', 'member']);
const ofPerson: ReadonlySet<string> = new Set(
  'name phone email customer-id address city date-of-birth'.split(' '),
);

function ofAccount({ head }: Draft): number {
  return head !== null && ofPerson.has(head) ? 0.94 : 0.74;
}

const systemSelves: ReadonlySet<string> = new Set(
  'lead contact enquiry query user inquiry enq'.split(' '),
);

/** "Guest ID", "Borrower code": what the customer is known by. */
function numberOfPerson([person, number, ...others]: readonly Term[]): Draft[] {
  const isNumber = number?.id === 'id' || number?.id === 'code';
  return person?.kind === 'self' && !systemSelves.has(person.id) && isNumber && others.length === 0
    ? [{ ...draft('customer-id', emptyRest), weight: 0.94 }]
    : [];
}

function composeHard(kept: readonly Term[], isQuestion: boolean): Draft[] {
  const [first, ...others] = kept;
  if (!first) return [];
  if (others.length === 0 && first.kind !== 'concept') {
    const readings =
      loneWords[first.id] ?? (first.kind === 'self' ? [['name', 0.84] as const] : []);
    const literal = draft(heads.has(first.id) ? first.id : null, {
      ...emptyRest,
      words: heads.has(first.id) ? [] : [first.id],
    });
    return [
      ...(first.kind === 'qualifier' ? qualifierAlone(first.id) : [literal]),
      ...readings.map(([head, weight]) => ({ ...draft(head, emptyRest), weight })),
    ];
  }
  return [compose(kept, isQuestion)];
}

const emptyRest = { concepts: [], qualifiers: [], words: [], soft: [] };

/** "WhatsApp" and "Landline" alone are numbers, "Father" a name if its cells are; any other says too little. */
function qualifierAlone(id: string): Draft[] {
  const rest = { ...emptyRest, qualifiers: [id] };
  if (id === 'whatsapp' || id === 'landline') return [draft('phone', rest)];
  const literal = draft(null, { ...emptyRest, words: [id] });
  return relatives.has(id) ? [literal, { ...draft('name', rest), weight: 0.75 }] : [literal];
}

function dropSelf(terms: readonly Term[]): Term[] {
  const others = terms.filter(({ kind }) => kind !== 'self');
  const isEnough = others.some(({ kind, id }) => kind !== 'qualifier' && !genericWords.has(id));
  if (isEnough) return others;
  return others.length === 0 ? terms.slice(-1) : [...terms];
}

function draft(head: string | null, rest: Omit<Draft, 'head' | 'weight'>): Draft {
  return { head, ...rest, weight: 1 };
}

function compose(terms: readonly Term[], isQuestion: boolean): Draft {
  const idsOf = (kind: Term['kind']) => [
    ...new Set(terms.filter((term) => term.kind === kind).map(({ id }) => id)),
  ];
  const concepts = idsOf('concept');
  const qualifiers = idsOf('qualifier');
  const words = [...idsOf('word'), ...idsOf('self'), ...idsOf('harmless')].filter(
    (word) => !/^(?:1|\d{2,}|[07-9])$/.test(word),
  );
  const head = findHead(terms, { concepts, words, isQuestion });
  const others = concepts.filter((concept) => concept !== head);
  const rest = {
    qualifiers,
    soft: [],
    words: dropAccessories(words, head, others.length > 0),
    concepts: others,
  };
  const isNamedThing = head === 'name' && !isQuestion && standsBeforeName(terms);
  const isNumber = terms.at(-1)?.id === 'number';
  const { isNumber: _, ...settled } = settle({
    ...draft(isNamedThing ? null : head, rest),
    isNumber,
  });
  return settled;
}

/** "Project name" names a project; "Name (block letters)" is still a name. */
function standsBeforeName(terms: readonly Term[]): boolean {
  const at = terms.findIndex(({ id }) => id === 'name');
  return terms.slice(0, at).some(({ kind, id }) => kind === 'word' && !isAccessory(id));
}

function findHead(
  terms: readonly Term[],
  { concepts, words, isQuestion }: { concepts: string[]; words: string[]; isQuestion: boolean },
): string | null {
  const last = concepts.at(-1) ?? null;
  const datedBy = concepts.findLast((concept) => dates.has(concept)) ?? null;
  const generic = words.findLast((word) => heads.has(word)) ?? null;
  const isContact = concepts.some((concept) => concept === 'email' || concept === 'phone');
  if (generic && !(generic === 'id' && isContact)) return generic;
  if (words.includes('link') && last !== null && !linked.has(last)) return 'link';
  if (words.includes('date')) return datedBy ?? 'date';
  const end = terms.findLast(({ kind, id }) => kind !== 'qualifier' && !isAccessory(id));
  return end?.kind === 'word' && last !== null && !isQuestion ? null : last;
}

/** "Alternate No" and "Emergency contact" are phones, though neither word alone says so. */
function isContactWord(word: string): boolean {
  return word === 'number' || word === 'contact';
}

function isAccessory(word: string): boolean {
  return /^(?:number|link|id|document|copy)$/.test(word) || /^\d+$/.test(word);
}

/** "Number", "ID" and "link" after what they belong to say nothing more. */
function dropAccessories(
  words: readonly string[],
  head: string | null,
  hasOthers: boolean,
): string[] {
  if (head !== null && dates.has(head)) return words.filter((word) => word !== 'date');
  const left = words.filter((word) => word !== head && !(word === 'date' && head !== null));
  const plain = left.filter((word) => !isAccessory(word));
  return head !== null || hasOthers || plain.length > 0 ? plain : left;
}

/** The peculiar pairs: a name of something is that thing, a company's phone is a phone at work. */
function settle(meaning: Draft & { isNumber: boolean }): Draft & { isNumber: boolean } {
  const { head, concepts, qualifiers } = meaning;
  const thing = concepts.at(-1);
  const { words } = meaning;
  if (
    head === null &&
    concepts.length === 0 &&
    qualifiers.length > 0 &&
    words.length > 0 &&
    words.every(isContactWord)
  )
    return { ...meaning, head: 'phone', words: [] };
  if (head === 'name' && meaning.isNumber) return { ...meaning, head: 'phone', weight: 0.95 };
  const stranger = qualifiers.find((id) => strangers.includes(id));
  if (head === 'name' && stranger !== undefined)
    return { ...meaning, head: null, qualifiers: [], words: [stranger] };
  if (head !== null && dates.has(head) && meaning.words.includes('number'))
    return { ...meaning, head: 'phone', words: [], weight: 0.7 };
  const isDisplayed = head === 'name' || head === 'display-name';
  if (isDisplayed && (concepts.includes('email') || concepts.includes('phone')))
    return { ...meaning, head: 'label' };
  if (head === 'name' && thing !== undefined)
    return { ...meaning, head: thing, concepts: concepts.filter((one) => one !== thing) };
  if (head === 'email' && concepts.includes('assignee'))
    return { ...meaning, head: 'assignee', concepts: concepts.filter((one) => one !== 'assignee') };
  if (concepts.includes('name'))
    return settle({ ...meaning, concepts: concepts.filter((one) => one !== 'name') });
  if (head !== null && concepts.includes('company'))
    return {
      ...meaning,
      concepts: concepts.filter((one) => one !== 'company'),
      qualifiers: [...new Set([...qualifiers, 'work'])],
    };
  return meaning;
}
