/** Where the two halves of a digest begin: the offset of FNV-1a, and another. */
const OFFSETS = [0x81_1c_9d_c5, 0x2b_99_2d_df];

/**
 * Sixteen hexadecimal digits that differ for different texts nearly always (FNV-1a of 32 bits, twice): to tell whether
 * something has changed or to name it, not to keep anybody from forging it.
 */
export function digest(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return OFFSETS.map((offset) => half(bytes, offset)).join('');
}

function half(bytes: Uint8Array, offset: number): string {
  let hash = offset;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01_00_01_93) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
