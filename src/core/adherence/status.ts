import type { Morning, MorningOfDay } from '../diary/morning.ts';
import type { RunTotal } from '../diary/diary-week.ts';
import type { ExperimentToday } from '../experiment/experiment-today.ts';
import type { Streak } from './streak.ts';
import type { StopKind } from '../safety/stop.ts';
import type { Pause } from '../schedule/schedule.ts';
import type { Day } from '../time/day.ts';
import type { DayRecord } from './day-record.ts';
import type { NextSlot } from './next-slot.ts';

/** What is due now or comes next. */
export interface Upcoming {
  readonly today: Day;
  /** The slot that is due or open or, failing that, the next one; undefined if none is planned. */
  readonly next: NextSlot | undefined;
  /** The pause in force today. */
  readonly pause: Pause | undefined;
  /** Why there is no session for now, by the answers to the safety list. */
  readonly stop: StopKind | undefined;
}

/** What `status` shows. */
export interface Status extends Upcoming {
  /** Whether there is a schedule; without one nothing counts as missed. */
  readonly isPlanned: boolean;
  /** Whether the next session is to be in easier forms. */
  readonly isEasierNext: boolean;
  /** Experiments that are to come, under way, or were over lately. */
  readonly experiments: readonly ExperimentToday[];
  /** The last four weeks, ending today. */
  readonly days: readonly DayRecord[];
  /** Days in a row with something done, up to today. */
  readonly streak: Streak;
  /** The last two weeks of mornings, ending today. */
  readonly mornings: readonly MorningOfDay[];
  /** The runs of the last seven days together, ending today; null if there is none. */
  readonly runs: RunTotal | null;
  /** The last morning with a score, of those that a status covers; undefined if there is none. */
  readonly lastMorning: Morning | undefined;
}
