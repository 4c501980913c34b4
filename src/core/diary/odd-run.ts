/** What makes a run hard to believe, and whether it may be true all the same. */
export interface Oddness {
  readonly why: 'fast' | 'slow' | 'far' | 'long' | 'short';
  readonly canBe: boolean;
}

/** Seconds for a kilometre: nobody runs one in two minutes, the best need 2:30, and in more than twenty it is a walk. */
const IMPOSSIBLY_FAST = 120;
const FASTEST = 150;
const SLOWEST = 1200;
/** Metres: farther ones are run, but a slip of a digit is more common. */
const FARTHEST = 100_000;
/** Metres that nobody has run without stopping. */
const IMPOSSIBLE = 1_000_000;
const SHORTEST = 100;
/** Seconds: half a day, and more than any race is long. */
const LONGEST = 43_200;
const ENDLESS = 864_000;
const BRIEFEST = 30;

/** Metres and seconds: a track that is below both is what remains of a watch started by mistake. */
const TOUCH = 200;
const MOMENT = 120;
/** Seconds for a kilometre: a run in a file that takes longer is at best a walk. */
const STROLL = 1800;

/** What a run in a file is too much of to be one. */
export type FoundOddity = 'too-short' | 'too-fast' | 'too-slow';

/** Says what keeps metres in seconds, as a file has them, from being a run; undefined if nothing does. */
export function foundOddity(
  distance: number | null,
  seconds: number | null,
): FoundOddity | undefined {
  if (distance === null && seconds === null) return undefined;
  if ((distance ?? 0) < TOUCH && (seconds ?? 0) < MOMENT) return 'too-short';
  const pace = paceOf(distance, seconds);
  if (pace === undefined) return undefined;
  if (pace < IMPOSSIBLY_FAST) return 'too-fast';
  return pace > STROLL ? 'too-slow' : undefined;
}

/** Seconds for a kilometre. */
function paceOf(distance: number | null, seconds: number | null): number | undefined {
  return distance === null || seconds === null ? undefined : seconds / (distance / 1000);
}

/** Says what is odd about a run of some metres in some seconds; undefined if nothing is. */
export function oddRun(distance: number | null, seconds: number | null): Oddness | undefined {
  if (distance !== null && distance < SHORTEST) return { why: 'short', canBe: false };
  if (seconds !== null && seconds < BRIEFEST) return { why: 'short', canBe: false };
  const pace = paceOf(distance, seconds);
  if (distance !== null && distance > IMPOSSIBLE) return { why: 'far', canBe: false };
  if (pace !== undefined && pace < FASTEST) return { why: 'fast', canBe: pace >= IMPOSSIBLY_FAST };
  if (distance !== null && distance > FARTHEST) return { why: 'far', canBe: true };
  if (seconds !== null && seconds > LONGEST) return { why: 'long', canBe: seconds <= ENDLESS };
  if (pace !== undefined && pace > SLOWEST) return { why: 'slow', canBe: true };
  return undefined;
}
