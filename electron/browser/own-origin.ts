/** True for the two names under which this machine reaches itself; a foreign name that points here is refused. */
export function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

/** True when our own page asks: browsers send the origin with every socket and every POST. */
export function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  return host !== undefined && origin === `http://${host}`;
}
