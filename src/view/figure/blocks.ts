import type { GlyphMode } from '../../core/settings/glyph-mode.ts';

/** How one cell shows several dots: the number across and down, and the character for each set of lit dots. */
export interface Blocks {
  readonly across: number;
  readonly down: number;
  /** The index has a bit for each lit dot, row by row from the upper left, starting with the lowest. */
  readonly characters: readonly string[];
}

const QUADRANTS = ' ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█';

/** 2 × 3 dots, "Symbols for Legacy Computing" from U+1FB00; four patterns are older block characters. */
const SEXTANTS = patterns(64, { 0: ' ', 21: '▌', 42: '▐', 63: '█' }, 0x1fb00);

/** 2 × 4 dots, "Symbols for Legacy Computing Supplement" from U+1CD00 (Unicode 16), without patterns in other blocks. */
const OCTANTS = patterns(256, octantsElsewhere(), 0x1cd00);

function octantsElsewhere(): Readonly<Record<number, string>> {
  const codes: Readonly<Record<number, number>> = {
    0: 0x20,
    1: 0x1cea8,
    2: 0x1ceab,
    3: 0x1fb82,
    5: 0x2598,
    10: 0x259d,
    15: 0x2580,
    20: 0x1fbe6,
    40: 0x1fbe7,
    63: 0x1fb85,
    64: 0x1cea3,
    80: 0x2596,
    85: 0x258c,
    90: 0x259e,
    95: 0x259b,
    128: 0x1cea0,
    160: 0x2597,
    165: 0x259a,
    170: 0x2590,
    175: 0x259c,
    192: 0x2582,
    240: 0x2584,
    245: 0x2599,
    250: 0x259f,
    252: 0x2586,
    255: 0x2588,
  };
  return Object.fromEntries(
    Object.entries(codes).map(([bits, code]) => [bits, String.fromCodePoint(code)]),
  );
}

function patterns(
  count: number,
  elsewhere: Readonly<Record<number, string>>,
  first: number,
): readonly string[] {
  let code = first;
  return Array.from(
    { length: count },
    (_, bits) => elsewhere[bits] ?? String.fromCodePoint(code++),
  );
}

/** The blocks of each mode; ASCII has two dots in a cell, shown by other characters. */
export const BLOCKS: Readonly<Record<GlyphMode, Blocks>> = {
  quadrant: { across: 2, down: 2, characters: QUADRANTS.split('') },
  sextant: { across: 2, down: 3, characters: SEXTANTS },
  octant: { across: 2, down: 4, characters: OCTANTS },
  half: { across: 1, down: 2, characters: [' ', '▀', '▄', '█'] },
  ascii: { across: 1, down: 2, characters: [' ', '"', '.', '#'] },
};
