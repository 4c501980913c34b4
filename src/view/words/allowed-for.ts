import type { Compared } from '../../core/insight/question.ts';

/** What every comparison allows for: the columns of `rowsOf`. */
const ALWAYS = 'the last score (up to 3 days back), the slow trend, the weekday';

/** What each allows for, all of it of the days before a morning: the columns of `rowsOf`. */
export const ALLOWED_FOR: Readonly<Record<Compared, string>> = {
  runs: `${ALWAYS} and a run two days before`,
  distance: `${ALWAYS} and a run two days before`,
  surface: `${ALWAYS}, a run two days before and how far the run was`,
  evening: `${ALWAYS}, runs on the day before and two days before, and an evening session two days before`,
};
