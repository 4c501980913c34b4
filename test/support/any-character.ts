import fc from 'fast-check';

/** Code points that stand for half a character only. */
const HALVES = { from: 0xd800, count: 0x800 };

/**
 * Any character. The same as `unit: 'binary'` of `fc.string`, for which every process first makes a table of a million
 * characters: a second of its time.
 */
export const anyCharacter = fc
  .integer({ min: 0, max: 0x10ffff - HALVES.count })
  .map((index) => String.fromCodePoint(index < HALVES.from ? index : index + HALVES.count));
