import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export interface OneTimeKey {
  /** Goes into the address that is printed; good for one exchange. */
  readonly key: string;
  /** Gives the session for the right key, the first time; null ever after, and for any other key. */
  exchange(candidate: string): string | null;
  isSession(candidate: string): boolean;
}

/**
 * Proof that the page was opened by whoever started the host: other users and pages of this machine can
 * reach the port too, but only the starter reads the address. An address left in a history opens nothing.
 */
export function createOneTimeKey(): OneTimeKey {
  const key = randomWord();
  const session = randomWord();
  let isUsed = false;
  return {
    key,
    exchange(candidate) {
      if (isUsed || !isSame(candidate, key)) return null;
      isUsed = true;
      return session;
    },
    isSession: (candidate) => isUsed && isSame(candidate, session),
  };
}

function randomWord(): string {
  return randomBytes(32).toString('base64url');
}

// Hashes are of equal length, so that not even the length can be measured.
function isSame(a: string, b: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}
