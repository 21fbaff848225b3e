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
    return {
      text: decode(bytes, new TextDecoder(encoding, { fatal: true }), isCut),
      isWhole: true,
    };
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    const text = decode(bytes, new TextDecoder(encoding), isCut);
    const fault = text.indexOf('\uFFFD');
    return { text: text.slice(0, Math.max(0, fault)), isWhole: false };
  }
}

/** Whether every byte is text of that encoding. */
export function isTextOf(bytes: Uint8Array, encoding: string): boolean {
  return decodeBytes(bytes, encoding, false)?.isWhole === true;
}

/** Always as a stream: outside one, Node before 24 reads windows-1252 as Latin-1 and turns curly quotes into controls. */
function decode(
  bytes: Uint8Array,
  decoder: InstanceType<typeof TextDecoder>,
  isCut: boolean,
): string {
  const text = decoder.decode(bytes, { stream: true });
  return isCut ? text : text + decoder.decode();
}
