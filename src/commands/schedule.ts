import { type Day, minutesIntoDay, minutesOf, type Weekday, WEEKDAYS } from '../core/time/day.ts';
import { Fault } from '../core/base/fault.ts';
import { begunOn } from '../core/journal/history.ts';
import { findRoutine } from '../core/library/library.ts';
import { didYouMean } from '../core/text/did-you-mean.ts';
import {
  effectivePlans,
  heldPlans,
  planOn,
  type Schedule,
  schedulePayload,
  slotAt,
  windowsOn,
  withPlan,
} from '../core/schedule/schedule.ts';
import {
  DEFAULT_ROUTINE,
  DEFAULT_SLOTS,
  isSlotName,
  type Slot,
  type SlotChange,
} from '../core/schedule/slot.ts';
import { nextSlots } from '../core/adherence/next-slot.ts';
import { scheduleJson } from '../formats/json/schedule.ts';
import type { Host } from '../host/host.ts';
import type { Installed } from '../host/files/installed.ts';
import type { Schedulers } from '../host/reminders/schedulers.ts';
import type { ShownReminders } from '../view/report/reminders.ts';
import { planChangeText, scheduleText } from '../view/report/schedule.ts';
import { themeFor } from '../view/terminal/theme.ts';
import { weekdaysFrom } from '../app/options/days-option.ts';
import { readRecord, type RecordSnapshot, readLibrary } from '../app/record/read-record.ts';
import { typedDay } from '../app/record/typed-moment.ts';
import { idleWords, lostSince } from '../app/health/reminder-checks.ts';
import { clockTrouble, isAsPlanned } from '../app/reminders/wanted.ts';
import { snoozeNow } from '../app/reminders/decide.ts';
import { refuseClash } from '../app/record/refuse-clash.ts';
import { asTime } from '../app/options/time-option.ts';
import { writeLine } from '../app/record/write-line.ts';

/** Slots ahead that are shown. */
const SHOWN = 6;

/** Shows the plan, what of it is still to begin, pauses, and the next slots. */
export async function scheduleShow(
  host: Host,
  options: { readonly json?: boolean },
): Promise<number> {
  const kept = readRecord(host);
  host.err.warn(...kept.warnings);
  const { history, now, today, settings } = kept;
  const plan = planOn(history.schedules, today);
  const shown = {
    today,
    dayStart: settings.dayStart,
    from: plan?.from,
    slots: plan?.slots ?? DEFAULT_SLOTS,
    windowsToday: windowsOn(history, today, settings.dayStart, begunOn(history, today)),
    later: effectivePlans(history.schedules).filter(({ from }) => from > today),
    pauses: history.pauses.filter(({ until, ended }) => ended === undefined && until >= today),
    next: nextSlots(history, now, settings.dayStart, SHOWN),
    reminders: await remindersOf(host, kept),
    snooze: await snoozeNow(host, kept),
  };
  const { columns, colours } = host.out;
  if (options.json === true) host.out.write(scheduleJson(shown));
  else host.out.write(scheduleText(shown, await themeFor(colours), columns));
  return 0;
}

/** What reminders are installed with. An account that cannot be read keeps nobody from seeing the plan. */
async function remindersOf(host: Host, kept: RecordSnapshot): Promise<ShownReminders | undefined> {
  try {
    const place = await host.openSchedulers();
    const installed = place.installed.read();
    if (installed === undefined) return undefined;
    return { scheduler: installed.scheduler, trouble: await troubleOf(kept, place, installed) };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    host.err.warnWithHint(error);
    return undefined;
  }
}

async function troubleOf(
  known: RecordSnapshot,
  place: Schedulers,
  installed: Installed,
): Promise<string | undefined> {
  try {
    const { scheduler, plan } = installed;
    return (
      clockTrouble(place, scheduler, plan.env) ??
      (await lostSince(place, installed)) ??
      idleWords(place, scheduler) ??
      (isAsPlanned(known, place, installed) ? undefined : 'they are of another plan')
    );
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
}

/** What `stretch schedule set` takes. */
export interface ScheduleSetOptions {
  readonly days?: string;
  readonly from?: string;
}

/** Puts a slot into the plan, or gives one another time, other weekdays or another routine. */
export async function scheduleSet(
  host: Host,
  typedName: string,
  typedTime: string,
  routine: string | undefined,
  options: ScheduleSetOptions,
): Promise<number> {
  const name = nameFrom(typedName);
  const time = timeOf(name, typedTime);
  const kept = readRecord(host);
  host.err.warn(...kept.warnings);
  const from = startFrom(kept, options.from);
  const plans = plansFrom(kept, from);
  const before = plans.flatMap((plan) => plan.slots).find((slot) => slot.name === name);
  const set: Slot = {
    name,
    time,
    days: options.days === undefined ? (before?.days ?? WEEKDAYS) : weekdaysFrom(options.days),
    routine:
      routine === undefined ? (before?.routine ?? DEFAULT_ROUTINE) : await routineId(host, routine),
  };
  return change(host, kept, from, { set });
}

async function routineId(host: Host, typed: string): Promise<string> {
  const { library, warnings } = await readLibrary(host);
  host.err.warn(...warnings);
  return findRoutine(library, typed).id;
}

/** Takes a slot out of the plan. */
export async function scheduleRemove(
  host: Host,
  typed: string,
  options: Pick<ScheduleSetOptions, 'from'>,
): Promise<number> {
  const kept = readRecord(host);
  host.err.warn(...kept.warnings);
  const from = startFrom(kept, options.from);
  const slots = plansFrom(kept, from).flatMap((plan) => plan.slots);
  const names = [...new Set(slots.map(({ name }) => name))];
  const remove = names.find((name) => name === typed.toLowerCase());
  if (remove !== undefined) return change(host, kept, from, { remove });
  const hint = didYouMean(typed, names) ?? `slots: ${names.join(', ')}`;
  throw new Fault('missing', `the plan has no slot called \`${typed}\``, hint);
}

function change(host: Host, kept: RecordSnapshot, from: Day, one: SlotChange): number {
  const { schedules } = kept.history;
  const payload = schedulePayload(kept.history, from, [one]);
  const after = withPlan(schedules, { ...payload, at: kept.now });
  refuseClash(after, from, kept.settings.dayStart, 'set' in one ? [one.set.name] : []);
  const isPlanned = planOn(schedules, from) !== undefined;
  const [old, fresh] = [schedules, after].map((plans) => JSON.stringify(heldFrom(plans)));
  if (isPlanned && old === fresh) {
    host.out.write('The plan says so already; nothing was changed.\n');
    return 0;
  }
  writeLine(host, kept, payload);
  // A plan that was made to begin later is changed with it: that may be a surprise.
  const name = 'set' in one ? one.set.name : one.remove;
  const later = effectivePlans(schedules)
    .filter((plan) => plan.from > from && after.some((fresh) => isChanged(plan, fresh)))
    .map((plan) => ({ from: plan.from, before: plan.slots.find((slot) => slot.name === name) }));
  const reach = { from, later, today: kept.today };
  host.out.write(
    planChangeText(one, { ...reach, ...movedBy(kept, after), night: nightOf(kept, one) }),
  );
  return 0;
}

/** The windows of today are shared out anew: what was due may be so no more. */
function movedBy({ history, now, today, settings }: RecordSnapshot, after: readonly Schedule[]) {
  const { dayStart } = settings;
  const changed = { ...history, schedules: after };
  const [was, is] = [history, changed].map((plans) => slotAt(plans, now, dayStart)?.name);
  if (was === is) return {};
  const windows = windowsOn(changed, today, dayStart, begunOn(history, today));
  const window = windows.find(({ slot }) => slot.name === was);
  const isOver = window !== undefined && window.closes <= minutesIntoDay(now, dayStart);
  return { moved: { over: isOver ? was : undefined, is } };
}

/** The first of some weekdays of a slot that is after midnight. */
function nightOf({ settings }: RecordSnapshot, change: SlotChange): Weekday | undefined {
  if (!('set' in change) || change.set.days.length === 7) return undefined;
  const isNight = minutesOf(change.set.time) < minutesOf(settings.dayStart);
  return isNight ? change.set.days[0] : undefined;
}

function isChanged(plan: Schedule, fresh: Schedule): boolean {
  const isSamePlan = plan.from === fresh.from && plan.at === fresh.at;
  return isSamePlan && JSON.stringify(plan.slots) !== JSON.stringify(fresh.slots);
}

/** What holds from which day, without when it was written. */
function heldFrom(plans: readonly Schedule[]) {
  return effectivePlans(plans).map(({ from, slots }) => ({ from, slots }));
}

/** The plan in force on a day and those that begin later; the default slots where there is none. */
function plansFrom({ history }: RecordSnapshot, from: Day): readonly Pick<Schedule, 'slots'>[] {
  const later = heldPlans(history.schedules).filter((plan) => plan.from > from);
  return [planOn(history.schedules, from) ?? { slots: DEFAULT_SLOTS }, ...later];
}

/** The day a change holds from: today or later, as the past is judged by the plan it had. */
function startFrom(kept: RecordSnapshot, typed: string | undefined): Day {
  return typed === undefined ? kept.today : typedDay(kept, '--from', typed, 'future');
}

function nameFrom(typed: string): string {
  const name = typed.trim().toLowerCase();
  if (isSlotName(name)) return name;
  const message = `a slot’s name is letters, digits and single hyphens, at most 24, and not \`none\`; not \`${typed}\``;
  throw new Fault('usage', message, 'for example: stretch schedule set lunch 12:30 core');
}

function timeOf(name: string, typed: string): string {
  try {
    return asTime('a slot', typed);
  } catch {
    const hint = `for example: stretch schedule set ${name} 07:00`;
    throw new Fault('usage', `a slot takes a time of day such as 07:00, not \`${typed}\``, hint);
  }
}
