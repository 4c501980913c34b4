import type { PlannedSetRecord } from '../journal/line.ts';
import { type SessionRecord, setStates } from '../journal/session-record.ts';
import type { OwnDose } from '../library/own-dose.ts';
import { isSameDose } from '../library/own-doses.ts';
import { isOneSide, type SetSide } from '../library/side.ts';
import { painBand } from '../safety/pain-scale.ts';
import type { Day } from '../time/day.ts';
import { groupBy } from '../base/group.ts';
import type { GoodDay } from './offer.ts';

/** The most effort, 0–10, of a good day: this project's own rule. */
const MOST_EFFORT = 6;

/** An exercise on a side, and its present dose. */
export interface DosedSide {
  readonly exercise: string;
  readonly side: SetSide;
  readonly present: OwnDose;
}

/** Good days, and whether there would be another one if the pain had been said. */
export interface GoodDays {
  readonly days: readonly GoodDay[];
  readonly isPainUnsaid: boolean;
}

/**
 * Returns the days on which every set of an exercise on a side was done at its present dose, in the routine and not in
 * easier forms, with pain of 0 to 3 during and after it (one of them said), without pain there, with effort of 6 or less if
 * that was said, and not `spoilt` by a next morning that was 2 points or more above the usual. One session that was not
 * good spoils its day; one that ended before this exercise does not. Two sessions of a day are one day. (Pain: AHP
 * Suffolk, 0–3 carry on; comfortable: NHS Inform; the rest: this project's own rules.)
 */
export function goodDays(
  sessions: readonly SessionRecord[],
  spoilt: ReadonlySet<Day>,
  of: DosedSide,
): GoodDays {
  const days: GoodDay[] = [];
  let isPainUnsaid = false;
  for (const [day, those] of groupBy(sessions, (session) => session.day)) {
    const verdicts = those.map((session) => verdictOn(session, of));
    if (verdicts.includes('bad') || spoilt.has(day)) continue;
    const pains = verdicts.flatMap((verdict) => (typeof verdict === 'number' ? [verdict] : []));
    if (pains.length > 0) days.push({ day, pain: Math.max(...pains) });
    else if (verdicts.includes('unsaid')) isPainUnsaid = true;
  }
  return { days, isPainUnsaid };
}

/** The worst pain of a good session; or that the pain was not said, that it was no good one, or that it is not about this. */
type Verdict = number | 'unsaid' | 'bad' | 'nothing';

function verdictOn(session: SessionRecord, of: DosedSide): Verdict {
  const { painDuring, painAfter, effort, isEasier } = session;
  const pains = [painDuring, painAfter].flatMap((pain) => pain ?? []);
  if (isEasier || pains.some((pain) => painBand(pain) !== 'go-on')) return 'bad';
  if (hurtsAt(session, of).length > 0 || (effort ?? 0) > MOST_EFFORT) return 'bad';
  if (!isWhole(session, of)) return 'nothing';
  return pains.length === 0 ? 'unsaid' : Math.max(...pains);
}

/** Whether all sets of one step were planned and done at the present dose. */
function isWhole(session: SessionRecord, of: DosedSide): boolean {
  const { planned, counts } = session;
  const own = planned.filter((set) => isOf(set, of));
  if (own.length === 0) return false;
  // Most sessions are complete, and then no state of a set has to be worked out.
  const done =
    counts.done === planned.length
      ? own
      : setStates(session).flatMap(({ set, state }) => (state === 'done' ? [set] : []));
  const isDone = (set: PlannedSetRecord) =>
    done.includes(set) && set.sets >= of.present.sets && isSameDose(set.dose, of.present.dose);
  return [...groupBy(own, ({ step }) => `${step}`).values()].some((those) =>
    those.every((set) => isDone(set)),
  );
}

/** Returns the times when it hurt at an exercise on a side, in its present form. */
export function hurtsAt({ hurts }: SessionRecord, of: DosedSide): SessionRecord['hurts'] {
  return hurts.filter((hurt) => isOf(hurt, of));
}

/** Whether a set is one of an exercise on a side; a form may be done on each side although its exercise is not. */
export function isOf(
  set: Pick<PlannedSetRecord, 'exercise' | 'side'>,
  { exercise, side, present }: DosedSide,
): boolean {
  if (set.exercise !== (present.form ?? exercise)) return false;
  return set.side === side || (present.form !== null && !isOneSide(side));
}
