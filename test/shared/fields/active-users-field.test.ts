import { describe, expect, it } from 'vitest';
import { fieldKinds } from '../../../shared/fields/field-kinds.ts';
import { compileReader, readAll } from './compile-reader.ts';

describe('a member column', () => {
  it('sends the e-mail as the catalogue lists it', () => {
    const cells = [' asha.rao@EXAMPLE.com', 'dev@example.com', 'gone@example.com', 'Asha Rao'];
    expect(readAll(compileReader('active-users'), cells)).toEqual({
      ' asha.rao@EXAMPLE.com': 'Asha.Rao@example.com',
      'dev@example.com': 'dev@example.com',
      'gone@example.com': 'member-unknown',
      'Asha Rao': 'member-unknown',
    });
  });

  it('is the same ignoring case', () => {
    expect(fieldKinds['active-users'].isSame('Dev@example.com', 'dev@example.com')).toBe(true);
  });
});
