import { type Day, type Stamp, weekday } from '../core/day.ts';

const WEEKDAY_NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTH_NAMES = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Seconds as a clock: `8:40`, `1:02:05`. */
export function clockTime(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(whole % 60)}`
    : `${minutes}:${two(whole % 60)}`;
}

/** Seconds in words to the minute: `11 min`; under a minute and a half in seconds: `45 s`. */
export function lengthWords(seconds: number): string {
  return seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}

/** A day as `Tue 24 Nov`. */
export function dayWords(day: Day): string {
  const [, month = '', date = ''] = day.split('-');
  return `${WEEKDAY_NAMES[weekday(day) - 1]} ${Number(date)} ${MONTH_NAMES[Number(month) - 1]}`;
}

/** The local time of day of an instant, `HH:MM:SS`. */
export function timeOfDay(at: Stamp): string {
  return at.slice(11, 19);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
