import type { Catalogue } from '../../fields/catalogue.ts';
import type { FieldType } from '../../fields/field-type.ts';
import { targetName } from '../link-names.ts';
import type { LinkTarget } from '../mapping.ts';
import type { Meaning } from './compose-meaning.ts';
import { readMeanings } from './read-meaning.ts';
import { readTokens, type Token } from './read-tokens.ts';
import { splitWords } from './split-words.ts';

/** Something a column can feed. */
export interface Target {
  to: LinkTarget;
  /** How a header names it: `phone`, `ACTION_1001.note`, `PAYMENT.amount`. */
  name: string;
  /** The name without case, blanks and punctuation. */
  plain: string;
  /** The same for every other name that is as good: the display name of an action with its field. */
  otherPlain: string | null;
  /** How a sentence names it. */
  words: string;
  type: FieldType;
  options: ReadonlySet<string>;
  isIdentifier: boolean;
  /** Readings of the API name, then of the description. */
  meanings: readonly Meaning[];
  /** The words of an action's display name, all of which a header must have; empty for a field. */
  actionWords: readonly string[];
  /** Words of the API name and of the description, and the letters they begin with; no name where a known meaning says it all. */
  ownWords: { name: readonly Token[]; summary: readonly Token[]; letters: ReadonlySet<string> };
  /** First letters of the name and of the description, and names of one word. */
  initials: { short: readonly string[]; words: readonly string[] };
}

const members = {
  amount: { type: 'money', words: 'the amount of a payment' },
  currency: { type: 'text', words: 'the currency of a payment' },
  status: { type: 'text', words: 'the status of a payment' },
  paymentid: { type: 'text', words: 'the ID of a payment' },
} as const;

/** All that a column of this workspace's leads can feed, fields first. */
export function listTargets(catalogue: Catalogue): Target[] {
  const fieldWords = new Set(catalogue.fields.flatMap(({ apiName }) => splitWords(apiName)));
  const fields = catalogue.fields.map(({ apiName, type, description, options }) =>
    make(
      { field: apiName },
      {
        words: `the field "${apiName}"`,
        type,
        options: optionsOf(type, options, catalogue),
        isIdentifier: apiName === catalogue.identifier,
        meanings: readField(apiName, description, fieldWords),
        ownWords: readOwnWords(apiName, description, fieldWords),
        initials: readInitials(apiName, description),
      },
    ),
  );
  const actions = catalogue.actions.flatMap(({ code, displayName, fields: own }) =>
    own.map(({ key, type, options }) =>
      make(
        { action: code, field: key },
        {
          words: `"${key}" of the action ${code} (${displayName})`,
          otherPlain: toPlainName(displayName + key),
          type,
          options: new Set(options.map((option) => option.trim())),
          meanings: readMeanings(key, fieldWords),
          actionWords: splitWords(displayName),
        },
      ),
    ),
  );
  const payments = (['amount', 'currency', 'status', 'paymentid'] as const).map((payment) =>
    make({ payment }, members[payment]),
  );
  return [...fields, ...actions, ...payments];
}

function make(to: LinkTarget, rest: Partial<Target> & Pick<Target, 'type' | 'words'>): Target {
  return {
    to,
    name: targetName(to),
    plain: toPlainName(targetName(to)),
    otherPlain: null,
    options: new Set(),
    isIdentifier: false,
    meanings: [],
    actionWords: [],
    ownWords: { name: [], summary: [], letters: new Set() },
    initials: { short: [], words: [] },
    ...rest,
  };
}

/** A name without case, blanks and punctuation; two fields may share it (P7). */
export function toPlainName(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
}

const descriptionWeight = 0.95;

function readField(
  apiName: string,
  description: string,
  fieldWords: ReadonlySet<string>,
): Meaning[] {
  const named = readMeanings(apiName, fieldWords).slice(0, 1);
  const [summary = ''] = description.split(/[,;(]|\.\s/);
  const described = readMeanings(summary, fieldWords)
    .slice(0, 1)
    .map((meaning) => ({ ...meaning, weight: meaning.weight * descriptionWeight }));
  return [...named, ...described];
}

/** A field whose name is a known meaning and nothing more is found by that. */
function readOwnWords(
  apiName: string,
  description: string,
  fieldWords: ReadonlySet<string>,
): Target['ownWords'] {
  const [meaning] = readMeanings(apiName, fieldWords);
  const isPlain =
    meaning?.head !== null && meaning?.words.length === 0 && meaning.concepts.length === 0;
  const name = isPlain ? [] : readTokens(apiName, fieldWords);
  const summary = readTokens(description, fieldWords).filter(({ kind }) => kind !== 'noise');
  const letters = [...name, ...summary].flatMap(({ word, canon }) => [word[0], canon[0]]);
  return { name, summary, letters: new Set(letters.filter((letter) => letter !== undefined)) };
}

const leastInitials = 3;

function readInitials(apiName: string, description: string): Target['initials'] {
  const name = splitWords(apiName);
  const summary = description.toLowerCase().match(/[a-z]+/g) ?? [];
  const short = [name, summary]
    .map((words) => words.map((word) => word[0]).join(''))
    .filter((letters) => letters.length >= leastInitials);
  return { short, words: name.length === 1 ? name : [] };
}

function optionsOf(type: FieldType, options: readonly string[], catalogue: Catalogue) {
  const ofWorkspace: Partial<Record<FieldType, readonly string[]>> = {
    status: catalogue.statuses,
    'lost-reason': catalogue.lostReasons,
    'active-users': catalogue.members,
  };
  return new Set((ofWorkspace[type] ?? options).map((option) => option.trim()));
}
