import { describe, expect, it } from 'vitest';
import { fieldKinds } from '../../../shared/fields/field-kinds.ts';
import { compileReader } from './compile-reader.ts';

describe('an e-mail column', () => {
  it.each([
    'meera@example.com',
    'Meera.Iyer+crm@mail.example.co.in',
    "o'brien@example.com",
    'a_b-c@x-y.travel',
    '1@2.io',
    'x@xn--bcher-kva.example',
  ])('accepts %j as it is', (cell) => {
    expect(compileReader('email')(` ${cell}\t`)).toEqual({ ok: true, value: cell });
  });

  it.each([
    'meera',
    'meera@',
    '@example.com',
    'meera@example',
    'meera@example.',
    'meera@.example.com',
    'meera@example..com',
    '.meera@example.com',
    'meera.@example.com',
    'me..era@example.com',
    'a b@example.com',
    'a@b@example.com',
    'meera@exa mple.com',
    'meera@-example.com',
    'meera@example-.com',
    'meera@example.c',
    'meera@127.0.0.1',
    'meera@exämple.com',
    'mееra@example.com',
    'meera@example.com, asha@example.com',
    'Meera <meera@example.com>',
    'mailto:meera@example.com',
    `${'a'.repeat(250)}@example.com`,
  ])('holds %j', (cell) => {
    expect(compileReader('email')(cell)).toEqual({ ok: false, error: 'email-invalid' });
  });

  it('is the same ignoring case and blanks at the ends', () => {
    const answers = ['MEERA@example.com ', 'meera@example.org', undefined];
    expect(
      answers.map((readBack) => fieldKinds.email.isSame('Meera@Example.com', readBack)),
    ).toEqual([true, false, false]);
  });
});
