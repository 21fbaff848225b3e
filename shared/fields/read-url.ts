import { fail, ok, type Result } from '../result.ts';
import type { IssueCode } from '../checking/issue-code.ts';

const invalid = fail('url-invalid' as const);

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const label = '[a-z\\d_](?:[a-z\\d_-]{0,61}[a-z\\d_])?';
const host = `(?:localhost|(?:${octet}\\.){3}${octet}|(?:${label}\\.)+(?:[a-z]{2,63}|xn--[a-z\\d-]{2,59}))`;
const address = new RegExp(`^https?://${host}(?::(\\d{1,5}))?(?:[/?#]\\S*)?$`, 'i');
const highestPort = 65_535;

/** An http or https address with a host and no whitespace; telecrm drops `example.com` (6.1). */
export function readUrl(cell: string): Result<string, IssueCode> {
  const url = cell.trim();
  const found = address.exec(url);
  return found && Number(found[1] ?? 0) <= highestPort ? ok(url) : invalid;
}
