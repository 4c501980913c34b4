import { addDays, type Day, type Stamp } from '../time/day.ts';
import { normalised, type TypedToken, typedTokens } from './typed-token.ts';

/** Where a back can be sore. */
export const BACK_SIDES = ['left', 'right', 'both', 'middle'] as const;

/** One of them. */
export type BackSide = (typeof BACK_SIDES)[number];

/** What a sore back can keep somebody from: work, what they do in their free time, and running. */
export const KEPT_FROM = ['work', 'leisure', 'running'] as const;

/** One of them. */
export type KeptFrom = (typeof KEPT_FROM)[number];

/** Where a back is sore, in words. */
export const BACK_SIDE_WORDS = {
  left: 'left side',
  right: 'right side',
  both: 'both sides',
  middle: 'in the middle',
} as const satisfies Readonly<Record<BackSide, string>>;

/** What it keeps somebody from, in words. */
export const KEPT_FROM_WORDS: Readonly<Record<KeptFrom, string>> = {
  work: 'work',
  leisure: 'free time',
  running: 'running',
};

/** How a back was on waking. Everything but the score is `null`, or empty, if it was not said. */
export interface Morning {
  readonly id: string;
  readonly day: Day;
  /** When it was written down. */
  readonly at: Stamp;
  readonly device: string;
  /** 0 no pain to 10 the worst imaginable. */
  readonly score: number;
  /** Minutes until the back had loosened. */
  readonly stiffness: number | null;
  readonly side: BackSide | null;
  /** Whether it woke one. */
  readonly woke: boolean | null;
  /** Whether medicine was taken for it. */
  readonly medicine: boolean | null;
  readonly keptFrom: readonly KeptFrom[];
  readonly note: string | null;
  /** Whether it was written down on a later training day. */
  readonly isLate: boolean;
}

/** What was said of a morning. */
export type MorningAnswers = Omit<Morning, 'id' | 'day' | 'at' | 'device' | 'isLate'>;

/** A morning of which only its score was said. */
export function onlyScored(score: number): MorningAnswers {
  const nothing = { stiffness: null, side: null, woke: null, medicine: null };
  return { score, ...nothing, keptFrom: [], note: null };
}

/** Returns the morning that counts for each day: of several, the one that was written last. In order of days. */
export function countedMornings(mornings: readonly Morning[]): readonly Morning[] {
  return [...new Map(mornings.map((morning) => [morning.day, morning])).values()];
}

/** The most minutes that a back takes to loosen: a whole day. */
export const MOST_STIFFNESS = 1440;

/** Returns the minutes that were typed, such as `30`, `1h` or `half an hour`, at most a day; undefined for anything else. */
export function stiffnessIn(typed: string): number | undefined {
  const [token, more] = typedTokens(normalised(typed));
  if (token === undefined || more !== undefined) return undefined;
  const minutes = minutesOf(token);
  return minutes !== undefined && Number.isInteger(minutes) && minutes <= MOST_STIFFNESS
    ? minutes
    : undefined;
}

function minutesOf(token: TypedToken): number | undefined {
  if (token.kind === 'duration') return token.seconds / 60;
  return token.kind === 'm' || token.kind === 'number' ? token.amount : undefined;
}

/** A day, with the morning that counts if there is one. */
export interface MorningOfDay {
  readonly day: Day;
  readonly morning: Morning | undefined;
}

/** Days whose mornings are looked at one by one. */
const RECENT_MORNINGS = 14;

/** Returns the last days up to one, oldest first, each with its morning. */
export function recentMornings(mornings: readonly Morning[], today: Day): readonly MorningOfDay[] {
  const byDay = new Map(mornings.map((morning) => [morning.day, morning]));
  return Array.from({ length: RECENT_MORNINGS }, (_, index) => {
    const day = addDays(today, index + 1 - RECENT_MORNINGS);
    return { day, morning: byDay.get(day) };
  });
}
