import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  name: string;
  content: string | Uint8Array;
  /** Stored as it is, not deflated. */
  isStored?: boolean;
  /** What the zip file claims, where it is not the truth. */
  declaredBytes?: number;
  declaredCrc?: number;
}

/** A zip file of these parts, all in memory: a workbook is nothing else. */
export function zipParts(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const { header, name, data } = buildPart(part);
    const local = Buffer.concat([uint32(0x04034b50), header, name, data]);
    const central = [uint32(0x02014b50), uint16(20), header, Buffer.alloc(10), uint32(at), name];
    files.push(local);
    directory.push(Buffer.concat(central));
    at += local.length;
  }
  const directoryBytes = directory.reduce((sum, { length }) => sum + length, 0);
  const counts = [uint16(0), uint16(0), uint16(parts.length), uint16(parts.length)];
  const end = [uint32(0x06054b50), ...counts, uint32(directoryBytes), uint32(at), uint16(0)];
  return Buffer.concat([...files, ...directory, ...end]);
}

/** Version, flags, method, time, date, checksum, sizes, lengths: the same in both places of a zip file. */
function buildPart({ name, content, isStored = false, declaredBytes, declaredCrc }: ZipPart) {
  const bytes = Buffer.from(content);
  const data = isStored ? bytes : deflateRawSync(bytes);
  const header = Buffer.concat([
    uint16(20),
    uint16(0x0800),
    uint16(isStored ? 0 : 8),
    uint16(0),
    uint16(0x21),
    uint32(declaredCrc ?? crc32(bytes)),
    uint32(data.length),
    uint32(declaredBytes ?? bytes.length),
    uint16(Buffer.byteLength(name)),
    uint16(0),
  ]);
  return { header, name: Buffer.from(name), data };
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
