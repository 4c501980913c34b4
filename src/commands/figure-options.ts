import { Fault } from '../core/fault.ts';
import { GLYPH_MODES, type GlyphMode } from '../core/glyphs.ts';
import { didYouMean } from '../core/nearest.ts';

/** The flags by which a figure is asked for, as they were typed. */
export interface FigureFlags {
  readonly side?: string;
  readonly glyphs?: string;
}

/** What figures are to be drawn with. Throws a `usage` fault for what is none of it. */
export function glyphsFrom(typed: string | undefined): GlyphMode | undefined {
  if (typed === undefined) return undefined;
  const mode = GLYPH_MODES.find((one) => one === typed);
  if (mode !== undefined) return mode;
  const hint = didYouMean(typed, GLYPH_MODES) ?? 'for example: --glyphs quadrant';
  const message = `--glyphs takes one of ${GLYPH_MODES.join(', ')}, not \`${typed}\``;
  throw new Fault('usage', message, hint);
}

/** The side a figure is to show. Throws a `usage` fault for what is none. */
export function sideFrom(typed: string | undefined): 'left' | 'right' | undefined {
  if (typed === undefined || typed === 'left' || typed === 'right') return typed;
  throw new Fault(
    'usage',
    `--side takes left or right, not \`${typed}\``,
    'for example: --side left',
  );
}
