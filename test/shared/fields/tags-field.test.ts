import { describe, expect, it } from 'vitest';
import { fieldKinds } from '../../../shared/fields/field-kinds.ts';
import { compileReader, readAll } from './compile-reader.ts';

describe('a tags column', () => {
  it('leaves as a list of known labels, each once', () => {
    const cells = ['VIP', 'VIP, Returning', ' VIP ,, Walk-in,VIP,', 'Website,VIP'];
    expect(readAll(compileReader('tags'), cells)).toEqual({
      VIP: ['VIP'],
      'VIP, Returning': ['VIP', 'Returning'],
      ' VIP ,, Walk-in,VIP,': ['VIP', 'Walk-in'],
      'Website,VIP': ['Website ', 'VIP'],
    });
  });

  it.each(['VIP, Gold', 'vip', 'VIP; Returning', ',', ' , ,'])('holds %j', (cell) => {
    expect(compileReader('tags')(cell)).toEqual({ ok: false, error: 'tags-unknown' });
  });

  it('splits on the separator of the link', () => {
    expect(compileReader('tags', { separator: ' | ' })('VIP | Walk-in')).toEqual({
      ok: true,
      value: ['VIP', 'Walk-in'],
    });
  });

  it.each([
    [['VIP', 'Returning'], true],
    [['Returning', 'VIP'], true],
    [['VIP'], false],
    [['VIP', 'Returning', 'Walk-in'], false],
    ['VIP, Returning', false],
    [undefined, false],
  ])('compares with %j as a set', (readBack, same) => {
    expect(fieldKinds.tags.isSame(['VIP', 'Returning'], readBack)).toBe(same);
  });
});
