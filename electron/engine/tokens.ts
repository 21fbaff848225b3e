import { z } from 'zod';
import type { AppError } from '../../shared/errors/app-error.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Ports, Secrets } from './ports.ts';

/** Tokens of one workspace, three of each type at most. */
const Tokens = z.object({ async: z.array(z.string()), sync: z.array(z.string()) });
export type Tokens = z.infer<typeof Tokens>;

export const noTokens: Tokens = { async: [], sync: [] };

/** The host's secrets hold them under this name, and nothing else does (P41, I7). */
const secretName = (profile: string) => `tokens of ${profile}`;

export async function readStoredTokens(
  secrets: Secrets,
  profile: string,
): Promise<Result<Tokens, AppError>> {
  const stored = await secrets.read(secretName(profile));
  if (!stored.ok) {
    const { error } = stored;
    return error.kind === 'profile-sealed'
      ? { ok: false, error: { kind: 'profile-sealed', name: profile } }
      : stored;
  }
  return ok(stored.value === null ? noTokens : Tokens.parse(JSON.parse(stored.value)));
}

export function writeTokens(
  secrets: Secrets,
  profile: string,
  tokens: Tokens,
): Promise<Result<null, AppError>> {
  return secrets.write(secretName(profile), JSON.stringify(tokens));
}

export function removeTokens(secrets: Secrets, profile: string): Promise<void> {
  return secrets.remove(secretName(profile));
}

/** `LEADLOADER_ASYNC_TOKENS` and `LEADLOADER_SYNC_TOKENS`, comma separated. */
export function tokensOfEnvironment(environment: Ports['environment']): Tokens {
  const list = (name: string) =>
    (environment[name] ?? '')
      .split(',')
      .map((token) => token.trim())
      .filter((token) => token !== '');
  return { async: list('LEADLOADER_ASYNC_TOKENS'), sync: list('LEADLOADER_SYNC_TOKENS') };
}
