/** The words for each part of a repetition: "press up", "hold", "lower". */
export interface Beats {
  readonly up: string;
  readonly hold: string;
  readonly down: string;
}

/** A part of a repetition. */
export type Beat = keyof Beats;

/**
 * When a cue applies: in one part of a repetition, while getting into position, when a set is over that another of the side
 * follows, or when any set is over.
 */
export type CueMoment = Beat | 'setup' | 'between' | 'after';

/** What to think of, all through the movement or only at one moment. `{side}` and `{other}` become left and right. */
export type Cue = string | { readonly [Moment in CueMoment]?: string | undefined };

const MOMENTS: readonly CueMoment[] = ['setup', 'up', 'hold', 'down', 'between', 'after'];

/** The words of a cue. */
export function cueText(cue: Cue): string {
  if (typeof cue === 'string') return cue;
  return MOMENTS.map((moment) => cue[moment] ?? '').join('');
}

/** The moment a cue is for; undefined if it applies all through the movement. */
export function cueMoment(cue: Cue): CueMoment | undefined {
  return typeof cue === 'string' ? undefined : MOMENTS.find((moment) => cue[moment] !== undefined);
}

/** The words of the cues for one moment only, in order. */
export function cuesFor(cues: readonly Cue[], moment: CueMoment): readonly string[] {
  return cues.filter((cue) => cueMoment(cue) === moment).map(cueText);
}

const OUTSIDE: ReadonlySet<CueMoment | undefined> = new Set(['setup', 'between', 'after'] as const);

/** The cues that apply during the movement, in order: neither those for getting into position nor those for its end. */
export function cuesDuring(cues: readonly Cue[]): readonly Cue[] {
  return cues.filter((cue) => !OUTSIDE.has(cueMoment(cue)));
}
