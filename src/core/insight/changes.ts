import type { DiaryNote } from '../diary/diary.ts';
import { addDays, type Day, differenceInDays } from '../time/day.ts';
import type { ChangeAnswer, SideWeek, Standing } from './answer.ts';
import { type BeforeAfter, beforeAfter, LEAST_SIDE_WEEKS } from './before-after.ts';
import type { InsightDay } from './insight-day.ts';
import { shortBy, tooLittle } from './pace.ts';
import type { Need } from './question.ts';
import { judgedFirmly } from './verdict.ts';

/** Returns what each note that marks a change has before and after it, in order of days. */
export function changeAnswers(
  days: readonly InsightDay[],
  notes: readonly DiaryNote[],
  today: Day,
): readonly ChangeAnswer[] {
  return notes
    .filter(({ isMark }) => isMark)
    .map(({ id, day, text }) => {
      const found = beforeAfter(days, day);
      const week = (at: number) => sideWeek(days, found, day, at);
      return {
        id,
        day,
        text,
        before: SIDE.map((index) => week(-1 - index)),
        after: SIDE.map((index) => week(index)),
        standing: standingOf(found, day, today),
      };
    });
}

/** The weeks on one side of a mark. */
const SIDE = [0, 1, 2, 3, 4];

function sideWeek(
  days: readonly InsightDay[],
  { means }: BeforeAfter,
  mark: Day,
  at: number,
): SideWeek {
  const [from, to] = [addDays(mark, at * WEEK + 1), addDays(mark, at * WEEK + WEEK)];
  const own = days.filter(({ day }) => from <= day && day <= to);
  return {
    mornings: own.filter(({ score }) => score !== null).length,
    mean: means.find((one) => one.at === at)?.value ?? null,
  };
}

function standingOf({ before, after, step }: BeforeAfter, mark: Day, today: Day): Standing {
  const sides: readonly Need[] = [
    { of: 'weeks-before', have: before, wanted: LEAST_SIDE_WEEKS },
    { of: 'weeks-after', have: after, wanted: LEAST_SIDE_WEEKS },
  ];
  const needs = sides.filter(({ have, wanted }) => have < wanted);
  if (needs.length > 0) return tooLittle(needs, (need) => waitFor(need, mark, today), today);
  if (step === null) return { kind: 'inseparable' };
  const { difference, low, high, p } = step;
  return judgedFirmly({ difference, low, high, p });
}

/** Weeks that are over get no more mornings, and no more than five after a mark count. */
function waitFor(need: Need, mark: Day, today: Day): number {
  const past = differenceInDays(mark, today);
  const left = SIDE.length - Math.floor(past / WEEK);
  if (need.of === 'weeks-before' || shortBy(need) > left) return Infinity;
  return shortBy(need) * WEEK - (past % WEEK);
}

const WEEK = 7;
