import { describe, expect, it } from 'vitest';
import { fieldKinds } from '../../../shared/fields/field-kinds.ts';
import { compileReader, readAll } from './compile-reader.ts';

describe('a text column', () => {
  it('is trimmed at its ends and otherwise left alone', () => {
    expect(readAll(compileReader('text'), ['  Meera  Iyer\u00a0', 'a\nb', '=1+1'])).toEqual({
      '  Meera  Iyer\u00a0': 'Meera  Iyer',
      'a\nb': 'a\nb',
      '=1+1': '=1+1',
    });
  });

  it('is held above the length that the workspace allows, and at that length passes', () => {
    const read = compileReader('text', { maxLength: 5 });
    expect(readAll(read, ['12345', '  12345  ', '123456'])).toEqual({
      '12345': '12345',
      '  12345  ': '12345',
      '123456': 'text-too-long',
    });
  });

  it('is the same only if every character is', () => {
    const answers = ['Meera', 'meera', undefined];
    expect(answers.map((readBack) => fieldKinds.text.isSame('Meera', readBack))).toEqual([
      true,
      false,
      false,
    ]);
  });
});
