import { fail, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { JsonObject } from '../json-object.ts';
import { acceptEmail } from '../rules/accept-email.ts';

const roles = ['ADMIN', 'MANAGER', 'CALLER', 'MARKETING_USER'] as const;
export type Role = (typeof roles)[number];

export interface NewMember {
  name: string;
  email: string;
  phone_number: string;
  role: Role;
  /** Without one the member is only invited. */
  hasPassword: boolean;
}

/** One entry of `error.details` (3.2). */
export interface InputDetail {
  field: string;
  message: string;
}

/** Reads the body of S10, or tells everything that is wrong with it. */
export function readNewMember(body: JsonObject): Result<NewMember, InputDetail[]> {
  const { name, email: sentEmail, phone_number, password } = body;
  const email = acceptEmail(sentEmail);
  const role = roles.find((one) => one === body['role']);
  const hasPassword = password !== undefined;
  const faults = [
    { field: 'name', isGood: isFilled(name), invalid: 'Invalid name' },
    { field: 'email', isGood: email.isKept, invalid: 'Invalid email format' },
    {
      field: 'phone_number',
      isGood: isPhone(phone_number),
      invalid: 'Invalid phone_number format',
    },
    {
      field: 'role',
      isGood: role !== undefined,
      invalid: `Invalid role. Allowed roles: ${roles.join(', ')}`,
    },
    { field: 'password', isGood: !hasPassword || isFilled(password), invalid: 'Invalid password' },
  ];
  const details = faults
    .filter(({ isGood }) => !isGood)
    .map(({ field, invalid }) => ({
      field,
      message: body[field] === undefined && field !== 'role' ? `${field} is required` : invalid,
    }));
  if (!isFilled(name) || !email.isKept || !isPhone(phone_number) || !role || details.length > 0) {
    return fail(details);
  }
  return ok({ name, email: email.value, phone_number, role, hasPassword });
}

function isFilled(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** Country code and number, digits only: stricter than a lead's phone, even a plus is refused (P33). */
function isPhone(value: unknown): value is string {
  return typeof value === 'string' && /^[1-9]\d{7,14}$/.test(value);
}
