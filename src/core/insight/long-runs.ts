import type { Run } from '../diary/activity.ts';
import { LONGEST_DAYS, longestRun } from '../diary/longest-run.ts';
import { addDays, type Day } from '../time/day.ts';
import type { LongRun, LongRunsAnswer } from './answer.ts';

/**
 * Returns the single runs from a day on that were longer than the longest of the 30 days before. In 5,205 runners overuse
 * injuries, not back pain, went with single runs more than 10 % longer, and not with the load of weeks (Frandsen 2025).
 * A run is compared once runs have been recorded for 30 days: before that the longest of them may not be there. `runs` are in
 * order of days, from 30 days earlier on; `firstRun` is the day of the first one ever recorded.
 */
export function longRuns(
  runs: readonly Run[],
  from: Day,
  firstRun: Day | undefined,
): LongRunsAnswer {
  const known = runs.flatMap((run) =>
    run.distance === null ? [] : [{ ...run, metres: run.distance }],
  );
  let begin = 0;
  const compared = known.flatMap(({ id, day, metres }, index): readonly LongRun[] => {
    if (day < from) return [];
    const since = addDays(day, -LONGEST_DAYS);
    if (firstRun === undefined || firstRun > since) return [];
    // They are in order of days, so that what is too old for one is for all later ones.
    while ((known[begin]?.day ?? day) < since) begin++;
    const longest = longestRun(known.slice(begin, index).filter((run) => run.day < day));
    const before = longest?.distance ?? 0;
    if (longest === undefined || before === 0) return [];
    const more = metres / before - 1;
    return [{ id, day, metres, longest: before, longestDay: longest.day, more }];
  });
  // A watch is not so exact that a metre more is a longer run.
  return { compared: compared.length, runs: compared.filter(({ more }) => more >= LEAST_MORE) };
}

/** What a run is longer by at least, as a share: half a per cent is shown as one. This project's own rule. */
const LEAST_MORE = 0.005;
