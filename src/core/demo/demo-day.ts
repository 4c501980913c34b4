import type { MorningAnswers } from '../diary/morning.ts';
import type { Surface } from '../diary/sport.ts';
import { addDays, type Day, type Weekday, weekday } from '../time/day.ts';
import { type Chance, chanceFrom } from './chance.ts';
import type { Arm } from '../experiment/experiment.ts';
import { demoArmOf } from './demo-experiment.ts';

/** How many days are made up: twelve weeks. */
export const DEMO_DAYS = 84;

/** The days of the pause, counted from the first; something done without the plan may still be on them. */
export const DEMO_PAUSE = { first: 50, last: 54 } as const;

/** The Wednesday of last week, the first from this day on, begins with another time of the evening slot. */
export const DEMO_CHANGE_FROM = 72;

/** The day whose evening brought the mark. */
const NEW_SHOES = 46;

/** A made-up run. */
export interface DemoRun {
  /** Local time, `HH:MM`. */
  readonly time: string;
  readonly metres: number;
  readonly seconds: number;
  readonly surface: Surface;
  /** 0–10. */
  readonly effort: number;
}

/** What became of a slot: `hurt` was done but for one exercise, which hurt; `off` was left out by the experiment. */
export type DemoOutcome = 'done' | 'partial' | 'hurt' | 'time' | 'ill' | 'missed' | 'off';

/** A slot of a day: what became of it, and pain and effort of a session, 0–10. */
export interface DemoSlot {
  readonly name: 'morning' | 'evening';
  readonly outcome: DemoOutcome;
  /** Minutes after the time of the slot. */
  readonly late: number;
  readonly pain: { readonly before: number; readonly during: number; readonly after: number };
  readonly effort: number;
}

/** A made-up day. */
export interface DemoDay {
  readonly day: Day;
  /** Counted from the first, from 0 on. */
  readonly index: number;
  readonly morning: MorningAnswers | undefined;
  /** Whether the morning was only written down on the next day. */
  readonly isLate: boolean;
  readonly run: DemoRun | undefined;
  readonly swam: boolean;
  readonly slots: readonly DemoSlot[];
  readonly note: { readonly text: string; readonly isMark: boolean } | undefined;
}

/** The seed of every made-up record: the same day always has the same one. */
const SEED = 169;

/** Returns twelve made-up weeks that end with a day. */
export function demoDays(today: Day): readonly DemoDay[] {
  const chance = chanceFrom(SEED);
  const first = addDays(today, 1 - DEMO_DAYS);
  let before: Before = { lasting: 0, run: undefined, isEvening: false };
  return Array.from({ length: DEMO_DAYS }, (_, index) => {
    const made = makeDay(chance, addDays(first, index), index, before);
    before = made.after;
    return made.day;
  });
}

/** What of a day is felt on the next. */
interface Before {
  /** Points above or below what is usual then. */
  readonly lasting: number;
  readonly run: DemoRun | undefined;
  readonly isEvening: boolean;
}

function makeDay(chance: Chance, day: Day, index: number, before: Before) {
  const isAway = index >= DEMO_PAUSE.first && index <= DEMO_PAUSE.last;
  const points = lastingPoints(chance, before);
  const score = Math.max(0, Math.min(MOST_SORE, Math.round(usualScore(index) + points)));
  const isNoted = !chance.happens(isAway ? 0.5 : 0.1);
  const morning = answersFor(chance, score);
  const run = runOn(chance, weekday(day), index);
  const isRunning = run !== undefined && !isAway && index !== ILL;
  const first = addDays(day, -index);
  const armOf = (name: string) => demoArmOf(first, name, day);
  const slots = isAway ? [] : slotsOf(chance, { index, on: weekday(day), armOf }, score);
  return {
    day: {
      day,
      index,
      morning: isNoted ? morning : undefined,
      isLate: chance.happens(0.06) && index < DEMO_DAYS - 1,
      run: isRunning ? run : undefined,
      swam: chance.happens(0.06) && !isRunning,
      slots,
      note: NOTES.get(index),
    },
    after: {
      lasting: points,
      run: isRunning ? run : undefined,
      isEvening: slots.some(({ name, outcome }) => name === 'evening' && outcome === 'done'),
    },
  };
}

/** Below what sessions ask somebody about. */
const MOST_SORE = 7;

/** It eases slowly, and a little at once after the mark. */
function usualScore(index: number): number {
  return 3.9 - 0.018 * index - (index > NEW_SHOES ? 0.5 : 0);
}

/** Half of what was unusual the day before stays; a run adds to it, the more the longer it was, and on a road more. */
function lastingPoints(chance: Chance, { lasting, run, isEvening }: Before): number {
  const ran =
    run === undefined ? 0 : 1.4 + (run.metres - 8000) / 10_000 + (run.surface === 'road' ? 0.4 : 0);
  return 0.3 * lasting + ran - (isEvening ? 0.3 : 0) + 0.8 * chance.normal();
}

function answersFor(chance: Chance, score: number): MorningAnswers {
  const minutes = Math.max(0, score * 6 + 8 * chance.normal());
  const isMore = chance.happens(0.4);
  return {
    score,
    stiffness: isMore ? Math.round(minutes / 5) * 5 : null,
    side: isMore ? 'left' : null,
    woke: isMore ? score >= 6 : null,
    medicine: null,
    keptFrom: [],
    note: null,
  };
}

/** How likely a run is by weekday: habits that are often broken, as a comparison needs. */
const RUNS: Readonly<Record<Weekday, number>> = {
  1: 0.25,
  2: 0.6,
  3: 0.35,
  4: 0.6,
  5: 0.25,
  6: 0.5,
  7: 0.6,
};

function runOn(chance: Chance, on: Weekday, index: number): DemoRun | undefined {
  const isWeekend = on >= 6;
  const isRun = chance.happens(RUNS[on]);
  const isTrail = chance.happens(isWeekend ? 0.65 : 0.35);
  const metres = 100 * chance.between(isWeekend ? 80 : 50, isWeekend ? 115 : 80);
  const pace = 330 + chance.between(0, 45) + (isTrail ? 35 : 0);
  const effort = chance.between(3, 6);
  const isLong = on === 7 && index >= LONG_FROM && index < LONG_FROM + 7;
  const long = isLong ? LONG_METRES : undefined;
  if (!isRun && long === undefined) return undefined;
  return {
    time: isWeekend ? '09:40' : '17:50',
    metres: long ?? metres,
    seconds: Math.round(((long ?? metres) / 1000) * pace),
    surface: isTrail ? 'trail' : 'road',
    effort: long === undefined ? effort : effort + 2,
  };
}

/** The Sunday of last week, the first from this day on, has a run much longer than those before it. */
const LONG_FROM = 76;
const LONG_METRES = 16_500;

/** The day of a cold. */
const ILL = 60;

/** The evenings on which an exercise hurt. */
const HURT: ReadonlySet<number> = new Set([22, 66]);

/** What matters about a day for its slots. */
interface SlotDay {
  readonly index: number;
  readonly on: Weekday;
  readonly armOf: (name: string) => Arm | undefined;
}

function slotsOf(chance: Chance, day: SlotDay, score: number): readonly DemoSlot[] {
  return (['morning', 'evening'] as const).map((name) => {
    const late = chance.between(0, 35);
    const drawn = chance.next();
    const before = Math.max(0, Math.min(MOST_BEFORE, score - chance.between(0, 2)));
    const pain = { before, during: before, after: Math.max(0, before - chance.between(0, 1)) };
    const effort = chance.between(2, 5);
    return { name, late, pain, effort, outcome: outcomeOf(drawn, name, day) };
  });
}

/** Below the pain for which easier forms are offered. */
const MOST_BEFORE = 3;

/** On Fridays, the evening is mostly for something else. */
function outcomeOf(drawn: number, name: string, { index, on, armOf }: SlotDay): DemoOutcome {
  const arm = armOf(name);
  if (arm === 0) return drawn < DONE_ANYWAY ? 'done' : 'off';
  if (index === ILL) return 'ill';
  if (name === 'evening' && HURT.has(index)) return 'hurt';
  const usual = name === 'morning' ? 0.74 : on === 5 ? 0.3 : 0.62;
  const done = arm === 1 ? DONE_WITH : usual;
  if (drawn < done) return 'done';
  if (drawn < done + 0.06) return 'partial';
  return drawn < done + 0.1 ? 'time' : 'missed';
}

/** How often a session is done although the experiment leaves it out. */
const DONE_ANYWAY = 0.06;

/** How often it is done on days with it. */
const DONE_WITH = 0.9;

const NOTES: ReadonlyMap<number, NonNullable<DemoDay['note']>> = new Map([
  [12, { text: 'A whole day at the desk', isMark: false }],
  [NEW_SHOES, { text: 'New shoes', isMark: true }],
  [ILL, { text: 'A cold, in bed by eight', isMark: false }],
  [73, { text: 'Slept on a friend’s sofa', isMark: false }],
]);
