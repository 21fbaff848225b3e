import type { AppError } from '../../shared/errors/app-error.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

/** An address tokens may be sent to: https anywhere, plain http on this machine only. `name` is the setting. */
export function checkBaseUrl(name: string, text: string): Result<string, AppError> {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isAllowed =
    url !== null &&
    (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))) &&
    [url.username, url.password, url.search, url.hash].every((part) => part === '');
  if (isAllowed) return ok(`${url.origin}${url.pathname.replace(/\/+$/, '')}`);
  const expected =
    'an https address without query or password (plain http is allowed to this machine only)';
  return fail({ kind: 'setting-invalid', name, expected });
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}
