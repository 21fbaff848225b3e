import { assertNever } from '../../../shared/result.ts';
import type { ValueRule } from '../workspace/field-definition.ts';
import type { WorkspaceState } from '../workspace/workspace-state.ts';
import type { Accepted } from './accepted.ts';
import { acceptDate } from './accept-date.ts';
import { acceptDropdown, acceptTags } from './accept-labels.ts';
import { acceptEmail } from './accept-email.ts';
import { acceptLink } from './accept-link.ts';
import { acceptMoney, acceptNumber, acceptRating } from './accept-numbers.ts';
import { acceptPhone } from './accept-phone.ts';
import { acceptLostReason, acceptStatus, acceptTeamMember } from './accept-workspace-word.ts';
import { acceptText } from './accept-text.ts';

/** What the rules must know of the workspace beside the field itself. */
export type ValueContext = Pick<
  WorkspaceState,
  'enterprise' | 'activeStatuses' | 'activeLostReasons' | 'memberEmails'
>;

/** Decides about one value by its field's type (telecrm-api.md 6.1). `null` fits no type (6.6). */
export function acceptValue(rule: ValueRule, value: unknown, context: ValueContext): Accepted {
  switch (rule.type) {
    case 'TEXT':
      return acceptText(rule, value);
    case 'EMAIL':
      return rule.namesTeamMember ? acceptTeamMember(value, context) : acceptEmail(value);
    case 'PHONE':
      return acceptPhone(value, context.enterprise);
    case 'NUMBER':
      return acceptNumber(value);
    case 'DATE':
      return acceptDate(rule, value, context.enterprise.zone);
    case 'DROPDOWN':
      return acceptDropdown(value);
    case 'TAGS':
      return acceptTags(value);
    case 'MONEY':
      return acceptMoney(value);
    case 'WEBSITE':
    case 'MEDIALINK':
      return acceptLink(value);
    case 'ACTIVE_USERS':
      return acceptTeamMember(value, context);
    case 'RATING':
      return acceptRating(value);
    case 'STATUS':
      return acceptStatus(value, context);
    case 'LOST_REASON':
      return acceptLostReason(value, context);
    default:
      return assertNever(rule.type);
  }
}
