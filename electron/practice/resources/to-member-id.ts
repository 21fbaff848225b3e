import { createHash } from 'node:crypto';

/**
 * The ID of a team member, by which S8 goes as well as by e-mail (12.8) and which no endpoint tells.
 * It follows from the e-mail, which is taken for good, so that nothing has to keep it.
 */
export function toMemberId(email: string): string {
  return createHash('sha256').update(email.toLowerCase()).digest('hex').slice(0, 24);
}
