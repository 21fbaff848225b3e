import { describe, expect, it } from 'vitest';
import { fieldKinds } from '../../../shared/fields/field-kinds.ts';
import { compileReader, readAll } from './compile-reader.ts';

describe('a dropdown column', () => {
  it('sends the label byte for byte as the catalogue has it', () => {
    expect(
      readAll(compileReader('dropdown'), ['VIP', ' VIP ', 'Website', 'Website ', 'Twin', 'Twin ']),
    ).toEqual({
      VIP: 'VIP',
      ' VIP ': 'VIP',
      Website: 'Website ',
      'Website ': 'Website ',
      Twin: 'Twin',
      'Twin ': 'Twin ',
    });
  });

  it.each(['vip', 'V I P', ' Twin ', 'VIP, Returning', 'constructor', '__proto__'])(
    'holds %j rather than create an option or choose between two',
    (cell) => {
      expect(compileReader('dropdown')(cell)).toEqual({ ok: false, error: 'dropdown-unknown' });
    },
  );

  it.each(['dropdown', 'status', 'lost-reason'] as const)(
    'finds a %s read back the same but for blanks at its ends',
    (type) => {
      const answers = ['Won', 'Won ', 'won', ['Won'], undefined];
      expect(answers.map((readBack) => fieldKinds[type].isSame('Won ', readBack))).toEqual([
        true,
        true,
        false,
        false,
        false,
      ]);
    },
  );
});
