/** What figures and big letters are drawn with. */
export const GLYPH_MODES = ['quadrant', 'sextant', 'octant', 'half', 'ascii'] as const;

/** Dots a cell is divided into: 2×2, 2×3, 2×4, 1×2; or a character that resembles it. */
export type GlyphMode = (typeof GLYPH_MODES)[number];
