import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** One answer to the window, whatever carries it. */
export interface WindowFile {
  status: 200 | 404;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** What every answer carries, a refusal too. */
export const safeHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** The window runs our files and nothing else; styles made at run time prove themselves by the nonce. */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * The path inside the window's folder, null for what the build cannot have made: names are letters,
 * digits, dots, dashes and underscores, none begins with a dot, so no spelling of `..` gets through.
 */
export function toWindowPath(pathname: string): string | null {
  if (pathname === '/') return 'index.html';
  return /^(\/[\w-][\w.-]*)+$/.test(pathname) ? pathname.slice(1) : null;
}

/** Answers a request of the window from the built files; the page gets a nonce of its own each time. */
export async function readWindowFile(folder: string, pathname: string): Promise<WindowFile> {
  const path = toWindowPath(pathname);
  const bytes = path === null ? null : await readIfThere(join(folder, path));
  if (path === null || bytes === null) return notFound();
  if (path === 'index.html') return toPage(bytes.toString('utf8'));
  const type = types[extname(path)] ?? 'application/octet-stream';
  return { status: 200, headers: { ...safeHeaders, 'content-type': type }, body: bytes };
}

function toPage(html: string): WindowFile {
  const nonce = randomBytes(18).toString('base64url');
  return {
    status: 200,
    headers: {
      ...safeHeaders,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentPolicy(nonce),
      'cache-control': 'no-store',
    },
    body: new TextEncoder().encode(html.replaceAll('__CSP_NONCE__', nonce)),
  };
}

function notFound(): WindowFile {
  const headers = {
    ...safeHeaders,
    'content-type': 'text/plain; charset=utf-8',
    'content-security-policy': "default-src 'none'",
  };
  return { status: 404, headers, body: new TextEncoder().encode('There is nothing here.') };
}

async function readIfThere(path: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    return await readFile(path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null;
    throw cause;
  }
}
