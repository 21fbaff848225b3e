import type { Meaning } from './compose-meaning.ts';
import { isSameWord } from './match-words.ts';
import { genericWords } from './plain-words.ts';
import { strangers, widerQualifier } from './qualifiers.ts';

const sameMeaning = 0.88;
/** Beside another meaning these say only where the column comes from: "Requirement Budget". */
const framing: ReadonlySet<string> = new Set(['requirement', 'interest', 'subject']);
/** An admission counsellor is a counsellor. */
const inCharge: ReadonlySet<string> = new Set(['counsellor', 'advisor', 'relationship-manager']);
/** What a stranger has of their own; a dealer's price is no other price. */
const personal: ReadonlySet<string> = new Set(
  'name phone email address city website date-of-birth age gender whatsapp state district locality pin-code company job-title'.split(
    ' ',
  ),
);

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
  'advisor-name': { advisor: 0.84, assignee: 0.62, 'relationship-manager': 0.5 },
  handler: { assignee: 0.62, 'relationship-manager': 0.5, counsellor: 0.5, advisor: 0.5 },
  appointment: { visit: 0.78, 'follow-up': 0.6 },
  'demo-class': { visit: 0.5 },
  model: { interest: 0.5, product: 0.6 },
  configuration: { interest: 0.5, product: 0.5 },
  'last-grade': { course: 0.5 },
  'policy-type': { product: 0.6, interest: 0.5 },
  course: { interest: 0.5, product: 0.5 },
  'caller-name': { assignee: 0.6, name: 0.6 },
  assignee: { 'relationship-manager': 0.5, counsellor: 0.5, advisor: 0.5 },
  'created-on': { 'enquiry-on': 0.6 },
  'enquiry-on': { 'created-on': 0.74 },
  requirement: { notes: 0.6, interest: 0.55, product: 0.55 },
  notes: { requirement: 0.5 },
  subject: { notes: 0.45, requirement: 0.55 },
  product: { interest: 0.6, course: 0.45, 'policy-type': 0.55, model: 0.6 },
  interest: { product: 0.6, course: 0.55 },
  tags: { interest: 0.45 },
  priority: { rating: 0.5 },
  score: { rating: 0.42 },
  'first-name': { name: 0.74 },
  'display-name': { name: 0.77 },
  social: { website: 0.42 },
  feedback: { notes: 0.76, requirement: 0.4 },
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
  notes: [
    'last',
    'follow-up',
    'visit',
    'feedback',
    'demo-class',
    'test-drive',
    'appointment',
    'assignee',
    'call',
    'status',
    'telecaller',
  ],
  school: ['last', 'previous'],
  marks: ['last', 'previous', '10th', '12th', 'examination', 'get', 'got', 'class'],
  feedback: ['visit', 'call', 'last', 'demo-class', 'appointment', 'test-drive'],
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
    if (isUnsaid(column, field)) return 0;
    return hasCommon || isPlainConcept ? scoreRest(column, field, sameMeaning) : 0;
  }
  const bridge = bridgeHeads(column, field);
  if (bridge > 0) return bridge;
  const widest = wider[column.head ?? '']?.[field.head ?? ''];
  return widest === undefined ? 0 : scoreRest(column, field, widest);
}

/** A preferred time is no other time: where nothing else is said, just that word must be. */
function isUnsaid(column: Meaning, field: Meaning): boolean {
  const isGeneric = field.head === null || genericWords.has(field.head);
  const isBare =
    field.concepts.length + field.qualifiers.length === 0 &&
    field.words.every((word) => genericWords.has(word));
  return isGeneric && isBare && field.soft.some((word) => !column.soft.includes(word));
}

/** "Fuel type" is the fuel, "Insurance until" a date: one generic word more or less. */
function bridgeHeads(column: Meaning, field: Meaning): number {
  const generic = (meaning: Meaning) => ['type', 'date', 'count'].includes(meaning.head ?? '');
  if (field.head === 'date' && column.head !== null && field.concepts.includes(column.head))
    return scoreRest({ ...column, concepts: [...column.concepts, column.head] }, field, 0.78);
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
  const spare = [...(neutral[field.head ?? ''] ?? []), ...(neutral[column.head ?? ''] ?? [])];
  const isSpare = (id: string) => spare.includes(id);
  const qualifiers = difference(column.qualifiers, field.qualifiers).filter((id) => !isSpare(id));
  const missing = difference(field.qualifiers, column.qualifiers).filter((id) => !isSpare(id));
  const bridged = qualifiers.filter((id) => missing.includes(widerQualifier[id] ?? ''));
  const concepts = difference(column.concepts, field.concepts).filter((id) => !isSpare(id));
  const framed = concepts.filter((id) => framing.has(id)).length;
  const impersonal =
    field.head === null || personal.has(field.head)
      ? 0
      : qualifiers.filter((id) => strangers.includes(id)).length;
  const words = column.words.filter((word) => !hasWord(field.words, word) && !isSpare(word));
  const spared = [...column.concepts, ...column.words, ...column.qualifiers].filter(isSpare).length;
  const unsaid = field.words.filter((word) => !hasWord(column.words, word));
  const unsaidConcepts = difference(field.concepts, column.concepts);
  return (
    base -
    0.44 * (qualifiers.length - impersonal - bridged.length + concepts.length - framed) -
    0.1 * (framed + impersonal) -
    softPenalty(column, field) -
    0.08 * bridged.length -
    wordPenalty(words.length, column.isQuestion) * (inCharge.has(field.head ?? '') ? 0.5 : 1) -
    0.45 * (missing.length - bridged.length + unsaidConcepts.length) -
    0.3 * unsaid.length -
    0.06 * Math.min(spared, 1)
  );
}

/** A preferred date is a date; a current vehicle is not just any. */
function softPenalty(column: Meaning, field: Meaning): number {
  const more = difference(column.soft, field.soft).length;
  const missing = difference(field.soft, column.soft).length;
  return 0.05 * Math.min(more, 3) + 0.1 * missing;
}

function wordPenalty(count: number, isQuestion: boolean): number {
  if (count === 0) return 0;
  return isQuestion ? 0.1 + 0.1 * (count - 1) : 0.26 + 0.12 * (count - 1);
}

function difference(left: readonly string[], right: readonly string[]): string[] {
  return left.filter((id) => !right.includes(id));
}

function hasWord(words: readonly string[], wanted: string): boolean {
  return words.some((word) => isSameWord(word, wanted));
}

/** What a column says is the field and something more that only narrows it: "Villa budget". */
export function isNarrowed(column: Meaning, field: Meaning): boolean {
  const spare = [...(neutral[field.head ?? ''] ?? []), ...framing];
  const extra = [...column.qualifiers, ...column.concepts].filter(
    (id) => ![...field.qualifiers, ...field.concepts, ...spare].includes(id),
  );
  const missing = [...field.qualifiers, ...field.concepts].filter(
    (id) => ![...column.qualifiers, ...column.concepts].includes(id),
  );
  return (
    column.head === field.head &&
    column.head !== null &&
    extra.every((id) => strangers.includes(id) && !personal.has(field.head ?? '')) &&
    missing.length === 0 &&
    field.words.every((word) => hasWord(column.words, word)) &&
    !column.words.some((word) => distracting.has(word))
  );
}

/** With one of these a header is about something else, whatever its cells. */
const distracting: ReadonlySet<string> = new Set(
  'type id code flag group level image score status count last created reason mode method currency invoice order refund tax rank marketing'.split(
    ' ',
  ),
);
