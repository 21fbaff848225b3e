import type { Meaning } from './compose-meaning.ts';
import { widerQualifier } from './qualifiers.ts';

const sameMeaning = 0.88;

/** What a column may feed when the workspace has no field of just that meaning, and how likely that is. */
const wider: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'utm-source': { source: 0.74 },
  platform: { source: 0.6 },
  medium: { source: 0.42 },
  'referred-by': { source: 0.5 },
  employer: { company: 0.8 },
  company: { employer: 0.78 },
  occupation: { 'job-title': 0.6 },
  'job-title': { occupation: 0.6 },
  street: { address: 0.8 },
  address: { street: 0.6 },
  locality: { address: 0.45 },
  region: { state: 0.6 },
  state: { region: 0.5 },
  'relationship-manager': { assignee: 0.78, counsellor: 0.5, advisor: 0.5 },
  counsellor: { assignee: 0.78 },
  advisor: { assignee: 0.78 },
  'caller-name': { assignee: 0.6, name: 0.6 },
  assignee: { 'relationship-manager': 0.5, counsellor: 0.5, advisor: 0.5 },
  'created-on': { 'enquiry-on': 0.6 },
  'enquiry-on': { 'created-on': 0.74 },
  requirement: { notes: 0.6, interest: 0.55, product: 0.55 },
  notes: { requirement: 0.5 },
  subject: { notes: 0.45, requirement: 0.55 },
  product: { interest: 0.6, course: 0.45 },
  interest: { product: 0.6, course: 0.55 },
  course: { interest: 0.45, product: 0.5 },
  tags: { interest: 0.45 },
  priority: { rating: 0.5 },
  score: { rating: 0.42 },
  'first-name': { name: 0.74 },
  'display-name': { name: 0.74 },
  social: { website: 0.42 },
};

const places = [
  'city',
  'district',
  'state',
  'country',
  'pin-code',
  'address',
  'street',
  'locality',
];
/** Whose it is makes no difference here: a company's website is the website. */
const neutral: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(places.map((place) => [place, ['home', 'address']])),
  website: ['work'],
  'job-title': ['work'],
  source: ['last'],
  status: ['last', 'next'],
  notes: ['last', 'follow-up', 'visit', 'assignee', 'call', 'status', 'telecaller'],
  'follow-up': ['next', 'call'],
  visit: ['next'],
};

/** How well two names mean the same, from 0 to about 0.9. */
export function scoreMeaning(column: Meaning, field: Meaning): number {
  const score = column.weight * field.weight * (scoreHeads(column, field) - slipPenalty(column));
  return Math.max(0, score);
}

function slipPenalty({ spelling }: Meaning): number {
  return spelling === null ? 0 : 0.06;
}

function scoreHeads(column: Meaning, field: Meaning): number {
  // Two columns that answer yes or no need have nothing else in common.
  if (column.head === 'flag') return 0;
  if (column.head === field.head) {
    const hasCommon =
      column.head !== null || column.words.some((word) => hasWord(field.words, word));
    const isPlainConcept = column.concepts.some((one) => field.concepts.includes(one));
    return hasCommon || isPlainConcept ? scoreRest(column, field, sameMeaning) : 0;
  }
  const bridge = bridgeHeads(column, field);
  if (bridge > 0) return bridge;
  const widest = wider[column.head ?? '']?.[field.head ?? ''];
  return widest === undefined ? 0 : scoreRest(column, field, widest);
}

/** "Fuel type" is the fuel, "Insurance until" a date: one generic word more or less. */
function bridgeHeads(column: Meaning, field: Meaning): number {
  const generic = (meaning: Meaning) => ['type', 'date', 'count'].includes(meaning.head ?? '');
  if (column.head !== null && field.head !== null) return bridgeConcept(column, field);
  if (!generic(column) && !generic(field)) return 0;
  const score = scoreRest(column, field, column.head === null ? 0.78 : 0.84);
  const hasCommon = column.words.some((word) => hasWord(field.words, word));
  return hasCommon ? score : 0;
}

/** "Source type" for the field source: a guess at best. */
function bridgeConcept(column: Meaning, field: Meaning): number {
  const isTypeOf =
    column.head === 'type' && field.head !== null && column.concepts.includes(field.head);
  const isSafe = field.head === 'course' || field.head === 'product' || field.head === 'interest';
  return isTypeOf && isSafe && field.qualifiers.length === 0 ? 0.5 : 0;
}

/** What one side says beyond the other takes away: a qualifier more than a word. */
function scoreRest(column: Meaning, field: Meaning, base: number): number {
  const spare = neutral[field.head ?? ''] ?? [];
  const isSpare = (id: string) => spare.includes(id);
  const qualifiers = difference(column.qualifiers, field.qualifiers).filter((id) => !isSpare(id));
  const missing = difference(field.qualifiers, column.qualifiers).filter((id) => !isSpare(id));
  const bridged = qualifiers.filter((id) => missing.includes(widerQualifier[id] ?? ''));
  const concepts = difference(column.concepts, field.concepts).filter((id) => !isSpare(id));
  const words = column.words.filter((word) => !hasWord(field.words, word) && !isSpare(word));
  const spared = [...column.concepts, ...column.words, ...column.qualifiers].filter(isSpare).length;
  const unsaid = field.words.filter((word) => !hasWord(column.words, word));
  const unsaidConcepts = difference(field.concepts, column.concepts);
  return (
    base -
    0.44 * (qualifiers.length - bridged.length + concepts.length) -
    0.08 * bridged.length -
    wordPenalty(words.length, column.isQuestion) -
    0.45 * (missing.length - bridged.length + unsaidConcepts.length) -
    0.3 * unsaid.length -
    0.06 * Math.min(spared, 1)
  );
}

function wordPenalty(count: number, isQuestion: boolean): number {
  if (count === 0) return 0;
  return isQuestion ? 0.1 + 0.1 * (count - 1) : 0.26 + 0.12 * (count - 1);
}

function difference(left: readonly string[], right: readonly string[]): string[] {
  return left.filter((id) => !right.includes(id));
}

function hasWord(words: readonly string[], wanted: string): boolean {
  return words.some((word) => word === wanted || isSameStem(word, wanted));
}

/** `approval` and `approved`, `accessory` and `accessories`: a long beginning in common. */
function isSameStem(left: string, right: string): boolean {
  const shorter = Math.min(left.length, right.length);
  if (shorter < 5 || Math.abs(left.length - right.length) > 3) return false;
  return left.startsWith(right) || right.startsWith(left) || toStem(left) === toStem(right);
}

function toStem(word: string): string {
  return word.replace(/(?:ing|ed|ion|al|er|y)$/, '');
}
