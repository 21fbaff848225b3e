import { drop, keep } from './accepted.ts';
import type { Accepted } from './accepted.ts';

/** The longest address that mail can carry, in characters. */
const longestEmail = 254;

/** The standard `local@domain.tld` form; surrounding blanks do not count (5.1, 6.1). */
export function acceptEmail(value: unknown): Accepted<string> {
  if (typeof value !== 'string') return drop('Email is invalid');
  const email = value.trim();
  return email.length <= longestEmail && isEmail(email) ? keep(email) : drop('Email is invalid');
}

function isEmail(text: string): boolean {
  const [local, domain, ...rest] = text.split('@');
  if (!local || !domain || rest.length > 0) return false;
  if (!/^[^\s"(),:;<>[\\\]]+$/.test(local) || /^\.|\.\.|\.$/.test(local)) return false;
  const labels = domain.split('.');
  const isNamed = labels.every((label) =>
    /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u.test(label),
  );
  return isNamed && labels.length > 1 && /^[\p{L}\p{N}-]{2,}$/u.test(labels.at(-1) ?? '');
}
