import { dayRecords } from '../../src/core/adherence/day-record.ts';
import { diaryDaysOf } from '../../src/core/adherence/diary-day.ts';
import type { Insights } from '../../src/core/insight/answer.ts';
import { blindOn, eveningsFinished } from '../../src/core/insight/blind.ts';
import { firstNeeded, insightsOf } from '../../src/core/insight/insights.ts';
import type { Question } from '../../src/core/insight/question.ts';
import { foldLines } from '../../src/core/journal/history.ts';
import type { Line } from '../../src/core/journal/line.ts';
import { seededRandom } from '../../src/core/statistics/random.ts';
import { addDays, type Day, eachDay, weekday, type Weekday } from '../../src/core/time/day.ts';
import { markOf, morningOf, runOf } from './sample-diary.ts';
import { experiment, logged, schedule } from './sample-journal.ts';

/** When it is in these diaries: a Sunday at noon, with the morning scored. */
const DIARIES_NOW = '2026-11-29T12:00:00.000Z';

/** The day that it is. */
const TODAY: Day = '2026-11-29';

const DAY_START = '04:00';

/** Returns what a journal answers on the day of these diaries. */
export function insightsIn(lines: readonly Line[]): Insights {
  const history = foldLines(lines);
  const { sessions, diary } = history;
  const now = DIARIES_NOW.replace('Z', '+00:00');
  const records = dayRecords(history, firstNeeded(TODAY), TODAY, now, DAY_START);
  return insightsOf({
    days: diaryDaysOf({ records, sessions, diary }),
    dayStart: DAY_START,
    today: TODAY,
    firsts: { run: diary.runs[0]?.day, session: sessions[0]?.day },
    blind: blindOn(history, TODAY, DAY_START),
    finished: eveningsFinished(history, TODAY, DAY_START),
  });
}

/** What decides a made-up diary. */
interface Made {
  /** Days up to today. */
  readonly days: number;
  readonly seed: number;
  /** Whether there is a run on a day; by default on six days of ten, at random. */
  readonly runs?: (weekday: Weekday, random: () => number, index: number) => boolean;
  /** Metres of a run; by default 5 to 11 km. */
  readonly metres?: (random: () => number) => number;
  readonly isRoad?: (weekday: Weekday, random: () => number) => boolean;
  readonly hasEvening?: (weekday: Weekday, random: () => number) => boolean;
  /** Points that a morning has after a run, after a road, each kilometre, and after an evening session. */
  readonly afterRun?: number;
  readonly afterRoad?: number;
  readonly eachKm?: number;
  readonly afterEvening?: number;
  /** Points that are added on a day. */
  readonly shift?: (index: number) => number;
  /** The spread of a morning by itself, in points; 1 by default. */
  readonly spread?: number;
  /** Whether a morning has no score, by whether there was a run the day before. */
  readonly isWithout?: (afterRun: boolean, random: () => number, index: number) => boolean;
}

/** Returns the lines of a made-up diary: mornings, runs and evening sessions with what they add to the next morning. */
function madeDiary(made: Made): readonly Line[] {
  const random = seededRandom(made.seed);
  const first = addDays(TODAY, 1 - made.days);
  let added = 0;
  let ran = false;
  return eachDay(first, TODAY).flatMap((day, index) => {
    const noise = (random() + random() + random() - 1.5) * 2 * (made.spread ?? 1);
    const score = Math.round(
      Math.min(10, Math.max(0, 3.5 + added + noise + (made.shift?.(index) ?? 0))),
    );
    const isWithout = made.isWithout?.(ran, random, index) ?? false;
    const lines = isWithout ? [] : [morningOf(day, score)];
    if (day === TODAY) return lines;
    const did = daysDone(made, day, random, index);
    added = did.added;
    ran = did.ran;
    return [...lines, ...did.lines];
  });
}

function daysDone(made: Made, day: Day, random: () => number, index: number) {
  const on = weekday(day);
  const ran = made.runs?.(on, random, index) ?? random() < 0.6;
  const metres = Math.round((made.metres?.(random) ?? 5000 + random() * 6000) / 100) * 100;
  const isRoad = made.isRoad?.(on, random) ?? random() < 0.5;
  const hasEvening = made.hasEvening?.(on, random) ?? random() < 0.5;
  const { afterRun = 0, afterRoad = 0, eachKm = 0, afterEvening = 0 } = made;
  const ofRun = ran ? afterRun + (isRoad ? afterRoad : 0) + (eachKm * (metres - 8000)) / 1000 : 0;
  const at = `${day}T20:30:00.000+00:00`;
  return {
    ran,
    added: ofRun + (hasEvening ? afterEvening : 0),
    lines: [
      ...(ran ? [runOf(day, metres, { surface: isRoad ? 'road' : 'trail' })] : []),
      ...(hasEvening ? [logged([0, 1, 2, 3, 4], { slot: 'evening', began: at }, { at })] : []),
    ],
  };
}

/** A made-up diary, what it is asked, and what the answer begins with. */
export interface SampleDiary {
  /** The gates and rules that it shows. */
  readonly name: string;
  readonly about: Question | undefined;
  readonly lines: () => readonly Line[];
  /** When it is. */
  readonly now: string;
}

const everyTueThuSun = (on: Weekday) => [2, 4, 7].includes(on);

const DIARIES: readonly Omit<SampleDiary, 'now'>[] = [
  {
    name: 'twelve-mornings',
    about: undefined,
    lines: () => madeDiary({ days: 12, seed: 1 }),
  },
  {
    name: 'few-runs',
    about: 'runs',
    lines: () => madeDiary({ days: 40, seed: 2, runs: (_, __, index) => index % 9 === 4 }),
  },
  {
    name: 'few-rest-days',
    about: 'runs',
    lines: () => madeDiary({ days: 40, seed: 3, runs: (_, __, index) => index % 9 !== 4 }),
  },
  {
    name: 'same-weekdays',
    about: 'runs',
    lines: () =>
      madeDiary({
        days: 56,
        seed: 4,
        runs: everyTueThuSun,
        isRoad: (on) => on !== 7,
        metres: () => 8000,
      }),
  },
  {
    name: 'worse-after-runs',
    about: 'runs',
    lines: () => madeDiary({ days: 84, seed: 5, afterRun: 2.5, eachKm: 0.6 }),
  },
  {
    name: 'worse-after-rest-days',
    about: 'runs',
    lines: () => madeDiary({ days: 84, seed: 6, afterRun: -2.2 }),
  },
  {
    name: 'hint',
    about: 'surface',
    lines: () => madeDiary({ days: 84, seed: 7, afterRoad: 0.9 }),
  },
  {
    name: 'alike',
    about: undefined,
    lines: () => madeDiary({ days: 120, seed: 18 }),
  },
  {
    name: 'open',
    about: 'runs',
    lines: () => madeDiary({ days: 34, seed: 19, spread: 2.2 }),
  },
  {
    name: 'missing-mornings',
    about: 'runs',
    lines: () =>
      madeDiary({
        days: 110,
        seed: 9,
        isWithout: (afterRun, random) => random() < (afterRun ? 0.4 : 0.1),
      }),
  },
  {
    name: 'worse-after-evenings',
    about: 'evening',
    lines: () => madeDiary({ days: 84, seed: 10, afterEvening: 1.5 }),
  },
  {
    name: 'experiment-under-way',
    about: 'evening',
    lines: () => [
      ...madeDiary({ days: 84, seed: 10, afterEvening: 1.5 }),
      schedule('2026-09-07'),
      experiment('2026-11-16'),
    ],
  },
  {
    name: 'weeks-lower',
    about: 'weeks',
    lines: () => madeDiary({ days: 98, seed: 12, spread: 0.6, shift: (index) => 3 - index * 0.05 }),
  },
  {
    name: 'changes',
    about: 'changes',
    lines: () => [
      ...madeDiary({ days: 98, seed: 13, spread: 0.5, shift: (index) => (index > 49 ? -2.5 : 0) }),
      markOf(addDays(TODAY, -90), 'a new mattress'),
      markOf(addDays(TODAY, -47), 'new shoes'),
      markOf(addDays(TODAY, -10), 'a new desk'),
    ],
  },
  {
    name: 'long-runs',
    about: 'long-runs',
    lines: () =>
      madeDiary({ days: 60, seed: 14, metres: (random) => 5000 + random() ** 4 * 16_000 }),
  },
];

/** A diary for each gate, and for each rule of what may be said. */
export const SAMPLE_DIARIES: readonly SampleDiary[] = DIARIES.map((diary) => ({
  ...diary,
  now: DIARIES_NOW,
}));
