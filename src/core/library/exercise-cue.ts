/** The words for each part of a repetition: "press up", "hold", "lower". */
export interface Beats {
  readonly up: string;
  readonly hold: string;
  readonly down: string;
}

/** A part of a repetition. */
export type Beat = keyof Beats;

/** What to think of, at any time or in one part of a repetition. `{side}` and `{other}` become left and right. */
export type Cue = string | { readonly [Part in Beat]?: string | undefined };

const PARTS: readonly Beat[] = ['up', 'hold', 'down'];

/** The words of a cue. */
export function cueText(cue: Cue): string {
  if (typeof cue === 'string') return cue;
  return PARTS.map((part) => cue[part] ?? '').join('');
}

/** The words of the cues that apply in one part of a repetition, in order. */
export function cuesIn(cues: readonly Cue[], beat: Beat): readonly string[] {
  return cues.filter((cue) => typeof cue === 'string' || cue[beat] !== undefined).map(cueText);
}
