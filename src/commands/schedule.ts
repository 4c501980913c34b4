import { slotOpenAt, dayWindows } from '../core/journal/day-windows.ts';
import { schedulePayload } from '../core/journal/make-payload.ts';
import { type Day, minutesIntoDay, minutesOf, WEEKDAYS } from '../core/time/day.ts';
import { Fault } from '../core/base/fault.ts';
import { findRoutine } from '../core/library/library.ts';
import { didYouMean } from '../core/text/did-you-mean.ts';
import {
  distinctSchedules,
  schedulesInForce,
  scheduleOn,
  slotsFrom,
  type Schedule,
  withSchedule,
} from '../core/schedule/schedule.ts';
import {
  defaultRoutine,
  isSlotName,
  MOST_SLOTS,
  type Slot,
  type SlotChange,
} from '../core/schedule/slot.ts';
import type { Host } from '../host/host.ts';
import { planChangeText, type PlanChangeEffects } from '../view/report/plan-change.ts';
import { haveSameDays, type SlotDays } from '../core/schedule/slot-days.ts';
import { weekdaysFrom } from '../app/options/days-option.ts';
import { intervalFrom } from '../app/options/every-option.ts';
import { readRecord, type RecordSnapshot, readLibrary } from '../app/record/read-record.ts';
import { typedDay } from '../app/record/typed-moment.ts';
import { missingSlotWarnings } from '../app/record/missing-slot-warnings.ts';
import { refuseClash } from '../app/record/refuse-clash.ts';
import { tooCloseWarnings } from '../app/record/too-close-warnings.ts';
import { asTime } from '../app/options/time-option.ts';
import { writeLine } from '../app/record/write-line.ts';

/** Flags of `stretch schedule set`. */
export interface ScheduleSetOptions {
  readonly days?: string;
  readonly every?: string;
  readonly from?: string;
}

/** Adds a slot to the plan, or changes its time, weekdays or routine. */
export async function scheduleSet(
  host: Host,
  typedName: string,
  typedTime: string,
  routine: string | undefined,
  options: ScheduleSetOptions,
): Promise<number> {
  const name = nameFrom(typedName);
  const time = timeOf(name, typedTime);
  const record = readRecord(host);
  host.err.warn(...record.warnings);
  const from = startFrom(record, options.from);
  const plans = plansFrom(record, from);
  const before = plans.flatMap((plan) => plan.slots).find((slot) => slot.name === name);
  if (before === undefined) refuseFull(plans);
  const set: Slot = {
    name,
    time,
    ...daysOf(options, before, from),
    routine:
      routine === undefined
        ? (before?.routine ?? defaultRoutine(time, record.settings.dayStart))
        : await routineId(host, routine),
  };
  const code = change(host, record, from, { set });
  const after = readRecord(host);
  const close = await tooCloseWarnings(host, after, name);
  for (const one of [...close, ...missingSlotWarnings(after)]) host.err.warnWithHint(one);
  return code;
}

/** Returns the days of a slot, which stay as they were `before` unless others are typed. Throws a `usage` fault. */
function daysOf(
  { days, every }: ScheduleSetOptions,
  before: Slot | undefined,
  from: Day,
): SlotDays {
  if (days !== undefined && every !== undefined) {
    const hint = 'for example: --every 2 for every second day, or --days 3/7';
    throw new Fault('usage', '--every and --days cannot be combined', hint);
  }
  if (days !== undefined) return { days: weekdaysFrom(days) };
  if (every === undefined) {
    const kept = before?.every === undefined ? {} : { every: before.every };
    return { days: before?.days ?? WEEKDAYS, ...kept };
  }
  const fresh = { days: WEEKDAYS, every: { days: intervalFrom(every), from } };
  // Counted from another of its days, they are the same.
  return before !== undefined && haveSameDays(before, fresh)
    ? { days: before.days, every: before.every }
    : fresh;
}

/** Throws a `usage` fault if a plan has no room for another slot. */
function refuseFull(plans: readonly Pick<Schedule, 'slots'>[]): void {
  const full = plans.find(({ slots }) => slots.length >= MOST_SLOTS);
  if (full === undefined) return;
  const hint = `to remove one: stretch schedule remove ${full.slots.at(-1)?.name ?? ''}`;
  throw new Fault('usage', `a plan has at most ${MOST_SLOTS} slots`, hint);
}

async function routineId(host: Host, typed: string): Promise<string> {
  const { library, warnings } = await readLibrary(host);
  host.err.warn(...warnings);
  return findRoutine(library, typed).id;
}

/** Removes a slot from the plan. */
export async function scheduleRemove(
  host: Host,
  typed: string,
  options: Pick<ScheduleSetOptions, 'from'>,
): Promise<number> {
  const record = readRecord(host);
  host.err.warn(...record.warnings);
  const from = startFrom(record, options.from);
  const slots = plansFrom(record, from).flatMap((plan) => plan.slots);
  const names = [...new Set(slots.map(({ name }) => name))];
  const remove = names.find((name) => name === typed.toLowerCase());
  if (remove !== undefined) {
    const code = change(host, record, from, { remove });
    for (const one of missingSlotWarnings(readRecord(host))) host.err.warnWithHint(one);
    return code;
  }
  const hint = didYouMean(typed, names) ?? `slots: ${names.join(', ')}`;
  throw new Fault('missing', `the plan has no slot called \`${typed}\``, hint);
}

function change(host: Host, record: RecordSnapshot, from: Day, one: SlotChange): number {
  const { schedules } = record.history;
  const payload = schedulePayload(record.history, from, [one]);
  const after = withSchedule(schedules, { ...payload, at: record.now });
  refuseClash(after, from, 'set' in one ? [one.set.name] : [], host.shell);
  const isPlanned = scheduleOn(schedules, from) !== undefined;
  const [old, fresh] = [schedules, after].map((plans) => JSON.stringify(heldFrom(plans)));
  if (isPlanned && old === fresh) {
    host.out.print('That is already the plan; nothing was changed.\n');
    return 0;
  }
  writeLine(host, record, payload, record.today);
  // Plans that begin later change along with this one, which may come as a surprise.
  const name = 'set' in one ? one.set.name : one.remove;
  const later = distinctSchedules(schedules)
    .filter((plan) => plan.from > from && after.some((fresh) => isChanged(plan, fresh)))
    .map((plan) => ({ from: plan.from, before: plan.slots.find((slot) => slot.name === name) }));
  host.out.print(
    planChangeText(one, {
      from,
      later,
      today: record.today,
      along: payload.changes?.filter((other) => other !== one) ?? [],
      ...movedBy(record, after),
      isTooLate: 'set' in one && from === record.today && isTooLate(record, after, one.set.name),
      night: nightOf(record, one),
    }),
  );
  return 0;
}

/** Today's windows move with the plan, so a slot that was due may no longer be. */
function movedBy(
  { history, now, today, settings }: RecordSnapshot,
  after: readonly Schedule[],
): Pick<PlanChangeEffects, 'slotNow'> {
  const { dayStart } = settings;
  const changed = { ...history, schedules: after };
  const [before, current] = [history, changed].map(
    (plans) => slotOpenAt(plans, now, dayStart)?.name,
  );
  if (before === current) return {};
  const windows = dayWindows(changed, today, dayStart);
  const window = windows.find(({ slot }) => slot.name === before);
  const isOver = window !== undefined && window.closes <= minutesIntoDay(now, dayStart);
  return { slotNow: { ended: isOver ? before : undefined, current } };
}

/** Whether the changed plan has a slot today whose window had closed before the change, so that it does not count. */
function isTooLate(
  { history, today, settings }: RecordSnapshot,
  after: readonly Schedule[],
  name: string,
): boolean {
  return dayWindows({ ...history, schedules: after }, today, settings.dayStart).some(
    ({ slot, isPlanned }) => slot.name === name && !isPlanned,
  );
}

/** What is special about a slot before the start of the day; undefined about any other. */
function nightOf({ settings }: RecordSnapshot, change: SlotChange): PlanChangeEffects['night'] {
  const { dayStart } = settings;
  if (!('set' in change) || minutesOf(change.set.time) >= minutesOf(dayStart)) return undefined;
  const { days } = change.set;
  return { dayStart, day: days.length === 7 ? undefined : days[0] };
}

function isChanged(plan: Schedule, fresh: Schedule): boolean {
  const isSamePlan = plan.from === fresh.from && plan.at === fresh.at;
  return isSamePlan && JSON.stringify(plan.slots) !== JSON.stringify(fresh.slots);
}

/** Which slots hold from which day, whenever that was written. */
function heldFrom(plans: readonly Schedule[]) {
  return distinctSchedules(plans).map(({ from, slots }) => ({ from, slots }));
}

/** Returns the plan in force on a day, or the one there would be, and those that begin later. */
function plansFrom({ history }: RecordSnapshot, from: Day): readonly Pick<Schedule, 'slots'>[] {
  const later = schedulesInForce(history.schedules).filter((plan) => plan.from > from);
  return [{ slots: slotsFrom(history.schedules, from) }, ...later];
}

/** Returns the first day of a change: today or later, since past days are judged by the plan they had. */
function startFrom(record: RecordSnapshot, typed: string | undefined): Day {
  return typed === undefined ? record.today : typedDay(record, '--from', typed, 'future');
}

function nameFrom(typed: string): string {
  const name = typed.trim().toLowerCase();
  if (isSlotName(name)) return name;
  const message =
    name === 'none'
      ? 'a slot cannot be called `none`'
      : `a slot name takes up to 24 letters, digits and single hyphens, not \`${typed}\``;
  throw new Fault('usage', message, 'for example: stretch schedule set lunch 12:30 core');
}

function timeOf(name: string, typed: string): string {
  try {
    return asTime('a slot', typed);
  } catch {
    const hint = `for example: stretch schedule set ${name} 12:30`;
    throw new Fault('usage', `a slot takes a time of day such as 07:00, not \`${typed}\``, hint);
  }
}
