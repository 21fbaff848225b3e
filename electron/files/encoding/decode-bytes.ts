/** Text of bytes; `isWhole` is false when it ends at a fault, before which all is as the encoding says. */
export interface DecodedBytes {
  text: string;
  isWhole: boolean;
}

/**
 * The text of a file's beginning, up to the first bytes that are none in that encoding. A character that the
 * end of a sample cuts is no fault. Null for an encoding that does not exist.
 */
export function decodeBytes(
  bytes: Uint8Array,
  encoding: string,
  isCut: boolean,
): DecodedBytes | null {
  try {
    const whole = decode(bytes, encoding, isCut);
    if (whole !== null) return { text: whole, isWhole: true };
    const sound = bytes.subarray(0, countSound(bytes, encoding));
    return { text: decode(sound, encoding, true) ?? '', isWhole: false };
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

/**
 * How many bytes stand before the first fault, halved in on: the sign that a lenient decoder puts in the place
 * of a fault may stand in the file itself, where an earlier program had to put it.
 */
function countSound(bytes: Uint8Array, encoding: string): number {
  let least = 0;
  let most = bytes.length;
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (decode(bytes.subarray(0, middle), encoding, true) === null) most = middle - 1;
    else least = middle;
  }
  return least;
}

/** Whether every byte is text of that encoding, which has to exist. */
export function isTextOf(bytes: Uint8Array, encoding: string): boolean {
  return decode(bytes, encoding, false) !== null;
}

/**
 * null at a fault. Always as a stream: outside one, Node before 24 reads windows-1252 as Latin-1 and turns
 * curly quotes into controls.
 */
function decode(bytes: Uint8Array, encoding: string, isCut: boolean): string | null {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    const text = decoder.decode(bytes, { stream: true });
    return isCut ? text : text + decoder.decode();
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}
