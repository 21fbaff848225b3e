import type { FieldType } from '../../fields/field-type.ts';
import type { Target } from './list-targets.ts';
import { shareOfOptions, type CellKind, type ColumnProfile } from './profile-column.ts';

/** What the cells of a column say about a target that its name suggests. */
export interface ContentVerdict {
  kind: 'confirms' | 'silent' | 'unreadable' | 'contradicts' | 'other-labels';
  /** Ends the sentence "98 % of its cells are …"; null when there is nothing to say. */
  share: number;
  /** What the cells are, or should be: "phone numbers". */
  noun: string;
}

/** Below this nothing is linked; cells that prove little must not lift a name over it. */
const leastLikely = 0.7;
/** Fewer cells prove nothing. */
const leastCells = 3;
const confirming = 0.8;
const contradicting = 0.2;

const kindOf: Partial<Record<FieldType, readonly [CellKind, string]>> = {
  phone: ['phone', 'phone numbers'],
  email: ['email', 'e-mail addresses'],
  date: ['date', 'dates'],
  website: ['url', 'web addresses'],
  medialink: ['url', 'web addresses'],
  number: ['number', 'numbers'],
  money: ['number', 'amounts'],
  rating: ['rating', 'ratings from 1 to 5'],
};
const labelNouns: Partial<Record<FieldType, string>> = {
  dropdown: 'options of this field',
  tags: 'options of this field',
  status: 'statuses of the pipeline',
  'lost-reason': 'lost reasons of the workspace',
  'active-users': 'e-mails of team members',
};
/** Fields of text that hold words: a column of e-mails or numbers is something else, whatever its name. */
const wordy: ReadonlySet<string> = new Set(
  'name first-name last-name middle-name job-title city state country company district notes'.split(
    ' ',
  ),
);

export function weighContent(target: Target, profile: ColumnProfile): ContentVerdict {
  if (profile.filled === 0) return { kind: 'silent', share: 0, noun: '' };
  const labels = labelNouns[target.type];
  if (labels !== undefined) return weighLabels(target, profile, labels);
  const typed = kindOf[target.type];
  if (typed) return weighKind(typed, profile);
  return weighText(target, profile);
}

function weighKind(
  [kind, noun]: readonly [CellKind, string],
  profile: ColumnProfile,
): ContentVerdict {
  const share = profile.shares[kind];
  if (profile.filled < leastCells)
    return { kind: share === 1 ? 'confirms' : 'silent', share, noun };
  if (share >= confirming) return { kind: 'confirms', share, noun };
  if (share >= contradicting) return { kind: 'silent', share, noun };
  // A date that we cannot read has more digits than a count.
  const isCount = [...profile.values.keys()].every((cell) => /^\d{1,3}$/.test(cell));
  if (kind === 'date' && isCount) return { kind: 'contradicts', share, noun };
  const resembles = {
    phone: profile.dialled,
    email: profile.at,
    date: profile.digits,
    number: profile.digits,
  };
  const near = kind in resembles ? resembles[kind as keyof typeof resembles] : 0;
  return { kind: near >= 0.5 ? 'unreadable' : 'contradicts', share, noun };
}

function weighLabels(target: Target, profile: ColumnProfile, noun: string): ContentVerdict {
  const { share } = shareOfOptions(profile, target.options, target.type === 'tags');
  if (share >= 0.6) return { kind: profile.filled > 1 ? 'confirms' : 'silent', share, noun };
  return {
    kind: profile.filled >= leastCells && share < 0.2 ? 'other-labels' : 'silent',
    share,
    noun,
  };
}

function weighText(target: Target, profile: ColumnProfile): ContentVerdict {
  const silent: ContentVerdict = { kind: 'silent', share: profile.shares.words, noun: 'words' };
  const isWordy = target.meanings.some(({ head }) => head !== null && wordy.has(head));
  if (!isWordy || profile.filled < leastCells) return silent;
  const { email, url, phone, number } = profile.shares;
  const odd = [
    [email, 'e-mail addresses'],
    [url, 'web addresses'],
    [phone, 'phone numbers'],
    [number, 'numbers'],
  ] as const;
  const worst = odd.find(([share]) => share >= confirming);
  if (worst) return { kind: 'contradicts', share: worst[0], noun: worst[1] };
  const isTown = target.meanings.some(({ head }) => head === 'city');
  if (isTown && profile.cities >= 0.6)
    return { kind: 'confirms', share: profile.cities, noun: 'names of towns' };
  const isName = target.meanings.some(({ head }) => head === 'name' || head === 'job-title');
  return isName && profile.shares.words >= confirming && profile.salutations < 0.5
    ? { kind: 'confirms', share: profile.shares.words, noun: 'words' }
    : silent;
}

/**
 * How far a header names the field: all of it, with a word more that only narrows, by a word that
 * alone has several readings, or only roughly.
 */
export type Grounds = 'whole' | 'narrowed' | 'lone' | 'loose';

/** A name's score with what the cells say: contradiction leaves a possibility at most. */
export function applyContent(score: number, verdict: ContentVerdict, grounds: Grounds): number {
  switch (verdict.kind) {
    case 'confirms':
      return score >= 0.4 && score < 0.72 && isDecisive(score, verdict, grounds)
        ? Math.max(score + 0.15, 0.72)
        : Math.min(score < leastLikely ? leastLikely - 0.01 : 1, score + 0.06);
    case 'contradicts':
      return Math.min(score, 0.5);
    case 'unreadable':
      return score - 0.04;
    case 'other-labels':
      return score - 0.02;
    case 'silent':
      return score;
  }
}

const ofSomebody: ReadonlySet<string> = new Set(['phone numbers', 'e-mail addresses']);
const ofLoneWord: ReadonlySet<string> = new Set([
  ...ofSomebody,
  'web addresses',
  'words',
  'names of towns',
]);
const ofList: ReadonlySet<string> = new Set(Object.values(labelNouns));

/** Whether cells settle what the header leaves open; a stranger's phone is a phone too, so they cannot say whose. */
function isDecisive(score: number, { share, noun }: ContentVerdict, grounds: Grounds): boolean {
  if (ofList.has(noun)) return share >= 0.8;
  if (noun === 'names of towns') return grounds === 'lone' && score >= 0.5;
  if (score < 0.5 || share < 0.9) return false;
  if (grounds === 'lone') return ofLoneWord.has(noun);
  if (grounds === 'narrowed') return !ofSomebody.has(noun) && noun !== 'words';
  return grounds === 'whole' && ofSomebody.has(noun);
}
