import type { Morning } from '../../src/core/diary/morning.ts';
import { plannedSetRecord } from '../../src/core/journal/make-payload.ts';
import { type SessionRecord, setCounts } from '../../src/core/journal/session-record.ts';
import { isReps } from '../../src/core/library/dose.ts';
import { findRoutine } from '../../src/core/library/library.ts';
import type { DoseChangeRecord } from '../../src/core/library/own-dose.ts';
import { ownDoses } from '../../src/core/library/own-doses.ts';
import type { Profile } from '../../src/core/library/profile.ts';
import type { PayloadOf, PlannedSetRecord } from '../../src/core/journal/line.ts';
import type { ProgressFacts } from '../../src/core/progression/offer.ts';
import { allSets, planRoutine } from '../../src/core/session/plan.ts';
import type { Day } from '../../src/core/time/day.ts';
import { shippedLibrary } from './sample-library.ts';

/** Whoever the records of `test/support/progress-record.ts` are about. */
const SOMEBODY: Profile = { affected: 'left', cautions: [] };

/** What was done and said in a session; everything, and nothing that hurt, unless it is given. */
export interface SessionOptions {
  readonly time: string;
  readonly pains: readonly [during: number | null, after: number | null];
  readonly effort: number | null;
  readonly isEasier: boolean;
  readonly isDone: (set: PlannedSetRecord) => boolean;
  /** The sets that hurt, each as its exercise or form, side and pain. */
  readonly hurts: readonly (readonly [string, PlannedSetRecord['side'], number | null])[];
}

const USUAL: SessionOptions = {
  time: '18:00',
  pains: [1, 0],
  effort: 4,
  isEasier: false,
  isDone: () => true,
  hurts: [],
};

/** A stamp of a day and time. */
export function stampOf(day: Day, time: string): string {
  return `${day}T${time}:00.000+00:00`;
}

/** A session of a routine, planned by the doses that some changes come to. */
export function sessionOn(
  day: Day,
  routine: string,
  changes: readonly DoseChangeRecord[] = [],
  options: Partial<SessionOptions> = {},
): SessionRecord {
  const { time, pains, effort, isEasier, isDone, hurts } = { ...USUAL, ...options };
  const library = shippedLibrary();
  const plan = planRoutine(library, findRoutine(library, routine), SOMEBODY, ownDoses(changes));
  const planned = allSets(plan).map((set) => plannedSetRecord(set));
  const at = stampOf(day, time);
  const done = planned
    .filter((set) => isDone(set))
    .map(({ step, exercise, side, set, dose }) => {
      const amount = isReps(dose) ? { reps: dose.reps.from } : { hold: dose.hold };
      const own = { step, exercise, side, set, planned: dose, added: 0, done: amount };
      return { id: `${at} ${step} ${side} ${set}`, at, ...own, complete: true, seconds: null };
    });
  const parts = {
    planned,
    done,
    hurts: hurts.map(([exercise, side, pain]) => ({ at, step: 0, exercise, side, set: 1, pain })),
    excused: [],
    reason: 'finished' as const,
  };
  return {
    ...parts,
    id: `session ${at} ${routine}`,
    day,
    at,
    device: 'here',
    routine,
    name: plan.name,
    slot: null,
    affected: SOMEBODY.affected,
    isLogged: false,
    hasReportedSets: false,
    painBefore: null,
    painDuring: pains[0],
    painAfter: pains[1],
    effort,
    note: undefined,
    avoided: [],
    isEasier,
    isAnyway: false,
    taught: [],
    ended: undefined,
    seconds: 600,
    counts: setCounts(parts),
  };
}

/** A morning with a score, 0–10, written on its day. */
export function morningOn(day: Day, score: number): Morning {
  const nothing = { stiffness: null, side: null, woke: null, medicine: null, note: null };
  const written = { id: `morning ${day}`, day, at: stampOf(day, '07:00'), device: 'here' };
  return { ...written, score, ...nothing, keptFrom: [], isLate: false };
}

/** A change of a dose as it is recorded, from the line that was written at a time. */
export function changeFrom(
  { routine, exercise, sides, change, to, because, days }: PayloadOf<'dose-change'>,
  day: Day,
  time: string,
): DoseChangeRecord {
  const own = to === undefined || to === null ? null : { ...to, form: to.form ?? null };
  const at = stampOf(day, time);
  const written = { id: `change ${at} ${exercise}`, day, at, device: 'here' };
  return { ...written, routine, exercise, sides, change, to: own, because, days: days ?? [] };
}

/** Facts with nothing in them, except what is given. */
export function factsOf(given: Partial<ProgressFacts>): ProgressFacts {
  return {
    library: shippedLibrary(),
    profile: SOMEBODY,
    sessions: [],
    mornings: [],
    changes: [],
    isOff: () => false,
    ...given,
  };
}
