import type { Exercise } from '../../core/library/exercise.ts';
import { Fault } from '../../core/base/fault.ts';
import type { FigureSpec } from '../../core/figure/figure-spec.ts';
import { GLYPH_MODES, type GlyphMode } from '../../core/settings/glyph-mode.ts';
import type { MovementMatch } from '../../core/library/find-movement.ts';
import { didYouMean } from '../../core/text/did-you-mean.ts';
import type { SetSide } from '../../core/library/side.ts';

/** Flags of the commands that show a figure. */
export interface FigureFlags {
  readonly side?: string;
  readonly glyphs?: string;
}

/** Returns the glyphs to draw with; undefined if none were typed. Throws a `usage` fault. */
export function glyphsFrom(typed: string | undefined): GlyphMode | undefined {
  if (typed === undefined) return undefined;
  const mode = GLYPH_MODES.find((one) => one === typed);
  if (mode !== undefined) return mode;
  const hint = didYouMean(typed, GLYPH_MODES) ?? 'for example: --glyphs quadrant';
  const message = `--glyphs takes one of ${GLYPH_MODES.join(', ')}, not \`${typed}\``;
  throw new Fault('usage', message, hint);
}

/** Returns the side that was typed; undefined if none was. Throws a `usage` fault. */
export function sideFrom(typed: string | undefined): 'left' | 'right' | undefined {
  if (typed === undefined || typed === 'left' || typed === 'right') return typed;
  throw new Fault(
    'usage',
    `--side takes left or right, not \`${typed}\``,
    'for example: --side left',
  );
}

/** Returns the side that a figure shows; `--side` applies to exercises done one side at a time. Throws a `usage` fault. */
export function shownSide({ side }: Pick<Exercise, 'side'>, flags: FigureFlags): SetSide {
  const asked = sideFrom(flags.side);
  return side === 'each' ? (asked ?? 'right') : side;
}

/** Returns the figure of a movement. Throws a `missing` fault if it has none. */
export function figureToShow({ movement }: MovementMatch, verb: 'draw' | 'play'): FigureSpec {
  if (movement.figure !== undefined) return movement.figure;
  const hint = `to read how it is done: stretch exercise show ${movement.id}`;
  throw new Fault('missing', `${movement.id} has no figure to ${verb}`, hint);
}
