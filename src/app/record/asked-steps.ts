import type { StepOffer } from '../../core/progression/offer.ts';
import { addDays, type Day } from '../../core/time/day.ts';
import type { Host } from '../../host/host.ts';

/** The name in the cache under which it is kept which steps were asked about in vain, and how it is written. */
const ASKED = 'asked-steps';
const KEY = '1';

/** Days for which a step that was declined is not spoken of: as long as one change stands, this project's own rule. */
const QUIET_DAYS = 3;

/** How a step was answered that was not taken: it was declined, or nobody answered. */
export type InVain = 'declined' | 'unanswered';

/** Whether a step was declined in the last days. If that gets lost, it is asked about once more. */
export function isDeclined(host: Host, offer: StepOffer, today: Day): boolean {
  return asked(host, today).some((line) => line.endsWith(` declined ${nameOf(offer)}`));
}

/** Whether a step is not to be asked about: it was declined in the last days, or not answered today. */
export function isAskedEnough(host: Host, offer: StepOffer, today: Day): boolean {
  const ofToday = `${today} unanswered ${nameOf(offer)}`;
  return isDeclined(host, offer, today) || asked(host, today).includes(ofToday);
}

/** Remembers that a step was asked about today, and not taken. */
export function keepAsked(host: Host, offer: StepOffer, today: Day, how: InVain): void {
  const lines = [...asked(host, today), `${today} ${how} ${nameOf(offer)}`];
  host.cache.write(ASKED, KEY, lines.join('\n'));
}

/** Returns what is kept of that, as it is kept. */
export function askedText(host: Host): string {
  return host.cache.read(ASKED, KEY) ?? '';
}

/** A line for each of the last days: the day, how it was answered, and which step it was. */
function asked(host: Host, today: Day): readonly string[] {
  const since = addDays(today, 1 - QUIET_DAYS);
  const lines = askedText(host).split('\n');
  return lines.filter((line) => line >= since && line.slice(0, 10) <= today);
}

function nameOf({ routine, exercise, sides, change }: StepOffer): string {
  return JSON.stringify([routine, exercise, sides, change]);
}
