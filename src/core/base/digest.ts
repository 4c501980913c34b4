/** The seeds of the two halves of a digest. */
const SEEDS = [0x81_1c_9d_c5, 0x2b_99_2d_df] as const;

/**
 * A digest of sixteen hexadecimal digits (MurmurHash3 with two seeds), to detect changes and to make names; it is not
 * safe against forgery. It takes four bytes at a time, because every start digests ten years of files.
 */
export function digest(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const words = new Uint32Array(Math.ceil(bytes.length / 4));
  new Uint8Array(words.buffer).set(bytes);
  let [first, second]: readonly [number, number] = SEEDS;
  // Both halves at once, as most of this runs before it is compiled.
  for (const word of words) {
    const product = Math.imul(word, 0xcc_9e_2d_51);
    const mixed = Math.imul((product << 15) | (product >>> 17), 0x1b_87_35_93);
    first ^= mixed;
    first = (Math.imul((first << 13) | (first >>> 19), 5) + 0xe6_54_6b_64) | 0;
    second ^= mixed;
    second = (Math.imul((second << 13) | (second >>> 19), 5) + 0xe6_54_6b_64) | 0;
  }
  return `${ended(first, bytes.length)}${ended(second, bytes.length)}`;
}

function ended(half: number, length: number): string {
  let hash = half ^ length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
