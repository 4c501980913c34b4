import { trainingDay } from '../../core/time/day.ts';
import { distinctSchedules, slotsFrom } from '../../core/schedule/schedule.ts';
import type {
  OneTimeTrigger,
  ReminderPlan,
  SchedulerName,
} from '../../core/reminders/scheduler-plan.ts';
import { isSlotName } from '../../core/schedule/slot.ts';
import { weeklyTriggers } from '../../core/reminders/weekly-triggers.ts';
import type { Host } from '../../host/host.ts';
import type { Installation } from '../../host/files/installation.ts';
import type { SchedulerSystem } from '../../host/reminders/scheduler-system.ts';
import { readJournal } from '../record/journal-reader.ts';
import type { RecordSnapshot } from '../record/read-record.ts';
import { ADAPTERS } from '../schedulers/adapters.ts';

/** The part of the record and the settings that reminders depend on. */
export type PlanFacts = Pick<RecordSnapshot, 'settings' | 'now' | 'today' | 'history'>;

/** A plan, and the training day it was made on. */
export interface DatedPlan {
  readonly plan: ReminderPlan;
  readonly day: string;
}

/** A one-time reminder to add, in place of the slot's others, or one to forget. */
export interface OnceChange {
  readonly add?: OneTimeTrigger;
  readonly forget?: OneTimeTrigger;
}

/** The plan as of now, with the one-time reminders of the former plan that are still to come, and a change to these. */
export function planNow(
  facts: PlanFacts,
  system: SchedulerSystem,
  scheduler: SchedulerName,
  before: Installation | undefined,
  { add, forget }: OnceChange,
): DatedPlan {
  const now = facts.now.slice(0, 16);
  const kept = (before?.plan.once ?? []).filter(({ slot, at }) => {
    const isForgotten = slot === forget?.slot && at === forget.at;
    return slot !== add?.slot && !isForgotten;
  });
  const all = [...kept, ...(add === undefined ? [] : [add])];
  const desktop = { ...before?.plan.env, ...system.env.desktop };
  const options = { day: facts.today, once: all.filter(({ at }) => at > now), desktop };
  return { plan: planFrom(facts, system, scheduler, options), day: facts.today };
}

/** Whether an installation is whole and fits the plan and settings, as of the day it was made: time changes nothing. */
export function isUpToDate(
  facts: PlanFacts,
  system: SchedulerSystem,
  before: Installation,
): boolean {
  return !before.isUnfinished && isEqual(planOnInstallDay(facts, system, before), before.plan);
}

/** Whether reminders are installed for the times of the plan. All else may differ from one shell to the next. */
export function hasPlannedTimes(
  facts: PlanFacts,
  system: SchedulerSystem,
  before: Installation,
): boolean {
  return isEqual(planOnInstallDay(facts, system, before).triggers, before.plan.triggers);
}

function planOnInstallDay(
  facts: PlanFacts,
  system: SchedulerSystem,
  { scheduler, day, plan }: Installation,
) {
  const options = { day, once: plan.once, desktop: { ...plan.env, ...system.env.desktop } };
  return planFrom(facts, system, scheduler, options);
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Reads the record and the settings without warnings, which the command has given already. */
export function readPlanFacts(host: Host): PlanFacts {
  const { settings } = host.settings.read();
  const now = host.clock.stamp();
  const today = trainingDay(now, settings.dayStart);
  return {
    settings,
    now,
    today,
    history: readJournal(host, host.journal.files(), today, settings.dayStart).history,
  };
}

interface PlanOptions {
  readonly day: string;
  readonly once: readonly OneTimeTrigger[];
  /** Variables that include those of the desktop. */
  readonly desktop: Readonly<Record<string, string>>;
}

function planFrom(
  { settings, history }: PlanFacts,
  system: SchedulerSystem,
  scheduler: SchedulerName,
  { day, once, desktop }: PlanOptions,
): ReminderPlan {
  const later = distinctSchedules(history.schedules).filter(({ from }) => from > day);
  const plans = [slotsFrom(history.schedules, day), ...later.map(({ slots }) => slots)];
  // A record from elsewhere may have any name in it, and the scheduler runs commands with the names.
  const named = plans.map((slots) => slots.filter(({ name }) => isSlotName(name)));
  const session = ADAPTERS[scheduler].needsDesktop ? system.desktopOf(desktop) : {};
  return {
    program: system.program,
    env: { ...system.env.files, ...session },
    triggers: weeklyTriggers(named, settings.dayStart, Number(settings.remindEvery)),
    once: once.filter(({ slot }) => isSlotName(slot)),
    tag: system.tag,
  };
}
