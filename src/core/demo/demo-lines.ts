import { digest } from '../base/digest.ts';
import { once } from '../base/once.ts';
import { remembered } from '../base/remembered.ts';
import { foldLines } from '../journal/history.ts';
import { type Line, makeLine, type Payload } from '../journal/line.ts';
import { schedulePayload } from '../journal/make-payload.ts';
import { sorenessPayload } from '../journal/soreness-payload.ts';
import type { Library } from '../library/library.ts';
import { ownDoses } from '../library/own-doses.ts';
import type { Profile } from '../library/profile.ts';
import { findRoutine } from '../library/library.ts';
import { planRoutine, type RoutinePlan } from '../session/plan.ts';
import { scheduleTimeline } from '../schedule/schedule.ts';
import { DEFAULT_ROUTINE, NEW_PLAN_SLOTS, type SlotChange } from '../schedule/slot.ts';
import { addDays, type Day, epochMs, type Stamp, weekday, WEEKDAYS } from '../time/day.ts';
import {
  DEMO_CHANGE_FROM,
  DEMO_DAYS,
  DEMO_PAUSE,
  type DemoDay,
  demoDays,
  type DemoSlot,
} from './demo-day.ts';
import { demoExperiment } from './demo-experiment.ts';
import { demoSession } from './demo-session.ts';
import { DEMO_STEPS, firstStepTaken } from './demo-steps.ts';

/** The name of the device that made-up lines come from. */
export const DEMO_DEVICE = 'demo';

/** What made-up lines depend on. */
export interface DemoOf {
  readonly now: Stamp;
  readonly today: Day;
  readonly library: Library;
  readonly profile: Profile;
  /** The first instant at which the local clock shows a time of a day, `HH:MM`. */
  readonly instantOf: (day: Day, time: string) => Stamp;
  /** The same instant by the local clock. */
  readonly stampOf: (at: Stamp) => Stamp;
}

/** The times of the slots: those of a new plan, but at first the evening's is later. */
const SLOT_TIMES = { morning: '07:00', evening: '20:30' } as const;
const FIRST_EVENING = '21:15';

/** A payload, the day it is about, and when it was written. */
interface Written {
  readonly payload: Payload;
  readonly day: Day;
  readonly at: Stamp;
}

/** Returns the lines of twelve made-up weeks that end now, in the order they were written. The same now has the same lines. */
export function demoLines(of: DemoOf): readonly Line[] {
  const days = demoDays(of.today);
  const plan = planLines(of, days);
  const linesWith = linesMaker(of, days);
  const steps: Named[] = [];
  for (const { slot, from: index } of DEMO_STEPS) {
    const [routine, from] = [routineOf(slot), days[index]?.day ?? of.today];
    const taken = firstStepTaken(linesWith(index + SEARCHED, [...plan, ...steps]), {
      ...of,
      routine,
      from,
    });
    if (taken === undefined) continue;
    const at = later(taken.at, ASKED_AFTER, of.stampOf);
    steps.push(named({ ...taken, at }));
  }
  return linesWith(days.length, [...plan, ...steps]);
}

/** Days in which a step is looked for. */
const SEARCHED = 14;

/** Seconds after the end of a session at which its step is taken. */
const ASKED_AFTER = 20;

/**
 * Returns the lines of the first days beside some others, up to now. What was made before is used again: another step only
 * changes the sessions after it.
 */
function linesMaker(
  of: DemoOf,
  days: readonly DemoDay[],
): (count: number, others: readonly Named[]) => readonly Line[] {
  const plansBy = planner(of);
  const made = days.map((day) => linesOfDay(of, day));
  return (count, others) => {
    const planOf = plansBy(asLines(of, others));
    return asLines(of, [...others, ...made.slice(0, count).flatMap((lines) => lines(planOf))]);
  };
}

function asLines(of: DemoOf, written: readonly Named[]): readonly Line[] {
  return written
    .filter(({ at }) => epochMs(at) <= epochMs(of.now))
    .toSorted((a, b) => epochMs(a.at) - epochMs(b.at))
    .map(({ payload, day, at, id }) => makeLine(payload, { id, at, day, device: DEMO_DEVICE }));
}

/** Returns the routine of a slot, planned at an instant. */
type PlanAt = (slot: DemoSlot['name'], at: Stamp) => RoutinePlan;

/** Plans by the doses that some lines have changed before; what was planned with the same changes is used again. */
function planner({ library, profile }: DemoOf): (lines: readonly Line[]) => PlanAt {
  const plans = new Map<string, RoutinePlan>();
  return (lines) => {
    const { doseChanges } = foldLines(lines);
    return (slot, at) => {
      const changes = doseChanges.filter((change) => epochMs(change.at) < epochMs(at));
      const key = [slot, ...changes.map(({ id }) => id)].join(' ');
      const plan =
        plans.get(key) ??
        planRoutine(library, findRoutine(library, routineOf(slot)), profile, ownDoses(changes));
      plans.set(key, plan);
      return plan;
    };
  };
}

/** The routine of a slot of a new plan. */
function routineOf(slot: DemoSlot['name']): string {
  return NEW_PLAN_SLOTS.find(({ name }) => name === slot)?.routine ?? DEFAULT_ROUTINE;
}

type Named = Written & { readonly id: string };

/** The plan and the experiment of the first day, a change, and the pause, written on the evening before it. */
function planLines(of: DemoOf, days: readonly DemoDay[]): readonly Named[] {
  const { instantOf } = of;
  const dayAt = (index: number) => days[index]?.day ?? '';
  const [first, before] = [dayAt(0), dayAt(DEMO_PAUSE.first - 1)];
  const changed = changeDay(days);
  const plan = schedulePayload(NO_PLAN, first, [eveningAt(FIRST_EVENING)]);
  const at = instantOf(first, '06:00');
  const planned = { ...NO_PLAN, schedules: scheduleTimeline([{ ...plan, at }]) };
  const change = schedulePayload(planned, changed, [eveningAt(SLOT_TIMES.evening)]);
  const pause: Payload = {
    type: 'skip',
    from: dayAt(DEMO_PAUSE.first),
    until: dayAt(DEMO_PAUSE.last),
    reason: 'travel',
    note: 'A week by the sea',
  };
  return [
    named({ payload: plan, day: first, at }),
    named({ payload: demoExperiment(first), day: first, at: instantOf(first, '06:20') }),
    named({ payload: change, day: changed, at: instantOf(changed, '06:10') }),
    named({ payload: pause, day: before, at: instantOf(before, '22:30') }),
  ];
}

const NO_PLAN = { schedules: [], pauses: [] };

function changeDay(days: readonly DemoDay[]): Day {
  const found = days.find(({ day, index }) => index >= DEMO_CHANGE_FROM && weekday(day) === 3);
  return found?.day ?? '';
}

function eveningAt(time: string): SlotChange {
  return { set: { name: 'evening', time, days: WEEKDAYS, routine: routineOf('evening') } };
}

/** The lines of something by the plans of its sessions. */
type LinesWith = (planOf: PlanAt) => readonly Named[];

function linesOfDay(of: DemoOf, made: DemoDay): LinesWith {
  const before = once(() => morningLines(of, made));
  const slots = made.slots.map((slot) => slotLines(of, made, slot));
  const after = once(() => diaryLines(of, made));
  return (planOf) => [...before(), ...slots.flatMap((lines) => lines(planOf)), ...after()];
}

function morningLines({ instantOf }: DemoOf, made: DemoDay): readonly Named[] {
  const { day, morning, isLate } = made;
  if (morning === undefined) return [];
  const at = isLate ? instantOf(addDays(day, 1), '06:40') : instantOf(day, '06:45');
  return [named({ payload: sorenessPayload(morning, isLate), day, at })];
}

/** A run, a swim or a note; runs are written down soon after. */
function diaryLines({ instantOf, stampOf }: DemoOf, made: DemoDay): readonly Named[] {
  const { day, run, swam, note } = made;
  const lines: Named[] = [];
  if (run !== undefined) {
    const { metres, seconds, surface, effort } = run;
    const began = instantOf(day, run.time);
    const payload: Payload = { type: 'run', began, distance: metres, seconds, effort, surface };
    lines.push(named({ payload, day, at: later(began, seconds + WRITTEN_AFTER, stampOf) }));
  }
  if (swam) {
    const payload: Payload = { type: 'activity', kind: 'swim', distance: 1000, seconds: 1800 };
    lines.push(named({ payload, day, at: instantOf(day, '18:40') }));
  }
  if (note !== undefined) {
    const payload: Payload = {
      type: 'note',
      text: note.text,
      ...(note.isMark ? { mark: true } : {}),
    };
    lines.push(named({ payload, day, at: instantOf(day, '19:30') }));
  }
  return lines;
}

/** Seconds after the end of a run. */
const WRITTEN_AFTER = 240;

function slotLines(of: DemoOf, { day, index }: DemoDay, slot: DemoSlot): LinesWith {
  const { name, outcome, late } = slot;
  if (outcome === 'missed' || outcome === 'off') return () => [];
  const isEarly = name === 'evening' && index < DEMO_CHANGE_FROM;
  const time = isEarly ? FIRST_EVENING : SLOT_TIMES[name];
  const at = once(() => later(of.instantOf(day, time), late * 60, of.stampOf));
  if (outcome === 'time' || outcome === 'ill') {
    return once(() => [
      named({ payload: { type: 'skip', slot: name, reason: outcome }, day, at: at() }),
    ]);
  }
  const sessionLines = remembered((plan: RoutinePlan) => {
    const { start, rest } = demoSession({ plan, slot, progress: index / DEMO_DAYS });
    const begun = named({ payload: start, day, at: at() });
    return [
      begun,
      ...rest(begun.id).map(({ payload, seconds }) =>
        named({ payload, day, at: later(at(), seconds, of.stampOf) }),
      ),
    ];
  });
  return (planOf) => sessionLines(planOf(name, at()));
}

/** An id of its own: no two lines say the same at one moment. */
function named(written: Written): Named {
  return { ...written, id: digest(JSON.stringify(written)) };
}

function later(at: Stamp, seconds: number, stampOf: DemoOf['stampOf']): Stamp {
  return stampOf(new Date(epochMs(at) + seconds * 1000).toISOString());
}
