/** What makes a run hard to believe, and whether it may be true all the same. */
export interface Oddness {
  readonly why: 'fast' | 'slow' | 'far' | 'long' | 'short';
  readonly canBe: boolean;
}

/** Seconds for a kilometre: nobody runs one in two minutes, and in more than thirty it is rather a walk with stops. */
const FASTEST = 120;
const SLOWEST = 1800;
/** Metres: about what the best run in a day. Stages of several days are runs of their own. */
const FARTHEST = 300_000;
/** Metres that nobody has run without stopping. */
const IMPOSSIBLE = 1_000_000;
const SHORTEST = 100;
/** Seconds: a day, and more than any race is long. */
const LONGEST = 86_400;
const ENDLESS = 864_000;
const BRIEFEST = 30;

/** Says what is odd about a run of some metres in some seconds; undefined if nothing is. */
export function oddRun(distance: number | null, seconds: number | null): Oddness | undefined {
  if (distance !== null && distance < SHORTEST) return { why: 'short', canBe: false };
  if (seconds !== null && seconds < BRIEFEST) return { why: 'short', canBe: false };
  if (distance !== null && distance > FARTHEST)
    return { why: 'far', canBe: distance <= IMPOSSIBLE };
  const pace = distance === null || seconds === null ? undefined : seconds / (distance / 1000);
  if (pace !== undefined && pace < FASTEST) return { why: 'fast', canBe: false };
  if (seconds !== null && seconds > LONGEST) return { why: 'long', canBe: seconds <= ENDLESS };
  if (pace !== undefined && pace > SLOWEST) return { why: 'slow', canBe: true };
  return undefined;
}
