import type { Exercise } from '../../core/library/exercise.ts';
import { Fault } from '../../core/base/fault.ts';
import type { FigureSpec } from '../../core/figure/figure-spec.ts';
import { GLYPH_MODES, type GlyphMode } from '../../core/settings/glyph-mode.ts';
import type { MovementMatch } from '../../core/library/find-movement.ts';
import { didYouMean } from '../../core/text/did-you-mean.ts';
import type { SetSide } from '../../core/library/side.ts';

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

function sideFrom(typed: string | undefined): 'left' | 'right' | undefined {
  if (typed === undefined || typed === 'left' || typed === 'right') return typed;
  throw new Fault(
    'usage',
    `--side takes left or right, not \`${typed}\``,
    'for example: --side left',
  );
}

/** The side a figure shows: the one that is asked for, where it is done with one. Throws a `usage` fault. */
export function shownSide({ side }: Pick<Exercise, 'side'>, flags: FigureFlags): SetSide {
  const asked = sideFrom(flags.side);
  return side === 'each' ? (asked ?? 'right') : side;
}

/** The figure of what is meant, to be drawn or played. Throws a `missing` fault where there is none. */
export function figureToShow({ movement }: MovementMatch, verb: 'draw' | 'play'): FigureSpec {
  if (movement.figure !== undefined) return movement.figure;
  const hint = `its words: stretch exercise show ${movement.id}`;
  throw new Fault('missing', `${movement.id} has no figure to ${verb}`, hint);
}
