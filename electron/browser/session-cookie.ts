// Cookies do not know ports: two hosts on one machine would overwrite each other's.
const nameFor = (port: number) => `leadloader-${port}`;

/** Out of reach of scripts and of other sites' pages; gone when the browser is closed. */
export function sessionCookie(port: number, session: string): string {
  return `${nameFor(port)}=${session}; Path=/; HttpOnly; SameSite=Strict`;
}

/** The session that a `Cookie` header brings, empty when it brings none. */
export function readSession(header: string | undefined, port: number): string {
  const start = `${nameFor(port)}=`;
  const pair = (header ?? '').split(';').find((one) => one.trim().startsWith(start));
  return pair === undefined ? '' : pair.trim().slice(start.length);
}
