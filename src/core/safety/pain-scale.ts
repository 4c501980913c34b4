/** What pain from 0 to 10 means for an exercise: it can go on, it has to change, or everything stops. */
export type PainBand = 'go-on' | 'change' | 'stop';

/** The least pain of two bands. Source: AHP Suffolk (0–3 carry on, 4–5 change time, intensity or kind, 6–10 stop). */
const CHANGE_FROM = 4;
const STOP_FROM = 6;

/** Returns what a pain from 0 to 10 means. */
export function painBand(pain: number): PainBand {
  if (pain >= STOP_FROM) return 'stop';
  return pain >= CHANGE_FROM ? 'change' : 'go-on';
}

/** Whether a pain from 0 to 10 is so strong that nothing is started or gone on with; not if it is not known. */
export function isStrongPain(pain: number | null): pain is number {
  return pain !== null && painBand(pain) === 'stop';
}
