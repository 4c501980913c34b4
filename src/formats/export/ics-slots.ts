import ICAL from 'ical.js';
import { once } from '../../core/base/once.ts';
import { hiddenSlots } from '../../core/experiment/coming.ts';
import { lastPlanned } from '../../core/experiment/span.ts';
import { copiesInWrittenOrder } from '../../core/journal/corrections.ts';
import { dayWindows } from '../../core/journal/day-windows.ts';
import type { Line } from '../../core/journal/line.ts';
import type { SessionRecord } from '../../core/journal/session-record.ts';
import { type SlotStart, slotStarts } from '../../core/journal/slot-starts.ts';
import {
  notBefore,
  type Revision,
  revisionOf,
  type SubjectLines,
} from '../../core/journal/subject-lines.ts';
import { lastPausedDay, longBreaks } from '../../core/schedule/long-break.ts';
import type { Slot } from '../../core/schedule/slot.ts';
import { firstSlotDay, isSlotOn } from '../../core/schedule/slot-days.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import {
  addDays,
  type Day,
  eachDay,
  minutesOf,
  trainingDay,
  WEEKDAYS,
} from '../../core/time/day.ts';
import type { ExportedRecord } from './exported-record.ts';
import {
  calendarEvent,
  type CalendarEvent,
  component,
  eventUids,
  floatingTime,
  minutes,
  wholeMinutes,
} from './ics-event.ts';
import { afterCoins, slotsMaybeOff } from './ics-coins.ts';
import { type SlotRun, slotRuns } from './ics-plan.ts';

/** What the event of a slot is made from. */
interface SlotContext extends Pick<
  ExportedRecord,
  'today' | 'dayStart' | 'routineName' | 'routineSeconds'
> {
  readonly revision: Revision;
  /** The day of the last change: the same record gives the same series on any later day. */
  readonly changedOn: Day;
  /** The days on which slots may be paused or off. */
  readonly spans: readonly Span[];
  /** The slots, by name, that an experiment may leave out on days that it does not show yet. */
  readonly maybeOff: ReadonlySet<string>;
  /** Whether a slot, by its name, is paused on a day, or off by an experiment. */
  readonly isLeftOut: (name: string, day: Day) => boolean;
}

/**
 * Returns the series of every run of a slot, and takes back every other that an earlier export can have had: a calendar
 * keeps what a newer file leaves out. Series that are over stay as well, since a calendar may have one without its end.
 */
export function slotEvents(
  data: ExportedRecord,
  { plan }: Pick<SubjectLines, 'plan'>,
): readonly CalendarEvent[] {
  const { history, today, dayStart, routineName, routineSeconds } = data;
  const context: SlotContext = {
    today,
    dayStart,
    routineName,
    routineSeconds,
    // Names, lengths and the start of the day can change without a line.
    revision: afterCoins(notBefore(revisionOf(plan), data.configuredAt()), plan, data),
    changedOn: earliest(today, lastDayOf(plan, dayStart) ?? today),
    spans: spansIn(history),
    maybeOff: slotsMaybeOff(history.experiments, today),
    isLeftOut: leftOutTest(data),
  };
  const series = slotRuns(history.schedules, longBreaks(history.pauses)).flatMap((run) =>
    seriesOf(run, context),
  );
  const current = new Set(series.map(({ uid }) => uid));
  const gone = slotStarts(plan).flatMap((start) =>
    uidsOf(start)
      .filter((uid) => !current.has(uid))
      .map((uid) => cancelledSlot(uid, start, context)),
  );
  return [...series, ...gone];
}

function lastDayOf(lines: readonly Line[], dayStart: string): Day | undefined {
  const last = copiesInWrittenOrder(lines).at(-1);
  return last === undefined ? undefined : trainingDay(last.at, dayStart);
}

function uidsOf({ slot, from }: { readonly slot: Slot; readonly from: Day }) {
  return eventUids(`slot-${slot.name}-${from}@stretch`);
}

/** The series of a run; empty if no day is left of it. */
function seriesOf(run: SlotRun, context: SlotContext): readonly CalendarEvent[] {
  const { slot, from, until } = run;
  const first = firstSlotDay(slot, from);
  if (first === undefined || !isOn(run, first)) return [];
  const leftOut = daysLeftOut(run, context);
  const isLeft = (day: Day) => isOn(run, day) && !leftOut.has(day);
  if (until !== undefined && !eachDay(first, until).some((day) => isLeft(day))) return [];
  const { revision, changedOn } = context;
  // A time before the start of the training day is on the next calendar day.
  const shift = minutesOf(slot.time) < minutesOf(context.dayStart) ? 1 : 0;
  const startOn = (day: Day) => floatingTime(`${addDays(day, shift)}T${slot.time}:00`);
  const event = calendarEvent(uidsOf(run)[0], revision, {
    dtstart: startOn(first),
    rrule: rule(slot, shift, until === undefined ? undefined : startOn(until)),
    ...contentOf(slot, context),
    status: 'CONFIRMED',
  });
  for (const day of leftOut) event.component.addPropertyWithValue('exdate', startOn(day));
  const title = titleOf(slot, context);
  const description = context.maybeOff.has(slot.name)
    ? `${title}, unless your experiment leaves it out today: stretch today`
    : title;
  const alarm = { action: 'DISPLAY', trigger: minutes(0), description };
  if (until === undefined || until >= changedOn)
    event.component.addSubcomponent(component('valarm', alarm));
  return [event];
}

/**
 * An event that a calendar is to remove. For a calendar that ignores that, its only occurrence is before the slot was
 * planned, so that it never rings.
 */
function cancelledSlot(
  uid: string,
  { slot, from, written }: SlotStart,
  context: SlotContext,
): CalendarEvent {
  // Two days, as somewhere in the world it may still be the day before.
  const day = addDays(earliest(from, written, context.today), -2);
  const start = floatingTime(`${day}T${slot.time}:00`);
  return calendarEvent(uid, context.revision, {
    dtstart: start,
    rrule: ICAL.Recur.fromData({ freq: 'DAILY', until: start }),
    ...contentOf(slot, context),
    status: 'CANCELLED',
  });
}

function contentOf(slot: Slot, context: SlotContext) {
  const length = wholeMinutes(context.routineSeconds(slot.routine));
  return { duration: length, summary: titleOf(slot, context) };
}

function titleOf({ name, routine }: Slot, { routineName }: SlotContext): string {
  return plainLine(`Stretch: ${name} (${routineName(routine)})`);
}

/** Whether a run's slot is planned on a day from its first on. */
function isOn({ slot, until }: SlotRun, day: Day): boolean {
  return (until === undefined || day <= until) && isSlotOn(slot, day);
}

/** The days of a run that are left out, in order. */
function daysLeftOut(run: SlotRun, { spans, isLeftOut }: SlotContext): ReadonlySet<Day> {
  const days = spans.flatMap(({ from, last }) => {
    const first = from < run.from ? run.from : from;
    return eachDay(first, earliest(last, run.until ?? last)).filter(
      (day) => isOn(run, day) && isLeftOut(run.slot.name, day),
    );
  });
  return new Set(days.toSorted());
}

interface Span {
  readonly from: Day;
  /** Its last day. */
  readonly last: Day;
}

function spansIn({ pauses, experiments }: ExportedRecord['history']): readonly Span[] {
  const days = experiments.filter(({ slots }) => slots.length > 0);
  return [
    ...pauses.map((pause) => ({ from: pause.from, last: lastPausedDay(pause) })),
    ...days.map((one) => ({ from: one.from, last: lastPlanned(one, []) })),
  ];
}

/** Looks at each day once, for all slots. */
function leftOutTest({
  history,
  months,
  dayStart,
  today,
}: ExportedRecord): SlotContext['isLeftOut'] {
  const known = new Map<Day, ReadonlySet<string>>();
  const begun = once(() =>
    [...months()].flatMap(({ sessions }) => sessions.map((one) => placeOf(one))),
  );
  const leftOutOn = (day: Day) => {
    const isHidden = hiddenSlots(history.experiments, day, today).length > 0;
    const experiments = isHidden ? [] : history.experiments;
    const windows = dayWindows({ ...history, experiments, sessions: begun() }, day, dayStart);
    return new Set(
      windows.flatMap(({ slot, pause, isOff }) => (isOff || pause !== undefined ? slot.name : [])),
    );
  };
  return (name, day) => {
    const names = known.get(day) ?? leftOutOn(day);
    known.set(day, names);
    return names.has(name);
  };
}

function placeOf({ day, slot }: SessionRecord): Pick<SessionRecord, 'day' | 'slot'> {
  return { day, slot };
}

function earliest(...days: readonly Day[]): Day {
  return days.reduce((a, b) => (b < a ? b : a));
}

const WEEKDAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

function rule({ days, every }: Slot, shift: number, until: ICAL.Time | undefined): ICAL.Recur {
  const on = WEEKDAYS.filter((day) => days.includes(day));
  // ical.js writes no interval of 1.
  const daily = { freq: 'DAILY', interval: every?.days ?? 1, until } as const;
  if (on.length === WEEKDAYS.length) return ICAL.Recur.fromData(daily);
  const byday = on.map((day) => WEEKDAY_CODES[(day - 1 + shift) % 7] ?? '');
  if (every !== undefined) return ICAL.Recur.fromData({ ...daily, byday });
  return ICAL.Recur.fromData({ freq: 'WEEKLY', until, byday });
}
