import { describe, expect, it } from 'vitest';
import { checkBaseUrl } from '../../../electron/telecrm/check-base-url.ts';

const name = 'LEADLOADER_SYNC_BASE_URL';

describe('a base address', () => {
  it.each([
    ['https://next.telecrm.in/autoupdate/v2/', 'https://next.telecrm.in/autoupdate/v2'],
    [' https://next-api.telecrm.in// ', 'https://next-api.telecrm.in'],
    ['http://127.0.0.1:8080/autoupdate/v2', 'http://127.0.0.1:8080/autoupdate/v2'],
    ['http://127.3.2.1', 'http://127.3.2.1'],
    ['http://localhost:5/', 'http://localhost:5'],
    ['http://[::1]:5', 'http://[::1]:5'],
  ])('%j is used as %s', (text, value) => {
    expect(checkBaseUrl(name, text)).toEqual({ ok: true, value });
  });

  it.each([
    '',
    'next.telecrm.in',
    'ftp://next.telecrm.in',
    'http://next.telecrm.in',
    'http://127.0.0.1.example.com',
    'http://localhost.example.com',
    'http://192.168.1.5',
    'https://user:secret@next.telecrm.in',
    'https://next.telecrm.in?x=1',
    'https://next.telecrm.in#x',
    'file:///tmp/x',
  ])('%j gets no token', (text) => {
    expect(checkBaseUrl(name, text)).toEqual({
      ok: false,
      error: {
        kind: 'setting-invalid',
        name,
        expected:
          'an https address without query or password (plain http is allowed to this machine only)',
      },
    });
  });
});
