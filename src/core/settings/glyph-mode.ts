import { charsetOf } from '../text/charset.ts';

/** The characters that figures and large letters can be drawn with. */
export const GLYPH_MODES = ['quadrant', 'sextant', 'octant', 'half', 'ascii'] as const;

/** How a cell is divided into dots: 2×2, 2×3, 2×4 or 1×2; or ASCII characters. */
export type GlyphMode = (typeof GLYPH_MODES)[number];

/** The mode to draw with, and why, in words that follow "because". */
export interface GlyphChoice {
  readonly mode: GlyphMode;
  readonly why: string;
}

/** The variables of an environment, by name. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Chooses the mode: as asked for, as set, or the finest that the terminal is known to draw well. Octants, new in Unicode
 * 16, are never chosen automatically.
 */
export function chooseGlyphs(
  setting: 'auto' | GlyphMode,
  asked: GlyphMode | undefined,
  env: Environment,
): GlyphChoice {
  if (asked !== undefined) return { mode: asked, why: 'it was asked for' };
  if (setting !== 'auto') return { mode: setting, why: 'it is set' };
  const { isAscii, why } = charsetOf(env);
  if (isAscii) return { mode: 'ascii', why };
  const multiplexer = multiplexerOf(env);
  if (multiplexer !== undefined) {
    return { mode: 'quadrant', why: `${multiplexer} hides which terminal this is` };
  }
  const fine = fineTerminal(env);
  return fine === undefined
    ? { mode: 'quadrant', why: 'every terminal has them' }
    : { mode: 'sextant', why: `${fine} draws them itself, without gaps` };
}

/** The multiplexer between this program and the terminal, if there is one. */
function multiplexerOf(env: Environment): string | undefined {
  const term = env['TERM'] ?? '';
  if (isSet(env['TMUX']) || term.startsWith('tmux')) return 'tmux';
  return isSet(env['STY']) || term.startsWith('screen') ? 'screen' : undefined;
}

/** The first VTE_VERSION with sextants, as others have tested: 0.64. */
const VTE_WITH_SEXTANTS = 6400;

/** A terminal that draws sextants itself; those of fonts leave gaps. */
function fineTerminal(env: Environment): string | undefined {
  const term = env['TERM'] ?? '';
  const program = env['TERM_PROGRAM'] ?? '';
  if (program === 'WezTerm') return 'WezTerm';
  if (program === 'ghostty' || term.startsWith('xterm-ghostty')) return 'Ghostty';
  if (term.startsWith('xterm-kitty')) return 'kitty';
  if (term === 'foot' || term.startsWith('foot-')) return 'foot';
  // Another terminal inherits the variable if it is started from a VTE terminal.
  const isOther = program !== '' || isSet(env['XTERM_VERSION']) || isSet(env['KONSOLE_VERSION']);
  const vte = Number(env['VTE_VERSION'] ?? 0);
  return !isOther && vte >= VTE_WITH_SEXTANTS ? 'a terminal of the VTE family' : undefined;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
