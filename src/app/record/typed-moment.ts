import { type Day, epochMs, type Stamp, trainingDay, dateAndTime } from '../../core/time/day.ts';
import { Fault } from '../../core/base/fault.ts';
import { dayWindows } from '../../core/journal/day-windows.ts';
import { DAY_PARTS } from '../../core/time/day-part.ts';
import { parseRange, type TypedRange } from '../../core/time/typed-range.ts';
import { parseDay, parseWhen, parseMoment, type TypedMoment } from '../../core/time/typed-time.ts';
import type { MomentContext } from '../../core/time/typed-time-errors.ts';
import type { Direction } from '../../core/time/typed-time-words.ts';
import type { Host } from '../../host/host.ts';
import type { RecordSnapshot } from './read-record.ts';

/** Returns the training day that was typed: today, or one before or after it as `wish` says. Throws a `usage` fault. */
export function typedDay(
  { now, settings }: RecordSnapshot,
  flag: string,
  typed: string,
  wish: Direction,
): Day {
  return parseDay(flag, typed, { now, dayStart: settings.dayStart }, wish);
}

/** Returns the training days that were typed, one or several, up to today or on either side of it. Throws a `usage` fault. */
export function typedDays(
  { now, settings }: RecordSnapshot,
  flag: string,
  typed: string,
  wish: Exclude<Direction, 'future'>,
): TypedRange {
  return parseRange(flag, typed, { now, dayStart: settings.dayStart }, wish);
}

/** An instant in local time, and its training day. */
export interface MomentOfDay {
  readonly at: Stamp;
  readonly day: Day;
}

/** Returns the past instant that was typed, in local time, and its training day. Throws a `usage` fault. */
export function typedMoment(
  host: Host,
  record: RecordSnapshot,
  flag: string,
  typed: string,
): MomentOfDay {
  const context = momentContext(record);
  return momentOf(host, flag, typed, { context, when: parseMoment(flag, typed, context) });
}

/** A training day and, if more than a day was typed, an instant of it. */
export type WhenTyped = MomentOfDay | { readonly at: undefined; readonly day: Day };

/** Returns the same or, if only a day was typed, that training day without an instant. Throws a `usage` fault. */
export function typedWhen(
  host: Host,
  record: RecordSnapshot,
  flag: string,
  typed: string,
): WhenTyped {
  return whenIn(host, flag, typed, momentContext(record));
}

/**
 * Returns the same for what has no slot of its own, such as a run: `yesterday evening` is a day, since the time that it
 * stands for was not said. Throws a `usage` fault.
 */
export function typedStart(
  host: Host,
  record: RecordSnapshot,
  flag: string,
  typed: string,
): WhenTyped {
  const context = momentContext(record);
  let isSaid = true;
  const partTime: MomentContext['partTime'] = (part, day) => {
    isSaid = part === 'noon';
    return context.partTime(part, day);
  };
  const when = whenIn(host, flag, typed, { ...context, partTime });
  return isSaid ? when : { at: undefined, day: when.day };
}

function whenIn(host: Host, flag: string, typed: string, context: MomentContext): WhenTyped {
  const when = parseWhen(flag, typed, context);
  return 'day' in when
    ? { at: undefined, day: when.day }
    : momentOf(host, flag, typed, { context, when });
}

/** Parts of a day have the times of the slots that are called so, if any are planned then. */
function momentContext({ now, settings, history }: RecordSnapshot): MomentContext {
  const { dayStart } = settings;
  return {
    now,
    dayStart,
    partTime: (part, day) => {
      const windows = dayWindows(history, day, dayStart);
      const own = windows.find(({ slot, isPlanned }) => isPlanned && slot.name === part);
      return own?.slot.time ?? DAY_PARTS[part].time;
    },
  };
}

interface ParsedMoment {
  readonly context: MomentContext;
  readonly when: TypedMoment;
}

function momentOf(host: Host, flag: string, typed: string, parsed: ParsedMoment): MomentOfDay {
  const { now, dayStart } = parsed.context;
  const at = theInstant(host, flag, typed, parsed);
  if (epochMs(at) > epochMs(now)) {
    const shown = dateAndTime(at);
    const message = `${flag === '' ? '' : `${flag} `}\`${typed}\` means ${shown}, which is in the future`;
    throw new Fault('usage', message, 'a session can be logged only once it is done');
  }
  return { at, day: trainingDay(at, dayStart) };
}

function theInstant(
  host: Host,
  flag: string,
  typed: string,
  { context, when }: ParsedMoment,
): Stamp {
  if ('minutesAgo' in when) return host.clock.stampAgo(when.minutesAgo * 60_000);
  // An offset tells the local time; Z tells only the instant.
  if ('stamp' in when)
    return /z$/i.test(typed.trim()) ? host.clock.stampOf(when.stamp) : when.stamp;
  return onTheClock(host, flag, when.local, context.now);
}

function onTheClock(host: Host, flag: string, local: string, now: Stamp): Stamp {
  const instants = host.clock.instantsOf(local);
  const shown = local.replace('T', ' ');
  const named = flag === '' ? shown : `${flag} ${shown}`;
  const [first, second] = instants;
  if (first === undefined) {
    const message = `${named} does not exist: the clocks went forward then`;
    throw new Fault('usage', message, 'type a time after the change');
  }
  // Of a time that occurs twice, the second may be in the future.
  if (second === undefined || epochMs(second) > epochMs(now)) return first;
  const message = `${named} is ambiguous: the clocks went back then`;
  throw new Fault('usage', message, `type one of them: ${typeable(first)} or ${typeable(second)}`);
}

/** Drops the fraction of a second, which nobody needs to type. */
function typeable(at: Stamp): string {
  return at.replace(/\.\d+/, '');
}
