/** Characters of a token. */
export const TOKEN_LENGTH = 6;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Bits of a half of a token: three digits. */
const HALF = 18;

/**
 * Returns a short text that stands for an id: 36 bits of a hash. Two ids may have the same one, of a million about seven
 * pairs do, so it may only be used to find out where one has to look.
 */
export function idToken(id: string): string {
  let [one, other] = [0x81_1c_9d_c5, 0x9e_37_79_b9];
  for (let at = 0; at < id.length; at++) {
    const code = id.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01_00_01_93);
    other = Math.imul(other ^ code, 0x85_eb_ca_6b);
    other ^= other >>> 13;
  }
  return `${half(one ^ (one >>> 15))}${half(other ^ (other >>> 16))}`;
}

function half(bits: number): string {
  return digits(bits & (2 ** HALF - 1), HALF / 6);
}

/** Returns a number in so many digits, the highest first. */
export function digits(number: number, count: number): string {
  let text = '';
  for (let rest = number; text.length < count; rest >>>= 6) text = `${DIGITS[rest & 63]}${text}`;
  return text;
}

/** Returns the number that some digits stand for. */
export function numberOf(text: string): number {
  let number = 0;
  for (const digit of text) number = number * 64 + DIGITS.indexOf(digit);
  return number;
}
