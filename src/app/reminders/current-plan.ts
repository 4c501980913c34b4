import { trainingDay } from '../../core/time/day.ts';
import { distinctSchedules, scheduleOn } from '../../core/schedule/schedule.ts';
import type {
  OneTimeTrigger,
  ReminderPlan,
  SchedulerName,
} from '../../core/reminders/scheduler-plan.ts';
import { DEFAULT_SLOTS, isSlotName, type Slot } from '../../core/schedule/slot.ts';
import { weeklyTriggers } from '../../core/reminders/weekly-triggers.ts';
import type { Host } from '../../host/host.ts';
import type { Installation } from '../../host/files/installation.ts';
import type { SchedulerSystem } from '../../host/reminders/scheduler-system.ts';
import { readJournal } from '../record/journal-reader.ts';
import type { RecordSnapshot } from '../record/read-record.ts';
import { ADAPTERS } from '../schedulers/adapters.ts';

/** What of the record and the settings reminders depend on. */
export type PlanFacts = Pick<RecordSnapshot, 'settings' | 'now' | 'today' | 'history'>;

/** A plan, and the training day it is made on. */
export interface DatedPlan {
  readonly plan: ReminderPlan;
  readonly day: string;
}

/** A moment to be asked about once more, which takes the system of the slot's others; or one that is not any more. */
export interface OnceChange {
  readonly add?: OneTimeTrigger;
  readonly forget?: OneTimeTrigger;
}

/** The plan as it is now, with the moments of a former one that are still to come, and a change of these. */
export function planNow(
  known: PlanFacts,
  system: SchedulerSystem,
  scheduler: SchedulerName,
  before: Installation | undefined,
  { add, forget }: OnceChange = {},
): DatedPlan {
  const now = known.now.slice(0, 16);
  const former = (before?.plan.once ?? []).filter(({ slot, at }) => {
    const isForgotten = slot === forget?.slot && at === forget.at;
    return slot !== add?.slot && !isForgotten;
  });
  const all = [...former, ...(add === undefined ? [] : [add])];
  const desktop = { ...before?.plan.env, ...system.env.desktop };
  const wishes = { day: known.today, once: all.filter(({ at }) => at > now), desktop };
  return { plan: planFrom(known, system, scheduler, wishes), day: known.today };
}

/** Whether what is installed is what plan and settings ask for, as they would be seen on the day it was installed. */
export function isUpToDate(
  known: PlanFacts,
  system: SchedulerSystem,
  before: Installation,
): boolean {
  return isEqual(planOnInstallDay(known, system, before), before.plan);
}

/** Whether what is installed rings when the plan says. Shells, and ways to start this program, may differ in all else. */
export function hasPlannedTimes(
  known: PlanFacts,
  system: SchedulerSystem,
  before: Installation,
): boolean {
  return isEqual(planOnInstallDay(known, system, before).triggers, before.plan.triggers);
}

function planOnInstallDay(
  known: PlanFacts,
  system: SchedulerSystem,
  { scheduler, day, plan }: Installation,
) {
  const wishes = { day, once: plan.once, desktop: { ...plan.env, ...system.env.desktop } };
  return planFrom(known, system, scheduler, wishes);
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What the settings and the record say, without complaints that were made already. */
export function readPlanFacts(host: Host): PlanFacts {
  const { settings } = host.settings.read();
  const now = host.clock.stamp();
  const today = trainingDay(now, settings.dayStart);
  return { settings, now, today, history: readJournal(host, today, settings.dayStart).history };
}

interface PlanOptions {
  readonly day: string;
  readonly once: readonly OneTimeTrigger[];
  /** Variables among which those of the desktop are. */
  readonly desktop: Readonly<Record<string, string>>;
}

function planFrom(
  { settings, history }: PlanFacts,
  system: SchedulerSystem,
  scheduler: SchedulerName,
  { day, once, desktop }: PlanOptions,
): ReminderPlan {
  const later = distinctSchedules(history.schedules).filter(({ from }) => from > day);
  const plans = [slotsOn({ history }, day), ...later.map(({ slots }) => slots)];
  // A record from elsewhere may have any name, and names stand in what the system runs.
  const named = plans.map((slots) => slots.filter(({ name }) => isSlotName(name)));
  // The others belong to the session of somebody who is logged in, and know its desktop.
  const session = ADAPTERS[scheduler].needsDesktop ? system.desktopOf(desktop) : {};
  return {
    program: system.program,
    env: { ...system.env.files, ...session },
    triggers: weeklyTriggers(named, settings.dayStart, Number(settings.remindEvery)),
    once: once.filter(({ slot }) => isSlotName(slot)),
    tag: system.tag,
  };
}

/** The slots in force on a day; the default ones where nothing is planned. */
export function slotsOn({ history }: Pick<PlanFacts, 'history'>, day: string): readonly Slot[] {
  return scheduleOn(history.schedules, day)?.slots ?? DEFAULT_SLOTS;
}
