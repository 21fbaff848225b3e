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
  'name first-name last-name middle-name city state country company district notes'.split(' '),
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
  if (share >= 0.6) return { kind: 'confirms', share, noun };
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
  const isName = target.meanings.some(({ head }) => head === 'name');
  return isName && profile.shares.words >= confirming
    ? { kind: 'confirms', share: profile.shares.words, noun: 'words' }
    : silent;
}

/** A name's score with what the cells say: contradiction leaves a possibility at most. */
export function applyContent(score: number, verdict: ContentVerdict, isWhole = true): number {
  switch (verdict.kind) {
    case 'confirms':
      return score >= 0.55 && score < 0.7 && isUnmistakable(verdict, isWhole)
        ? score + 0.15
        : Math.min(1, score + 0.06);
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

/** A stranger's phone is a phone too: cells cannot say whose. */
function isUnmistakable({ share, noun }: ContentVerdict, isWhole: boolean): boolean {
  if (noun !== 'options of this field' && !isWhole) return false;
  return (
    share >= 0.9 && ['phone numbers', 'e-mail addresses', 'options of this field'].includes(noun)
  );
}
