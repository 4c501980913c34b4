import { Fault } from '../../core/base/fault.ts';
import { shellWord } from '../../core/text/shell-quote.ts';
import { type Surface, SURFACES } from '../../core/diary/sport.ts';
import type { TypedActivity } from '../../core/diary/typed-activity.ts';
import {
  type Day,
  minutesAfterStart,
  minutesIntoDay,
  timeOfDay,
  dateAndTime,
  epochMs,
  type Stamp,
} from '../../core/time/day.ts';
import type { Host } from '../../host/host.ts';
import type { RecordSnapshot } from '../record/read-record.ts';
import { typedStart, type WhenTyped } from '../record/typed-moment.ts';
import { answerFrom, noteFrom } from './record-options.ts';

/** Flags that a run and other activities have in common. */
export interface ActivityOptions {
  readonly at?: string;
  readonly effort?: string;
  readonly note?: string;
}

/** Returns when it was: as `--at` or the words say, otherwise today, at no time of day. Throws a `usage` fault. */
export function startFrom(
  host: Host,
  record: RecordSnapshot,
  when: string | undefined,
  at: string | undefined,
): WhenTyped {
  const typed = whenTyped(when, at);
  return typed === undefined
    ? { at: undefined, day: record.today }
    : typedStart(host, record, typed.flag, typed.text);
}

/** What says when, and the flag it was typed with; empty for words without a flag. Throws a `usage` fault for both. */
export function whenTyped(when: string | undefined, at: string | undefined) {
  if (when !== undefined && at !== undefined) {
    throw new Fault('usage', `\`${when}\` and --at both say when it was`, 'give one of them');
  }
  if (at !== undefined) return { flag: '--at', text: at };
  return when === undefined ? undefined : { flag: '', text: when };
}

/** Returns when an activity was: as `--at` or its words say, otherwise today. Throws a `usage` fault. */
export function activityStart(
  host: Host,
  record: RecordSnapshot,
  { when, seconds }: TypedActivity,
  at: string | undefined,
): WhenTyped {
  if (when !== undefined && at === undefined && seconds === null) refuseStillToCome(record, when);
  const start = startFrom(host, record, when, at);
  if (start.at !== undefined && seconds !== null)
    refuseUnfinished(host, record, start.at, { seconds, said: at ?? when ?? '' });
  return start;
}

/** A time of day is when it began; one that was meant as its end would not be over yet. */
function refuseUnfinished(
  host: Host,
  { now, shell }: RecordSnapshot,
  at: Stamp,
  { seconds, said }: { readonly seconds: number; readonly said: string },
): void {
  const length = seconds * 1000;
  if (epochMs(at) + length < epochMs(now) + MINUTE) return;
  const began = dateAndTime(host.clock.stampOf(new Date(epochMs(at) - length).toISOString()));
  const message = `\`${said}\` says when it began, so it would not be over yet`;
  throw new Fault('usage', message, `if it ended then: --at ${shellWord(began, shell)}`);
}

/** Who types a time leaves seconds out. */
const MINUTE = 60_000;

/** What was no likely duration, and so may be a time of day, may also be a slip if that is still to come. */
function refuseStillToCome({ now, settings: { dayStart } }: RecordSnapshot, when: string): void {
  const [typed] = /^\d{1,2}:\d\d$/.exec(when) ?? [];
  if (typed === undefined) return;
  const time = typed.padStart(5, '0');
  // After midnight it can be the evening before.
  const isThisEvening = minutesAfterStart(time, dayStart) <= minutesIntoDay(now, dayStart);
  if (time <= timeOfDay(now) || isThisEvening) return;
  const message = `\`${typed}\` is hardly how long that took, and as a time of day it is still to come`;
  const hint = `type how long it took or, of an earlier day, --at "yesterday ${typed}"`;
  throw new Fault('usage', message, hint);
}

/** The fields of a line about an activity that were said. Throws a `usage` fault. */
export function activityFields(
  record: RecordSnapshot,
  { distance, seconds, effort }: TypedActivity,
  start: WhenTyped,
  options: ActivityOptions,
) {
  const hard = options.effort === undefined ? effort : answerFrom('--effort', options.effort);
  if (effort !== undefined && hard !== effort) throw bothSay(`effort ${effort}`, '--effort');
  const note = noteFrom(options.note);
  return {
    ...(start.at === undefined ? {} : { began: start.at }),
    ...(distance === null ? {} : { distance }),
    ...(seconds === null ? {} : { seconds }),
    ...(hard === undefined || hard === null ? {} : { effort: hard }),
    ...lateField(record, start.day),
    ...(note === undefined ? {} : { note }),
  };
}

/** Marks what is written on a later training day than the one it is about. */
export function lateField({ today }: RecordSnapshot, day: Day): { readonly late?: true } {
  return day < today ? { late: true } : {};
}

/** Returns what a run was on. Throws a `usage` fault. */
export function surfaceFrom(typed: string): Surface {
  const found = SURFACES.find((one) => one === typed.trim().toLowerCase());
  if (found !== undefined) return found;
  const message = `--surface takes one of ${SURFACES.join(', ')}, not \`${typed}\``;
  throw new Fault('usage', message, `for example: --surface ${SURFACES[0]}`);
}

/** The fault of saying something twice and differently. */
export function bothSay(words: string, flag: string): Fault {
  return new Fault('usage', `\`${words}\` and ${flag} say different things`, 'give one of them');
}
