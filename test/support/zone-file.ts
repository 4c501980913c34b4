/** A change of a zone's offset: the second since the epoch, and seconds east of UTC from then on. */
export type OffsetChange = readonly [second: number, offset: number];

/** The bytes of a compiled time zone file (RFC 9636): a first offset, its changes, and the rule after them. */
export function zoneFile(first: number, changes: readonly OffsetChange[], rule: string): Buffer {
  const types = [first, ...changes.map(([, offset]) => offset)];
  const [old, now] = [header('2', 0, 1), header('2', changes.length, types.length)];
  return Buffer.concat([
    old,
    typeOf(first),
    Buffer.from('\0'),
    now,
    ...changes.map(([second]) => bigEndian(8, (bytes) => bytes.writeBigInt64BE(BigInt(second)))),
    Buffer.from(changes.map((_, index) => index + 1)),
    ...types.map((offset) => typeOf(offset)),
    Buffer.from(`\0\n${rule}\n`),
  ]);
}

/** The same for times of 32 bits only, as in files of before 2005. */
export function oldZoneFile(first: number, changes: readonly OffsetChange[]): Buffer {
  const types = [first, ...changes.map(([, offset]) => offset)];
  return Buffer.concat([
    header('\0', changes.length, types.length),
    ...changes.map(([second]) => bigEndian(4, (bytes) => bytes.writeInt32BE(second))),
    Buffer.from(changes.map((_, index) => index + 1)),
    ...types.map((offset) => typeOf(offset)),
    Buffer.from('\0'),
  ]);
}

function header(version: string, changes: number, types: number): Buffer {
  const counts = [0, 0, 0, changes, types, 1].map((count) =>
    bigEndian(4, (bytes) => bytes.writeUInt32BE(count)),
  );
  return Buffer.concat([Buffer.from(`TZif${version}`), Buffer.alloc(15), ...counts]);
}

function typeOf(offset: number): Buffer {
  return Buffer.concat([bigEndian(4, (bytes) => bytes.writeInt32BE(offset)), Buffer.alloc(2)]);
}

function bigEndian(size: number, write: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.alloc(size);
  write(bytes);
  return bytes;
}
