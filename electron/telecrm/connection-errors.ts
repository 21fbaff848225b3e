// DNS, routing and connecting: none of these can happen once a byte of the request has left.
const connectCodes = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EAI_NODATA',
  'EAI_NONAME',
  'ECONNREFUSED',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ENETDOWN',
  'EHOSTDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
]);

// Certificates and the handshake. Broken records (ERR_SSL_WRONG_VERSION_NUMBER and the like) are
// left out on purpose: they can also arrive after the request, and then nothing is proven.
const handshakeCode =
  /^(?:CERT_|CRL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERROR_IN_CERT_|INVALID_CA$|PATH_LENGTH_|HOSTNAME_MISMATCH$|ERR_TLS_CERT_|ERR_TLS_HANDSHAKE_TIMEOUT$|ERR_SSL_\w*(?:HANDSHAKE_FAILURE|PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|UNRECOGNIZED_NAME)$)/;

// Errors without a code of their own: a broken handshake, and a port that fetch never connects to.
const provenMessages = ['before secure TLS connection was established', 'bad port'];

interface SystemError extends Error {
  code?: unknown;
  syscall?: unknown;
}

/** Whether it is certain that no part of the request left this machine; false when in doubt (I2). */
export function isBeforeSending(cause: unknown): boolean {
  return walkCauses(cause).some((error) => {
    if (error instanceof AggregateError)
      return error.errors.length > 0 && error.errors.every((one) => isBeforeSending(one));
    if (error.syscall === 'connect' || error.syscall === 'getaddrinfo') return true;
    // The same code from a read or a write means that the connection had been made.
    if (error.syscall !== undefined) return false;
    if (provenMessages.some((message) => error.message.includes(message))) return true;
    const code = String(error.code);
    return connectCodes.has(code) || handshakeCode.test(code);
  });
}

/** The innermost code, such as `ECONNRESET`; null when no cause has one. */
export function readErrorCode(cause: unknown): string | null {
  const codes = walkCauses(cause).flatMap(({ code }) => (typeof code === 'string' ? [code] : []));
  return codes.at(-1) ?? null;
}

/** The error and its causes, outermost first: fetch hides what happened under "fetch failed". */
function walkCauses(cause: unknown): SystemError[] {
  const errors: SystemError[] = [];
  let next = cause;
  while (next instanceof Error && errors.length < 10) {
    errors.push(next);
    next = next.cause;
  }
  return errors;
}
