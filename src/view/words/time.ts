import { type Day, type Stamp, timeOfDay } from '../../core/time/day.ts';
import { fullDayWords } from '../../core/time/day-words.ts';

/** Returns seconds as a clock shows them: `8:40`, `1:02:05`. */
export function clockTime(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(whole % 60)}`
    : `${minutes}:${two(whole % 60)}`;
}

/** Returns seconds in words, to the minute: `11 min`; less than a minute and a half in seconds: `45 s`. */
export function durationWords(seconds: number): string {
  return seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}

/** Returns the local time of day of an instant, `HH:MM:SS`. */
export function timeWithSeconds(at: Stamp): string {
  return at.slice(11, 19);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Returns a training day and a time on it: `Tue 24 Nov 2026 at 07:02`; a time after midnight is marked as such. */
export function momentWords(day: Day, at: Stamp): string {
  const night = at.slice(0, 10) > day ? ', after midnight' : '';
  return `${fullDayWords(day)}${night} at ${timeOfDay(at)}`;
}

/** Returns the last day of something, to follow `until`: `the end of today`, or the day with its year. */
export function lastDayWords(day: Day, today: Day): string {
  return day === today ? 'the end of today' : fullDayWords(day);
}
