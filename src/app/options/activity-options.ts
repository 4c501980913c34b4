import { Fault } from '../../core/base/fault.ts';
import { type Surface, SURFACES } from '../../core/diary/sport.ts';
import type { TypedActivity } from '../../core/diary/typed-activity.ts';
import type { Day, Stamp } from '../../core/time/day.ts';
import type { Host } from '../../host/host.ts';
import type { RecordSnapshot } from '../record/read-record.ts';
import { typedStart } from '../record/typed-moment.ts';
import { answerFrom, noteFrom } from './record-options.ts';

/** Flags that a run and other activities have in common. */
export interface ActivityOptions {
  readonly at?: string;
  readonly effort?: string;
  readonly note?: string;
}

/** When something was: its training day and, if that was said, the moment it began. */
export interface Start {
  readonly at: Stamp | undefined;
  readonly day: Day;
}

/** Returns when it was: as `--at` or the words say, otherwise today, at no time of day. Throws a `usage` fault. */
export function startFrom(
  host: Host,
  record: RecordSnapshot,
  when: string | undefined,
  at: string | undefined,
): Start {
  if (when !== undefined && at !== undefined) {
    throw new Fault('usage', `\`${when}\` and --at both say when it was`, 'give one of them');
  }
  const typed = at ?? when;
  return typed === undefined
    ? { at: undefined, day: record.today }
    : typedStart(host, record, '--at', typed);
}

/** The fields of a line about an activity that were said. Throws a `usage` fault. */
export function activityFields(
  record: RecordSnapshot,
  { distance, seconds, effort }: TypedActivity,
  start: Start,
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
