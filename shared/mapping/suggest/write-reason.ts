import type { Target } from './list-targets.ts';
import { leastScore, type Pair, type ReadColumn } from './score-pair.ts';

/** Why a column is suggested for a target, for a person who knows the file and not us. */
export function writeReason(column: ReadColumn, target: Target, pair: Pair): string {
  const sentences = [
    nameReason(column, target, pair),
    spellingReason(pair),
    contentReason(column, pair),
  ];
  const isHalf = 'payment' in target.to && pair.score < leastScore.likely;
  return [...sentences, isHalf ? 'A payment needs its amount, currency and status together.' : '']
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function nameReason({ header }: ReadColumn, { words }: Target, { evidence, score }: Pair): string {
  switch (evidence) {
    case 'exact':
      return `The header is the exact name of ${words}.`;
    case 'same-name':
      return `Same name as ${words}, but for case and punctuation.`;
    case 'content':
      return `The header "${header}" names no field, but the cells fit ${words}.`;
    case 'meaning':
      return score >= leastScore.likely
        ? `"${header}" is another way to say ${words}.`
        : `"${header}" may be ${words}, but it could mean something else.`;
    case 'description':
      return score >= leastScore.likely
        ? `"${header}" says the same as the description of ${words}.`
        : `"${header}" comes close to the description of ${words}.`;
  }
}

function spellingReason({ spelling }: Pair): string {
  return spelling === null ? '' : `It is read as a misspelling of "${spelling}".`;
}

function contentReason({ profile }: ReadColumn, { verdict }: Pair): string {
  if (profile.of > 0 && profile.filled === 0) return 'Its first cells are all blank.';
  const { kind, noun } = verdict;
  const percent = `${Math.round(verdict.share * 100)} %`;
  switch (kind) {
    case 'confirms':
      return noun === 'words' ? '' : `${percent} of its cells are ${noun}.`;
    case 'contradicts':
      return `But ${percent} of its cells are ${noun}: please look at them first.`;
    case 'unreadable':
      return `Only ${percent} of its cells can be read as ${noun} as they stand.`;
    case 'other-labels':
      return `${percent} of its cells are ${noun}, so its values will have to be matched.`;
    case 'silent':
      return '';
  }
}

const ownDates = ['created-on', 'enquiry-on', 'modified-on'];
const asideOf: Readonly<Record<string, string>> = {
  advert: 'It names an advertisement or a form, not the lead.',
  'calling-code':
    'Phones are read with the calling code of your country, so this column adds nothing.',
  'record-id': 'It is a number of the system that the file comes from.',
  flag: 'It tells something about another column and is no value of the lead.',
  type: 'It tells something about another column and is no value of the lead.',
  label: 'It tells something about another column and is no value of the lead.',
  'sms-consent': 'It tells whether the lead may be written to, and no field is for that.',
};
const systemFields = new Set(['createdon', 'modifiedon']);

/** Why a column is left out; `owner` is the header that got the field it could have filled. */
export function writeAbsence(column: ReadColumn, owner: { header: string; words: string } | null) {
  if (owner) return `The column "${owner.header}" already fills ${owner.words}.`;
  if (systemFields.has(column.plain))
    return 'telecrm sets this itself and would drop a value for it.';
  const [meaning] = column.meanings;
  if (!meaning) return 'The header says nothing, and the cells fit no single field.';
  if (meaning.head !== null && ownDates.includes(meaning.head))
    return 'telecrm itself writes down when a lead came in or changed, and the workspace has no other field for this date.';
  const aside = asideOf[meaning.head ?? ''];
  if (aside !== undefined && (meaning.head !== 'type' || meaning.concepts.length > 0)) return aside;
  if (meaning.head === 'phone' || meaning.head === 'email' || meaning.head === 'name')
    return 'It belongs to somebody else or is a second one, and the workspace has no field for that.';
  return 'Nothing in the workspace has this name or meaning.';
}
