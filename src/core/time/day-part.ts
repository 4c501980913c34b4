import type { Day } from './day.ts';

/** A part of the day that people name in place of a time. */
export type DayPart = keyof typeof DAY_PARTS;

/**
 * From when on each is under way, the time that it stands for on a day without a slot of its name, and the hours that a
 * time typed with it can have, the last one exclusive; those of the night go on after midnight. A convention.
 */
export const DAY_PARTS = {
  morning: { begins: '04:00', time: '07:00', hours: [0, 12] },
  noon: { begins: '12:00', time: '12:00', hours: [11, 14] },
  afternoon: { begins: '12:00', time: '15:00', hours: [12, 18] },
  evening: { begins: '17:00', time: '20:00', hours: [16, 24] },
  night: { begins: '21:00', time: '22:00', hours: [18, 30] },
} as const satisfies Readonly<
  Record<
    string,
    { readonly begins: string; readonly time: string; readonly hours: readonly [number, number] }
  >
>;

/** Returns the time of a part of a training day, `HH:MM`: the one of the slot of that name, or a usual one. */
export type PartTime = (part: DayPart, day: Day) => string;

/** The part of the day that a word names; undefined if it names none. */
export function dayPartOf(word: string): DayPart | undefined {
  if (word === 'midday') return 'noon';
  return Object.hasOwn(DAY_PARTS, word) ? (word as DayPart) : undefined;
}
