import { dayWindows } from '../core/journal/day-windows.ts';
import { hiddenSlots } from '../core/experiment/coming.ts';
import { slotArms } from '../core/adherence/slot-arms.ts';
import { nextSlots, type NextSlot } from '../core/adherence/next-slot.ts';
import type { ScheduleOverview } from '../core/reminders/schedule-overview.ts';
import { distinctSchedules, scheduleOn, slotsFrom } from '../core/schedule/schedule.ts';
import { slotClashes } from '../core/schedule/slot-clash.ts';
import {
  addDays,
  type Day,
  differenceInDays,
  eachDay,
  type Stamp,
  timeAfterStart,
} from '../core/time/day.ts';
import { scheduleJson } from '../formats/json/schedule.ts';
import type { Host } from '../host/host.ts';
import { clashHint, clashWords, MOST_CLASHES } from '../view/report/slot-clash.ts';
import { scheduleText } from '../view/report/schedule.ts';
import { presentation } from '../app/display/presentation.ts';
import { readRecord, type RecordSnapshot } from '../app/record/read-record.ts';
import { tooCloseWarnings } from '../app/record/too-close-warnings.ts';
import { stopInForce } from '../app/record/safety.ts';
import { typedDay } from '../app/record/typed-moment.ts';
import { reminderStatus } from '../app/reminders/installed-reminders.ts';
import { activeSnooze } from '../app/reminders/decide-from-record.ts';

/** Upcoming slots that are shown. */
const SHOWN = 6;

/** Days whose arms of an experiment are shown. */
const WEEK = 7;

/** Flags of `stretch schedule show`. */
export interface ScheduleShowOptions {
  readonly json?: boolean;
  readonly from?: string;
}

/** Shows the plan in force, plans that begin later, pauses, and the next slots. */
export async function scheduleShow(host: Host, options: ScheduleShowOptions): Promise<number> {
  const record = readRecord(host);
  host.err.warn(...record.warnings);
  const { history, today, settings } = record;
  const day =
    options.from === undefined ? today : typedDay(record, '--from', options.from, 'future');
  for (const clash of slotClashes(history.schedules, today).slice(0, MOST_CLASHES)) {
    const { advice, command } = clashHint(clash, host.shell);
    const message = clashWords(clash, today);
    host.err.warnWithHint({ message, hint: `${advice}: ${command}` });
  }
  for (const one of await tooCloseWarnings(host, record, undefined)) host.err.warnWithHint(one);
  const armsUntil = addDays(day, WEEK - 1);
  const week = eachDay(day, armsUntil);
  const hidden = hiddenIn(record, week);
  const overview: ScheduleOverview = {
    today,
    day,
    dayStart: settings.dayStart,
    from: scheduleOn(history.schedules, day)?.from,
    slots: slotsFrom(history.schedules, day),
    isNew: history.schedules.length === 0,
    windows: dayWindows(history, day, settings.dayStart),
    later: distinctSchedules(history.schedules).filter(({ from }) => from > day),
    pauses: history.pauses.filter(({ until, ended }) => ended === undefined && until >= day),
    arms: slotArms(
      history,
      week.filter((one) => hidden === undefined || one < hidden.from),
      settings.dayStart,
    ),
    armsUntil,
    hidden,
    next: nextFrom(host, record, day),
    stop: stopInForce(record)?.kind,
    reminders: await reminderStatus(host, record, host.err.warnWithHint),
    snooze: await activeSnooze(host, record),
  };
  if (options.json === true) host.out.write(scheduleJson(overview));
  else {
    const look = await presentation(host);
    const how = { ...look, columns: host.out.columns };
    await host.page(scheduleText(overview, how), look);
  }
  return 0;
}

/** The first of some days of which it is not shown yet what an experiment makes of slots. */
function hiddenIn({ history, today }: RecordSnapshot, days: readonly Day[]) {
  const each = days.map((from) => ({ from, slots: hiddenSlots(history.experiments, from, today) }));
  return each.find(({ slots }) => slots.length > 0);
}

/** The next slots from now or, if that is later, from the start of a day on, without those that may be off. */
function nextFrom(host: Host, record: RecordSnapshot, day: Day): readonly NextSlot[] {
  const { history, now, today, settings } = record;
  const { dayStart } = settings;
  const from = day === today ? now : startOf(host, day, dayStart);
  const next = nextSlots(history, from, dayStart, 2 * SHOWN)
    .filter((one) => !hiddenSlots(history.experiments, one.day, today).includes(one.slot.name))
    .slice(0, SHOWN);
  if (day === today) return next;
  return next.map((one) => ({
    ...one,
    daysAway: differenceInDays(now.slice(0, 10), one.date),
    isDue: false,
    isOpen: false,
  }));
}

/** The first moment of a day; around a clock change that leaves it out, the next whole hour. */
function startOf({ clock }: Host, day: Day, dayStart: string): Stamp {
  const hours = [0, 60, 120].map((minutes) => timeAfterStart(minutes, dayStart));
  const [first] = hours.flatMap((time) => clock.instantsOf(`${day}T${time}`));
  if (first === undefined) throw new RangeError(`no clock shows ${day}`);
  return first;
}
