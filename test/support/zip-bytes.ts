import { crc32, deflateRawSync } from 'node:zlib';

/** A file to put into a zip, and what its directory says of it, right or wrong. */
export interface ZipEntry {
  readonly name: string | Buffer;
  readonly bytes: string | Uint8Array;
  /** 0 stored, 8 deflated: the usual one. */
  readonly method?: number;
  /** Bit 0 encrypted, 3 sizes after the bytes, 6 strongly encrypted, 11 the name in UTF-8. */
  readonly flags?: number;
  readonly size?: number;
  readonly sum?: number;
  /** Whether sizes are in an extra field. */
  readonly isZip64?: boolean;
  /** The mode that a Unix system gave it. */
  readonly mode?: number;
}

/** Returns a zip of some files. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { local, central } = packed(entry, at);
    files.push(local);
    directory.push(central);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = fields([4, 0x06054b50], [4, 0], [2, entries.length], [2, entries.length]);
  return Buffer.concat([...files, listed, end, fields([4, listed.length], [4, at], [2, 0])]);
}

function packed(entry: ZipEntry, at: number) {
  const { name, bytes, method = 8, flags = 0, isZip64 = false, mode = 0o100644 } = entry;
  const raw = Buffer.from(bytes);
  const data = method === 8 ? deflateRawSync(raw) : raw;
  const { size = raw.length, sum = crc32(raw) } = entry;
  const nameBytes = Buffer.from(name);
  const extra = isZip64 ? fields([2, 1], [2, 16], [8, size], [8, data.length]) : Buffer.alloc(0);
  const sizes = isZip64
    ? fields([4, 0xffffffff], [4, 0xffffffff])
    : fields([4, data.length], [4, size]);
  const common = (isLater: boolean) =>
    Buffer.concat([
      fields([2, isZip64 ? 45 : 20], [2, flags], [2, method], [4, 0x58000000]),
      isLater ? Buffer.alloc(12) : Buffer.concat([fields([4, sum]), sizes]),
      fields([2, nameBytes.length], [2, isLater ? 0 : extra.length]),
    ]);
  const isLater = (flags & 8) !== 0;
  const descriptor = isLater
    ? fields([4, 0x08074b50], [4, sum], [4, data.length], [4, size])
    : Buffer.alloc(0);
  return {
    local: Buffer.concat([
      fields([4, 0x04034b50]),
      common(isLater),
      nameBytes,
      isLater ? Buffer.alloc(0) : extra,
      data,
      descriptor,
    ]),
    central: Buffer.concat([
      fields([4, 0x02014b50], [2, 0x031e]),
      common(false),
      fields([2, 0], [2, 0], [2, 0], [4, mode * 0x10000], [4, at]),
      nameBytes,
      extra,
    ]),
  };
}

/** Numbers, the lowest byte first, each with the bytes that it takes. */
function fields(...numbers: readonly (readonly [bytes: number, value: number])[]): Buffer {
  return Buffer.concat(
    numbers.map(([bytes, value]) => {
      const field = Buffer.alloc(8);
      field.writeBigUInt64LE(BigInt(value));
      return field.subarray(0, bytes);
    }),
  );
}
