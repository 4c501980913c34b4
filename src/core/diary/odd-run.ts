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

/** Says what is odd about a run of some metres in some seconds; undefined if nothing is. */
export function oddRun(distance: number | null, seconds: number | null): Oddness | undefined {
  if (distance !== null && distance < SHORTEST) return { why: 'short', canBe: false };
  if (seconds !== null && seconds < BRIEFEST) return { why: 'short', canBe: false };
  const pace = distance === null || seconds === null ? undefined : seconds / (distance / 1000);
  if (distance !== null && distance > IMPOSSIBLE) return { why: 'far', canBe: false };
  if (pace !== undefined && pace < FASTEST) return { why: 'fast', canBe: pace >= IMPOSSIBLY_FAST };
  if (distance !== null && distance > FARTHEST) return { why: 'far', canBe: true };
  if (seconds !== null && seconds > LONGEST) return { why: 'long', canBe: seconds <= ENDLESS };
  if (pace !== undefined && pace > SLOWEST) return { why: 'slow', canBe: true };
  return undefined;
}
