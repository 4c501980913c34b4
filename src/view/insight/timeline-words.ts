import { distanceWords } from '../../core/diary/distance.ts';
import { groupBy } from '../../core/base/group.ts';
import { SLOT_STATES } from '../../core/adherence/slot-state.ts';
import { mondayOf } from '../../core/diary/diary-week.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { weekday } from '../../core/time/day.ts';
import { weekdayWords } from '../../core/time/weekday-words.ts';
import { STATE_SIGNS } from '../words/slot-state.ts';
import { linesOverStretches } from './empty-stretch.ts';
import type { Timeline, TimelineDay, TimelineRun } from './timeline.ts';
import { NO_DAYS, sayDay } from './timeline-picture.ts';

/** Returns a time line in words, to be read aloud: a line a week, and one for each change. */
export function timelineWords(timeline: Timeline): readonly string[] {
  const { days, marks } = timeline;
  if (days.length === 0) return [NO_DAYS];
  const say = sayDay(timeline);
  const weeks = [...groupBy(days, ({ day }) => mondayOf(day)).values()];
  return [
    'Soreness on waking, 0 to 10, then runs and sessions, week by week.',
    ...linesOverStretches(
      weeks,
      (week) => week.every((day) => isNothing(day)),
      (week) => `From ${say(week[0]?.day ?? '')}: ${weekWords(week, timeline)}`,
      (first, last) =>
        `From ${say(first[0]?.day ?? '')} to ${say(last.at(-1)?.day ?? '')}: no mornings, runs or sessions.`,
    ),
    ...marks.map(({ day, text }) => `Change on ${say(day)}: ${plainLine(text)}`),
  ];
}

function isNothing({ score, run, slots }: TimelineDay): boolean {
  const isUnplanned = slots.every((state) => state === null || state === 'unplanned');
  return score === null && run === null && isUnplanned;
}

function weekWords(week: readonly TimelineDay[], { slots, unit }: Timeline): string {
  const runs = week.flatMap(({ day, run }) =>
    run === null ? [] : [`${dayName({ day })} ${runWords(run, unit)}`],
  );
  const parts = [
    week.map((day) => `${dayName(day)} ${day.score ?? 'no score'}`).join(', '),
    runs.length === 0 ? 'no runs' : `runs: ${runs.join(', ')}`,
    ...slots.map((name, index) => slotWords(plainLine(name), week, index)),
  ];
  return `${parts.filter((part) => part !== '').join('; ')}.`;
}

function runWords({ metres, surface }: TimelineRun, unit: Timeline['unit']): string {
  const far = metres === null ? 'unknown distance' : distanceWords(metres, unit);
  return surface === null ? far : `${far} ${surface}`;
}

/** The days of each state: `evening: done Mon, Wed; not done Tue`. */
function slotWords(name: string, week: readonly TimelineDay[], index: number): string {
  const parts = SHOWN.flatMap((state) => {
    const days = week.filter(({ slots }) => slots[index] === state).map((day) => dayName(day));
    return days.length === 0 ? [] : [`${STATE_SIGNS[state].words} ${days.join(', ')}`];
  });
  return parts.length === 0 ? '' : `${name}: ${parts.join(', ')}`;
}

/** What a slot can be that is worth a word. */
const SHOWN = SLOT_STATES.filter((state) => state !== 'unplanned');

function dayName({ day }: Pick<TimelineDay, 'day'>): string {
  return weekdayWords(weekday(day));
}
