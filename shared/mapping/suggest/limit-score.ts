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
    isOtherStatus(score, column, verdict) || isConstant(column, target) || isSocial(column, target);
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
    'captured,paid,unpaid,pending payment,authorized,refunded,success,successful,published,true,false,yes,no,0,1,y,n,enabled,disabled'
  ).split(','),
);

function isMachineState({ profile }: ReadColumn, verdict: ContentVerdict): boolean {
  if (!isPipeline(verdict)) return false;
  return [...profile.values.keys()].every((cell) => machineStates.has(cell.toLowerCase()));
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
