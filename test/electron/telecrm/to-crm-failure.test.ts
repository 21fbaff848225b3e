import { describe, expect, it } from 'vitest';
import { toCrmFailure } from '../../../electron/telecrm/to-crm-failure.ts';

/** As fetch reports it: the truth is the innermost cause. */
function fetchFailed(properties: object, message = 'it broke'): Error {
  return new Error('Request failed', {
    cause: new TypeError('fetch failed', {
      cause: Object.assign(new Error(message), properties),
    }),
  });
}

describe('a request that failed', () => {
  it.each([
    { code: 'ENOTFOUND', syscall: 'getaddrinfo' },
    { code: 'EAI_AGAIN', syscall: 'getaddrinfo' },
    { code: 'ECONNREFUSED', syscall: 'connect' },
    { code: 'ETIMEDOUT', syscall: 'connect' },
    { code: 'ECONNRESET', syscall: 'connect' },
    { code: 'EHOSTUNREACH', syscall: 'connect' },
    { code: 'ENETUNREACH' },
    { code: 'EHOSTUNREACH' },
    { code: 'UND_ERR_CONNECT_TIMEOUT' },
    { code: 'CERT_HAS_EXPIRED' },
    { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' },
    { code: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    { code: 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE' },
    { code: 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION' },
  ])('never left after $code $syscall', (properties) => {
    expect(toCrmFailure(fetchFailed(properties))).toEqual({
      kind: 'not-sent',
      reason: `telecrm could not be reached (${properties.code}).`,
    });
  });

  it.each([
    { code: 'ECONNRESET' },
    { code: 'ECONNRESET', syscall: 'read' },
    { code: 'EPIPE', syscall: 'write' },
    { code: 'ETIMEDOUT', syscall: 'read' },
    { code: 'EHOSTUNREACH', syscall: 'read' },
    { code: 'ENETUNREACH', syscall: 'write' },
    { code: 'UND_ERR_SOCKET' },
    { code: 'UND_ERR_HEADERS_TIMEOUT' },
    { code: 'ERR_SSL_WRONG_VERSION_NUMBER' },
    { code: 'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC' },
  ])('may have been taken after $code $syscall', (properties) => {
    expect(toCrmFailure(fetchFailed(properties))).toEqual({
      kind: 'no-answer',
      reason: `The connection broke before telecrm answered (${properties.code}).`,
    });
  });

  it('never left when the socket went before TLS stood', () => {
    const text = 'Client network socket disconnected before secure TLS connection was established';
    expect(toCrmFailure(fetchFailed({ code: 'ECONNRESET' }, text)).kind).toBe('not-sent');
  });

  it('never left when none of several addresses could be reached', () => {
    const tries = ['ENETUNREACH', 'ETIMEDOUT'].map((code) =>
      Object.assign(new Error(code), { code, syscall: 'connect' }),
    );
    expect(
      toCrmFailure(new TypeError('fetch failed', { cause: new AggregateError(tries) })),
    ).toEqual({ kind: 'not-sent', reason: 'telecrm could not be reached.' });
  });

  it.each([undefined, null, 'thrown text', 42, new Error('?'), new AggregateError([])])(
    'is in doubt when nothing is known: %s',
    (cause) => {
      expect(toCrmFailure(cause)).toEqual({
        kind: 'no-answer',
        reason: 'The connection broke before telecrm answered.',
      });
    },
  );

  it('is in doubt when its error is its own cause', () => {
    const error = new Error('round');
    error.cause = error;
    expect(toCrmFailure(error).kind).toBe('no-answer');
  });
});
