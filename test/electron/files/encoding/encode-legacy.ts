/** Text as bytes of any encoding that `TextDecoder` knows: its decoder turned round. */
export function encodeAs(encoding: string, text: string): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  if (encoding === 'iso-2022-jp') return encodeIso2022(text);
  const table = tableOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = table.get(character);
      if (!bytes) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
}

const tables = new Map<string, Map<string, readonly number[]>>();

function tableOf(encoding: string): Map<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map<string, readonly number[]>();
  const put = (bytes: readonly number[]) => {
    const character = decodeOne(encoding, bytes);
    if (character !== null && !table.has(character)) table.set(character, bytes);
  };
  for (let byte = 0; byte < 256; byte += 1) put([byte]);
  if (twoByteEncodings.includes(encoding))
    for (let lead = 0x81; lead < 0xff; lead += 1)
      for (let trail = 0x40; trail < 0xff; trail += 1) put([lead, trail]);
  tables.set(encoding, table);
  return table;
}

const twoByteEncodings = ['gb18030', 'gbk', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'];

/** null unless the bytes are exactly one character. */
function decodeOne(encoding: string, bytes: readonly number[]): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    // Node before 24 reads windows-1252 as Latin-1 unless it streams.
    const text = decoder.decode(Uint8Array.from(bytes), { stream: true }) + decoder.decode();
    return [...text].length === 1 ? text : null;
  } catch {
    return null;
  }
}

/** Escapes to the Japanese set and back around each run of its characters. */
function encodeIso2022(text: string): Uint8Array {
  const runs = text.split(/([^\0-\x7f]+)/);
  return Uint8Array.from(
    runs.flatMap((run, index) => {
      if (index % 2 === 0) return [...Buffer.from(run)];
      const codes = [...encodeAs('euc-jp', run)].map((byte) => byte - 0x80);
      return [...Buffer.from('\u001b$B'), ...codes, ...Buffer.from('\u001b(B')];
    }),
  );
}
