import type { ExperimentKind } from './experiment.ts';

/** What the words of an experiment say about it. */
export interface TypedExperiment {
  /** Undefined if they could mean more than one thing. */
  readonly kind: ExperimentKind | undefined;
  /** The two sides of an `or`, if they name two things; the first arm is the one without. */
  readonly arms: readonly [string, string] | undefined;
}

const EVENING = /\b(evenings?|nights?|bedtime|before bed|before sleep)\b/;
const MORNING = /\b(mornings?|on waking|after waking|getting up)\b/;
const AFTER_RUN = /\bafter (a |the |my |each |every )?(run|runs|running|long runs?)\b/;
const STRETCHING = /\b(stretch|stretches|stretching|exercises?|sessions?|routine|mobility)\b/;

/**
 * Returns what is meant by words such as `stretch in the evening or not`, `stretching after a run?` or `tea or coffee`. The
 * kinds whose arms the program knows need a word for stretching; all else is an experiment in the user's own words.
 */
export function experimentIn(words: string): TypedExperiment {
  const text = words
    .trim()
    .toLowerCase()
    .replace(/[?.!]+$/, '')
    .replaceAll(/\s+/g, ' ');
  if (text === '') return { kind: undefined, arms: undefined };
  const arms = armsIn(words);
  if (!STRETCHING.test(text)) return { kind: 'own', arms };
  const kinds = [
    ...(AFTER_RUN.test(text) ? (['after-run'] as const) : []),
    ...(EVENING.test(text) ? (['evening'] as const) : []),
    ...(MORNING.test(text) ? (['morning'] as const) : []),
  ];
  const [kind, another] = kinds;
  if (another !== undefined) return { kind: undefined, arms };
  return { kind, arms };
}

/** Words between two things that are compared. */
const BETWEEN = /\s+(?:or|vs\.?|versus|against)\s+/i;

/** What stands for doing without the first of the two. */
const WITHOUT = /^(not|not at all|without|without it|none|no|nothing|neither)$/i;

/** Returns the two arms of `X or Y`, in this order, and of `X or not` the one without first; undefined for three things. */
function armsIn(words: string): readonly [string, string] | undefined {
  const [one = '', other = '', more] = words
    .trim()
    .replace(/[?.!]+$/, '')
    .split(BETWEEN)
    .map((part) => part.trim().replace(/,$/, ''));
  if (more !== undefined || one === '' || other === '') return undefined;
  // A comma can be between two things as well.
  if (one.includes(',')) return undefined;
  return WITHOUT.test(other) ? [withoutIt(one), one] : [one, other];
}

/** What somebody does, other than what something is. */
const DOING =
  /^(to )?(carry|cycle|do|drink|eat|get|go|have|lie|lift|put|rest|ride|roll|run|sit|sleep|stand|stretch|swim|take|train|use|walk|warm|wear|work)\b/i;

/** Returns what doing without something is called: `no cushion at night`, `do not sleep on my side`. */
function withoutIt(what: string): string {
  return DOING.test(what)
    ? `do not ${what.replace(/^to /i, '')}`
    : `no ${what.replace(/^(an?|the|my|some|any) /i, '')}`;
}
