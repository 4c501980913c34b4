import { doseFlareDays, isAboveUsual } from '../diary/flare.ts';
import { countedMornings, type Morning } from '../diary/morning.ts';
import type { SessionRecord } from '../journal/session-record.ts';
import { fittingDose, rungIndex } from '../library/dose-ladder.ts';
import { routineById } from '../library/library.ts';
import { doseKey, lastStep, ownDoses, type OwnDoses } from '../library/own-doses.ts';
import { type DoseSpot, doseSpots } from '../library/step-ladder.ts';
import { addDays, type Day, differenceInDays, epochMs } from '../time/day.ts';
import { backSince } from './days-off.ts';
import { goodDays } from './good-day.ts';
import type { DoseStanding, Moment, ProgressFacts, WaitsFor } from './offer.ts';

/** Days that are looked back on, for sessions and mornings: four weeks, this project's own rule. */
export const LOOKED_BACK = 28;

/** Good days at a dose before it may go up: this project's own rule, in days and not in sessions. */
const GOOD_DAYS = 2;

/**
 * Days that good days count for: two weeks, so that what is done once a week can go up. Without an exercise for seven days
 * none of them counts. (This project's own rules.)
 */
const RECENT = 14;

/** Days from one change to the next step up (NHS Inform: every few days; three is this project's own rule). */
const APART = 3;

/** What a record comes to at a moment. */
export interface Lately {
  readonly sessions: readonly SessionRecord[];
  /** The morning that counts of each day. */
  readonly mornings: readonly Morning[];
  /** The days before the mornings that were 2 points or more above the usual. */
  readonly spoilt: ReadonlySet<Day>;
  readonly own: OwnDoses;
  /** The last day of a flare that matters for a dose. */
  readonly flare: Day | undefined;
}

/** Returns what was recorded in the last weeks, up to a moment. */
export function latelyAt(facts: ProgressFacts, { day }: Moment): Lately {
  const from = addDays(day, -LOOKED_BACK);
  const mornings = countedMornings(
    facts.mornings.filter((one) => one.day >= from && one.day <= day),
  );
  return {
    sessions: facts.sessions.filter((one) => one.day >= from && one.day <= day),
    mornings,
    spoilt: new Set(
      mornings.filter((one) => isAboveUsual(mornings, one.day)).map((one) => addDays(one.day, -1)),
    ),
    own: ownDoses(facts.changes),
    flare: doseFlareDays(mornings).at(-1),
  };
}

/** Returns how every dose stands that can be raised, of the routines that were done lately or have own doses. */
export function standingsAt(
  facts: ProgressFacts,
  lately: Lately,
  moment: Moment,
): readonly DoseStanding[] {
  const { library, profile } = facts;
  const ids = new Set([
    ...lately.sessions.map(({ routine }) => routine),
    ...[...lately.own.values()].map(({ routine }) => routine),
  ]);
  const common = waitsOfAll(facts, lately, moment);
  return Object.keys(library.routines)
    .filter((id) => ids.has(id))
    .flatMap((id) => routineById(library, id) ?? [])
    .flatMap((routine) => doseSpots(library, routine, profile))
    .map((spot) => standingOf(spot, lately, common, moment));
}

/** What every step up waits for: an end of a pause, three days from the last change, a morning that is less sore. */
function waitsOfAll(
  { changes, isOff }: ProgressFacts,
  { mornings }: Lately,
  { day }: Moment,
): readonly WaitsFor[] {
  const last = lastStep(changes);
  return [
    ...(isOff(day) ? [{ kind: 'pause' } as const] : []),
    ...(last !== undefined && differenceInDays(last.day, day) < APART
      ? [{ kind: 'day', from: addDays(last.day, APART) } as const]
      : []),
    ...(isAboveUsual(mornings, day) ? [{ kind: 'morning' } as const] : []),
  ];
}

function standingOf(
  spot: DoseSpot,
  lately: Lately,
  common: readonly WaitsFor[],
  { day: today }: Moment,
): DoseStanding {
  const { routine, step, exercise, side, ladder } = spot;
  const kept = lately.own.get(doseKey(routine, exercise, side));
  const fitting = fittingDose(ladder, kept?.dose);
  const routines = ladder.rungs[ladder.routine];
  const present = fitting ?? routines;
  if (present === undefined || routines === undefined) throw new RangeError('an empty ladder');
  const at = rungIndex(ladder, present) ?? ladder.routine;
  const of = { exercise, side, present };
  const since = sessionsSince(spot, lately);
  const first = backSince(since, of, today);
  const recent = addDays(today, -RECENT);
  const good = goodDays(
    since.filter((one) => one.day >= first && one.day >= recent),
    lately.spoilt,
    of,
  );
  const standing = {
    routine,
    step,
    exercise,
    side,
    routines,
    present,
    isOwn: fitting !== undefined,
    isRaised: at > ladder.routine,
    above: ladder.rungs[at + 1],
    below: ladder.rungs[at - 1],
    isPinned: kept?.isPinned ?? false,
    last: kept?.last,
    goodDays: good.days,
    unfit: fitting === undefined ? (kept?.dose ?? undefined) : undefined,
  };
  const isTop = standing.above === undefined;
  const waits: readonly WaitsFor[] = [
    ...(standing.isPinned ? [{ kind: 'unpin' } as const] : []),
    ...(good.days.length < GOOD_DAYS
      ? [
          {
            kind: 'good-days',
            more: GOOD_DAYS - good.days.length,
            isPainUnsaid: good.isPainUnsaid,
          } as const,
        ]
      : []),
    ...common,
  ];
  return { ...standing, waitsFor: isTop ? [{ kind: 'top' }] : waits };
}

/** The sessions of a routine since the last step of an exercise in it, and since the last flare. */
function sessionsSince(
  { routine, exercise, side }: DoseSpot,
  { sessions, own, flare }: Lately,
): readonly SessionRecord[] {
  const last = own.get(doseKey(routine, exercise, side))?.last;
  const begun = last === undefined ? -Infinity : epochMs(last.at);
  return sessions.filter(
    (session) =>
      session.routine === routine &&
      (flare === undefined || session.day > flare) &&
      (last === undefined || (session.day >= last.day && epochMs(session.at) > begun)),
  );
}
