import { fail, ok } from '../result.ts';
import { emailField } from './email-field.ts';
import type { FieldKind } from './read-cell.ts';

const unknown = fail('member-unknown' as const);

/** The e-mail of a team member, sent as the catalogue lists it; found ignoring case (P32). */
export const activeUsersField: FieldKind = {
  compile({ catalogue }) {
    const byEmail = new Map(
      catalogue.members.map((email) => [email.trim().toLowerCase(), ok(email)]),
    );
    return (cell) => byEmail.get(cell.trim().toLowerCase()) ?? unknown;
  },
  isSame: emailField.isSame,
};
