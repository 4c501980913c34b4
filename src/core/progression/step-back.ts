import type { SessionRecord } from '../journal/session-record.ts';
import { isSameOwnDose } from '../library/own-doses.ts';
import { isAlike } from './alike.ts';
import { painBand } from '../safety/pain-scale.ts';
import { addDays, type Day, epochMs } from '../time/day.ts';
import { areDaysOff, lastDone } from './days-off.ts';
import { hurtsAt, isOf } from './good-day.ts';
import type { DoseStanding, Moment, ProgressFacts, StepOffer, StepReason } from './offer.ts';
import type { Lately } from './standing.ts';

/** Days from one step back for a flare to the next. */
const WEEK = 7;

/**
 * Returns the step back that is offered at a moment: for pain of 4 or more in the last week, of the exercise that hurt or, if that was not
 * said, of what was raised last in that routine; for a flare or seven days off, of what was raised last. It goes down to
 * the routine's own dose, and for pain further, to the easier form that the data describe. Days off are those without any
 * session; before one of a routine, those of its exercises. (Pain: AHP Suffolk, 4–5 change it; flares: this project's own
 * rule, at most one step in seven days.)
 */
export function offeredBack(
  facts: ProgressFacts,
  lately: Lately,
  standings: readonly DoseStanding[],
  moment: Moment,
  before?: string,
): StepOffer | undefined {
  if (facts.isOff(moment.day)) return undefined;
  return (
    forPain(facts, lately, standings, moment) ??
    forFlare(facts, lately, standings, moment) ??
    forBreak(facts, lately, standings, moment, before)
  );
}

/** Returns the step back of some sides that are at the same dose, for a reason; undefined if there is nothing below. */
export function stepBack(
  sides: readonly DoseStanding[],
  reason: StepReason,
): StepOffer | undefined {
  const [first] = sides;
  if (first?.below === undefined) return undefined;
  const { routine, exercise, present, below, routines } = first;
  return {
    routine,
    exercise,
    sides: sides.filter((one) => isAlike(one, first, 'below')).map(({ side }) => side),
    change: 'down',
    from: present,
    to: below,
    isRoutines: isSameOwnDose(below, routines),
    reason,
  };
}

function forPain(
  facts: ProgressFacts,
  { sessions }: Lately,
  standings: readonly DoseStanding[],
  { day }: Moment,
): StepOffer | undefined {
  const recent = sessions.filter((one) => !areDaysOff(one.day, day));
  const isAnywhere = recent.some(({ hurts }) => hurts.length > 0);
  const there = (isAnywhere ? standings : [])
    .flatMap((standing) => painAt(recent, standing) ?? [])
    .toSorted((a, b) => b.pain - a.pain || (a.day < b.day ? 1 : -1))
    .flatMap(({ standing, ...pain }) => {
      const reason = { because: 'pain', ...pain, isThere: true } as const;
      return stepBack([standing], reason) ?? [];
    })[0];
  return there ?? forPainSomewhere(facts, recent, standings);
}

/** The pain at an exercise in the last session that had it, if it was too much; not if it was changed since. */
function painAt(
  sessions: readonly SessionRecord[],
  standing: DoseStanding,
): { readonly standing: DoseStanding; readonly day: Day; readonly pain: number } | undefined {
  const last = sessions.findLast(
    ({ routine, planned }) =>
      routine === standing.routine && planned.some((set) => isOf(set, standing)),
  );
  if (last === undefined || isBefore(last, standing)) return undefined;
  const pains = hurtsAt(last, standing).flatMap(({ pain }) => pain ?? []);
  const pain = Math.max(0, ...pains);
  return painBand(pain) === 'go-on' ? undefined : { standing, day: last.day, pain };
}

/**
 * Pain in the last session without saying where: what was raised last in that routine, if it has been done since, and
 * nothing in it has gone down since.
 */
function forPainSomewhere(
  { changes }: ProgressFacts,
  sessions: readonly SessionRecord[],
  standings: readonly DoseStanding[],
): StepOffer | undefined {
  const last = sessions.at(-1);
  const isSaidWhere = last?.hurts.some(({ pain }) => pain !== null && painBand(pain) !== 'go-on');
  if (last === undefined || isSaidWhere === true) return undefined;
  const pain = Math.max(last.painDuring ?? 0, last.painAfter ?? 0);
  if (painBand(pain) === 'go-on') return undefined;
  const isDone = changes.some(
    ({ change, routine, at }) =>
      change === 'down' && routine === last.routine && epochMs(at) > epochMs(last.at),
  );
  if (isDone) return undefined;
  const raised = lastRaised(standings.filter(({ routine }) => routine === last.routine));
  if (raised.some((one) => isBefore(last, one))) return undefined;
  return stepBack(raised, { because: 'pain', day: last.day, pain, isThere: false });
}

function forFlare(
  { changes }: ProgressFacts,
  { mornings, flare }: Lately,
  standings: readonly DoseStanding[],
  { day }: Moment,
): StepOffer | undefined {
  // On its day, and on the one after, since an evening's session may begin late.
  if (flare === undefined || flare < addDays(day, -1)) return undefined;
  const week = addDays(day, -WEEK);
  const isDone = changes.some(
    (one) => one.change === 'down' && one.because === 'flare' && one.day > week,
  );
  const morning = mornings.find((one) => one.day === flare);
  if (isDone || morning === undefined) return undefined;
  const raised = lastRaised(
    standings.filter((one) => one.last !== undefined && one.last.day <= flare),
  );
  return stepBack(raised, { because: 'flare', day: flare, score: morning.score });
}

/** Days off without any session or, before one of a routine, of its exercises: one step for them. */
function forBreak(
  { changes }: ProgressFacts,
  { sessions }: Lately,
  standings: readonly DoseStanding[],
  { day }: Moment,
  before: string | undefined,
): StepOffer | undefined {
  const newest = sessions.at(-1);
  if (before === undefined && newest !== undefined && !areDaysOff(newest.day, day))
    return undefined;
  const isAbout = (routine: string) => before === undefined || routine === before;
  const isDone = changes.some(
    (one) => one.because === 'break' && isAbout(one.routine) && !areDaysOff(one.day, day),
  );
  if (isDone) return undefined;
  const idle = standings.filter((one) => {
    if (one.last === undefined || !areDaysOff(one.last.day, day)) return false;
    const last = lastDay(sessions, one);
    return isAbout(one.routine) && (last === undefined || areDaysOff(last, day));
  });
  const raised = lastRaised(idle);
  const [first] = raised;
  if (first === undefined) return undefined;
  return stepBack(raised, { because: 'break', last: lastDay(sessions, first) });
}

function lastDay(sessions: readonly SessionRecord[], of: DoseStanding): Day | undefined {
  const those = sessions.filter(({ routine }) => routine === of.routine);
  return lastDone(those, of)?.day;
}

/** The sides that were changed last, together, of what is more than the routine's dose; not what is to stay as it is. */
function lastRaised(standings: readonly DoseStanding[]): readonly DoseStanding[] {
  const raised = standings.filter(
    ({ isPinned, isRaised, last }) => !isPinned && isRaised && last !== undefined,
  );
  const newest = raised
    .flatMap(({ last }) => last ?? [])
    .toSorted((a, b) => epochMs(b.at) - epochMs(a.at))[0];
  return raised.filter(({ last }) => last?.id === newest?.id);
}

/** Whether a session was before the last step of a dose. */
function isBefore({ at }: SessionRecord, { last }: DoseStanding): boolean {
  return last !== undefined && epochMs(at) <= epochMs(last.at);
}
