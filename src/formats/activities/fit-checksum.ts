/** The checksum of a part of a FIT file: CRC-16 with the reversed polynomial 0xA001, as the FIT protocol defines it. */
export function fitChecksum(bytes: Uint8Array, from: number, to: number): number {
  let sum = 0;
  let at = from;
  // Two bytes at once take half the time, and most of the time of reading a FIT file is spent here.
  for (; at + 1 < to; at += 2) {
    const pair = sum ^ ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
    sum = (SECOND[pair & 0xff] ?? 0) ^ (FIRST[pair >>> 8] ?? 0);
  }
  if (at < to) sum = (sum >>> 8) ^ (FIRST[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return sum;
}

/** What each byte comes to; `SECOND` with another byte after it. */
const FIRST = Uint16Array.from({ length: 256 }, (_, byte) => shifted(byte));
const SECOND = FIRST.map((sum) => (sum >>> 8) ^ (FIRST[sum & 0xff] ?? 0));

function shifted(byte: number): number {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xa001 : 0);
  return sum;
}
