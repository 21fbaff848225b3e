import type { Target } from './list-targets.ts';
import { sameName, type Evidence, type ReadColumn } from './score-pair.ts';
import type { ContentVerdict } from './weigh-content.ts';

const offered = 0.66;

interface Circumstances {
  column: ReadColumn;
  target: Target;
  verdict: ContentVerdict;
}

/** What cells that tell against a name leave of its score; an exact name is meant, unless they contradict it. */
export function limitScore(
  { score, evidence }: { score: number; evidence: Evidence },
  circumstances: Circumstances,
): number {
  const { column, target, verdict } = circumstances;
  if (isMachineState(column, verdict)) return Math.min(score, offered);
  if (evidence === 'exact' && verdict.kind !== 'contradicts')
    return isEstranged(column, verdict) ? sameName : 1;
  const isDoubted =
    isOtherStatus(score, column, verdict) ||
    (evidence !== 'same-name' && isYesNo(column, target)) ||
    [isConstant, isSocial, isRecurring, isNoSource, isOtherPercent].some((is) =>
      is(column, target),
    );
  if (isDoubted) return Math.min(score, offered);
  return verdict.kind === 'contradicts' && target.type === 'rating' ? Math.min(score, 0.5) : score;
}

/** None of enough cells is a label of the list: the name may be right, but not certain. */
function isEstranged({ profile }: ReadColumn, { kind, share }: ContentVerdict): boolean {
  return kind === 'other-labels' && share === 0 && profile.filled >= 5;
}

function isPipeline({ kind, share, noun }: ContentVerdict): boolean {
  return kind === 'other-labels' && share === 0 && noun === 'statuses of the pipeline';
}

/** The status of an attendee is about the event, and any other only resembles that of the lead. */
function isOtherStatus(score: number, { tokens }: ReadColumn, verdict: ContentVerdict): boolean {
  const isOfOthers = tokens.some(({ kind, canon }) => kind === 'self' && !ofSale.has(canon));
  return isPipeline(verdict) && (score < 0.84 || isOfOthers);
}

const ofSale: ReadonlySet<string> = new Set(
  'lead enquiry inquiry enq prospect contact query'.split(' '),
);

/** What calls, messages and payments end as; no pipeline of sales has these without saying so. */
const machineStates: ReadonlySet<string> = new Set(
  (
    'completed,no-answer,no answer,busy,failed,missed,answered,valid,invalid,delivered,sent,read,bounced,subscribed,unsubscribed,cleaned,' +
    'captured,processing,paid,unpaid,pending payment,authorized,refunded,success,successful,published,true,false,yes,no,0,1,y,n,enabled,disabled'
  ).split(','),
);

function isMachineState({ profile }: ReadColumn, verdict: ContentVerdict): boolean {
  if (!isPipeline(verdict)) return false;
  const cells = [...profile.values.keys()].map((cell) => cell.toLowerCase());
  return (
    cells.some((cell) => machineStates.has(cell)) &&
    cells.every((cell) => machineStates.has(cell) || orderStates.has(cell))
  );
}

/** Beside the states of machines, these are what orders go through. */
const orderStates: ReadonlySet<string> = new Set(
  'pending,cancelled,canceled,on-hold,on hold,shipped,fulfilled,returned,pending-payment,partially refunded,voided'.split(
    ',',
  ),
);

const yesNo: ReadonlySet<string> = new Set('yes,no,y,n,true,false,na,n/a'.split(','));

/** A yes or no is a value only of a field that has it as an option. */
function isYesNo({ profile }: ReadColumn, { options, meanings, type }: Target): boolean {
  const isWord = type === 'text' && (meanings[0]?.head ?? null) !== null;
  const isList = type === 'dropdown' || type === 'tags';
  if (profile.filled < 3 || (!isWord && !isList)) return false;
  return [...profile.values.keys()].every(
    (cell) => yesNo.has(cell.toLowerCase()) && !options.has(cell),
  );
}

/** A name of a relative recurs no more than a name does: "Father" with two trades is no name. */
function isRecurring({ profile }: ReadColumn, { meanings }: Target): boolean {
  const isOfRelative = meanings.some(
    ({ head, qualifiers }) => head === 'name' && qualifiers.length > 0,
  );
  return isOfRelative && profile.filled >= 4 && profile.values.size * 2 <= profile.filled;
}

/** Per cents of something else than marks. */
const otherPercents: ReadonlySet<string> = new Set(
  'attendance scholarship discount completion commission interest tax gst probability hike progress match fee'.split(
    ' ',
  ),
);

function isOtherPercent({ words }: ReadColumn, { meanings }: Target): boolean {
  return (
    meanings.some(({ head }) => head === 'marks') && words.some((word) => otherPercents.has(word))
  );
}

/** Days, numbers, towns and people are no source: "Lead from" may be any of them. */
function isNoSource({ profile, words }: ReadColumn, { meanings, options }: Target): boolean {
  if (profile.filled < 3 || !meanings.some(({ head }) => head === 'source')) return false;
  const cells = [...profile.values.keys()];
  const isUnlike = cells.length >= 5 && cells.length === profile.filled;
  if (words.includes('from') && isUnlike && !cells.some((cell) => options.has(cell))) return true;
  const { phone, email, date, number } = profile.shares;
  return Math.max(phone, email, date, number, profile.cities) >= 0.6;
}

const oneForAll: ReadonlySet<string> = new Set(['school', 'company', 'employer']);

/** One school or company in every row is whoever made the export, not the lead's. */
function isConstant({ profile }: ReadColumn, { meanings }: Target): boolean {
  const isOwners = meanings.some(({ head }) => head !== null && oneForAll.has(head));
  return (
    isOwners && profile.filled >= 3 && profile.filled === profile.of && profile.values.size === 1
  );
}

/** Profiles at LinkedIn or Facebook are no website of the lead. */
function isSocial({ profile }: ReadColumn, { meanings }: Target): boolean {
  return profile.socials >= 0.5 && meanings.some(({ head }) => head === 'website');
}
