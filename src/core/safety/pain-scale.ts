/** What pain from 0 to 10 means for an exercise: it can go on, it has to change, or everything stops. */
export type PainBand = 'go-on' | 'change' | 'stop';

/** The least pain of two bands, by `PAIN_SCALE_SOURCE`: 0–3 carry on, 4–5 change time, intensity or kind, 6–10 stop. */
const CHANGE_FROM = 4;
const STOP_FROM = 6;

/** Who says what pain from 0 to 10 means for an exercise. */
export const PAIN_SCALE_SOURCE = 'AHP Suffolk';

/** The most that pain is rated. */
const MOST_PAIN = 10;

/** Returns the pain, 0 to 10, that a band begins and ends with. */
export function bandRange(band: PainBand): readonly [least: number, most: number] {
  switch (band) {
    case 'go-on':
      return [0, CHANGE_FROM - 1];
    case 'change':
      return [CHANGE_FROM, STOP_FROM - 1];
    case 'stop':
      return [STOP_FROM, MOST_PAIN];
  }
}

/** The least pain that should be looked at even if it is strong on one day only: this project's own rule. */
const SEVERE_FROM = 8;

/** Whether strong pain, 0–10, should be looked at: if it is severe, or if this is not the only day of a week with such. */
export function shouldBeSeen(pain: number, days: number): boolean {
  return pain >= SEVERE_FROM || days > 1;
}

/** Returns what a pain from 0 to 10 means. */
export function painBand(pain: number): PainBand {
  if (pain >= STOP_FROM) return 'stop';
  return pain >= CHANGE_FROM ? 'change' : 'go-on';
}

/** Whether a pain from 0 to 10 is so strong that nothing is started or gone on with; not if it is not known. */
export function isStrongPain(pain: number | null): pain is number {
  return pain !== null && painBand(pain) === 'stop';
}
