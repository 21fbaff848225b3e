import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../../electron/files/encoding/decode-bytes.ts';

const bytesOf = (...parts: (string | number)[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))),
  );

describe('the beginning of a file', () => {
  it.each<[string, Uint8Array, boolean, ReturnType<typeof decodeBytes>]>([
    ['is text', bytesOf('Ren\u00e9'), false, { text: 'Ren\u00e9', isWhole: true }],
    ['loses its mark', bytesOf('\uFEFFa'), false, { text: 'a', isWhole: true }],
    ['may end within a character', bytesOf('a', 0xe2), true, { text: 'a', isWhole: true }],
    ['ends within one', bytesOf('a', 0xe2), false, { text: 'a', isWhole: false }],
    ['holds a fault', bytesOf('a\nb', 0xff, 'c'), true, { text: 'a\nb', isWhole: false }],
    ['begins with one', bytesOf(0xff, 'a'), false, { text: '', isWhole: false }],
    [
      'holds what an older program lost, and a fault behind it',
      bytesOf('N\uFFFDme\nAsha', 0xff, '\n'),
      false,
      { text: 'N\uFFFDme\nAsha', isWhole: false },
    ],
  ])('that %s', (_, bytes, isCut, decoded) => {
    expect(decodeBytes(bytes, 'utf-8', isCut)).toEqual(decoded);
  });

  it('is no text in an encoding that does not exist', () => {
    expect(decodeBytes(bytesOf('a'), 'klingon', false)).toBeNull();
  });
});
