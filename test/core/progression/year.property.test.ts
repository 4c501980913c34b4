import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Morning } from '../../../src/core/diary/morning.ts';
import type { SessionRecord } from '../../../src/core/journal/session-record.ts';
import { isReps } from '../../../src/core/library/dose.ts';
import { findRoutine } from '../../../src/core/library/library.ts';
import type { DoseChangeRecord, OwnDose } from '../../../src/core/library/own-dose.ts';
import { ownDoses } from '../../../src/core/library/own-doses.ts';
import { doseSpots } from '../../../src/core/library/step-ladder.ts';
import {
  acceptedPayload,
  type DoseStanding,
  type Offers,
  pinPayload,
  type ProgressFacts,
  type StepOffer,
} from '../../../src/core/progression/offer.ts';
import { offersOn } from '../../../src/core/progression/offers-on.ts';
import { stepBack } from '../../../src/core/progression/step-back.ts';
import { seededRandom } from '../../../src/core/statistics/random.ts';
import { addDays, type Day, differenceInDays } from '../../../src/core/time/day.ts';
import { checkedChanges } from '../../support/checked-changes.ts';
import { historyOf, line } from '../../support/sample-journal.ts';
import {
  changeFrom,
  factsOf,
  morningOn,
  sessionOn,
  type SessionOptions,
  stampOf,
} from '../../support/progress-record.ts';
import { shippedLibrary } from '../../support/sample-library.ts';

const DAYS = 365;
const FIRST: Day = '2026-01-01';

/** One of some things; each is as likely as it is often there. */
type Pick = <T>(of: readonly T[]) => T;

/** Soreness beyond the usual 1; null if the morning is not recorded. */
const SORE = [0, 0, 0, 0, 0, 0, 0, 0, 0, null, 1, 2, 3, 5];
const USUAL: Partial<SessionOptions> = {};
const SESSIONS: readonly (Partial<SessionOptions> | null)[] = [
  ...Array.from({ length: 14 }, () => USUAL),
  null,
  { pains: [4, 1] },
  { pains: [null, null] },
  { effort: 8 },
  { isEasier: true },
  { isDone: ({ side }) => side !== 'right' },
  { hurts: [['prone-hip-extension', 'right', 5]] },
  { hurts: [['dead-bug', 'alternate', 4]] },
];
const DOES = [
  'take',
  'take',
  'take',
  'take',
  'take',
  'take',
  'nothing',
  'back',
  'pin',
  'unpin',
] as const;

/** A step that was taken, with what it went from. */
interface Taken {
  readonly change: DoseChangeRecord;
  readonly from: OwnDose;
}

interface Year {
  readonly facts: ProgressFacts;
  readonly taken: readonly Taken[];
}

/** A year in which somebody takes what is offered, goes back, or wants a dose to stay; there are pauses, and a long break. */
function livedYear(seed: number): Year {
  const random = seededRandom(seed);
  const pick: Pick = (of) => of[Math.floor(random() * of.length)] ?? pick(of);
  const [sessions, mornings, changes]: [SessionRecord[], Morning[], DoseChangeRecord[]] = [
    [],
    [],
    [],
  ];
  const taken: Taken[] = [];
  const isOff = (day: Day) => day.endsWith('-15');
  const facts = factsOf({ sessions, mornings, changes, isOff });
  for (let index = 0; index < DAYS; index++) {
    const day = addDays(FIRST, index);
    const [sore, session, does] = [pick(SORE), pick(SESSIONS), pick(DOES)];
    if (sore !== null) mornings.push(morningOn(day, 1 + sore));
    const routine = index % 3 === 2 ? 'core' : 'physio-four';
    if (session !== null && !day.startsWith('2026-07')) {
      sessions.push(sessionOn(day, routine, changes, session));
    }
    if (does === 'nothing') continue;
    const offers = offersOn(facts, { day, at: stampOf(day, '20:00') });
    const offer = offerFor(does, offers, pick);
    if (offer !== undefined)
      taken.push({ change: changeFrom(acceptedPayload(offer), day, '20:00'), from: offer.from });
    const change =
      offer === undefined ? pinned(does, offers.standings, pick, day) : taken.at(-1)?.change;
    if (change !== undefined) changes.push(change);
  }
  return { facts, taken };
}

function offerFor(
  does: (typeof DOES)[number],
  { up, back, standings }: Offers,
  pick: Pick,
): StepOffer | undefined {
  if (does === 'take') return back ?? up;
  if (does !== 'back' || standings.length === 0) return undefined;
  return stepBack([pick(standings)], { because: 'asked' });
}

function pinned(
  does: (typeof DOES)[number],
  standings: readonly DoseStanding[],
  pick: Pick,
  day: Day,
): DoseChangeRecord | undefined {
  if ((does !== 'pin' && does !== 'unpin') || standings.length === 0) return undefined;
  const { routine, exercise, side } = pick(standings);
  return changeFrom(pinPayload({ routine, exercise, sides: [side] }, does), day, '20:00');
}

/** The dose that a step led to. */
function doseAfter({ change: { routine, exercise, sides, to } }: Taken): OwnDose {
  const library = shippedLibrary();
  const profile = { affected: 'left', cautions: [] } as const;
  const spots = doseSpots(library, findRoutine(library, routine), profile);
  const ladder = spots.find((one) => one.exercise === exercise && one.side === sides[0])?.ladder;
  const dose = to ?? ladder?.rungs[ladder.routine];
  if (dose === undefined) throw new Error('there is no such dose');
  return dose;
}

/** Repetitions, or pieces of five seconds, of a set, and how many sets. */
function amountOf({ sets, dose }: OwnDose): readonly [amount: number, sets: number] {
  return [isReps(dose) ? dose.reps.from : dose.hold / 5, sets];
}

function medianBefore(mornings: readonly Morning[], day: Day): number {
  const scores = mornings
    .filter((one) => one.day < day && one.day >= addDays(day, -14))
    .map(({ score }) => score)
    .toSorted((a, b) => a - b);
  const middle = (scores.length - 1) / 2;
  const [low = 0, high = 0] = [scores[Math.floor(middle)], scores[Math.ceil(middle)]];
  return (low + high) / 2;
}

/** The steps before one that changed one of its sides, and the pins of it. */
function ofSide(
  { changes }: ProgressFacts,
  { change }: Taken,
  side: string,
): readonly DoseChangeRecord[] {
  return changes
    .slice(0, changes.indexOf(change))
    .filter(
      (one) =>
        one.routine === change.routine &&
        one.exercise === change.exercise &&
        one.sides.some((other) => other === side),
    );
}

function expectOneStep(one: Taken): void {
  const to = doseAfter(one);
  // A form has the dose that its data give.
  if (one.from.form !== to.form) return;
  const isUp = one.change.change === 'up';
  const [[less, sets], [more, setsAfter]] = isUp
    ? [amountOf(one.from), amountOf(to)]
    : [amountOf(to), amountOf(one.from)];
  if (sets === setsAfter) return expect(more - less).toBe(1);
  // A set more begins again with no more in each, and is more in all.
  expect(setsAfter - sets).toBe(1);
  expect(more).toBeLessThanOrEqual(less);
  expect(setsAfter * more).toBeGreaterThan(sets * less);
}

function expectBelowCeilings(one: Taken): void {
  const { form, dose, sets } = doseAfter(one);
  if (form !== null) return;
  expect(isReps(dose) ? dose.reps.to : dose.hold).toBeLessThanOrEqual(isReps(dose) ? 15 : 30);
  const isSore = one.change.exercise === 'prone-hip-extension' && one.change.sides.includes('left');
  if (one.from.form === null && sets > one.from.sets)
    expect(sets).toBeLessThanOrEqual(isSore ? 2 : 3);
}

function expectGoodMoment({ facts, taken }: Year, one: Taken): void {
  const { day } = one.change;
  const before = taken[taken.indexOf(one) - 1]?.change.day;
  if (before !== undefined) expect(differenceInDays(before, day)).toBeGreaterThanOrEqual(3);
  expect(facts.isOff(day)).toBe(false);
  const score = facts.mornings.find((morning) => morning.day === day)?.score ?? 0;
  const usual = medianBefore(facts.mornings, day);
  if (day > '2026-01-08') expect(score).toBeLessThan(usual + 2);
}

function expectGoodDays({ facts }: Year, one: Taken): void {
  const { change } = one;
  for (const side of change.sides) {
    const earlier = ofSide(facts, one, side);
    const pins = earlier.filter((other) => other.change === 'pin' || other.change === 'unpin');
    expect(pins.at(-1)?.change).not.toBe('pin');
    const last = earlier.findLast((other) => !pins.includes(other))?.at ?? '';
    const good = facts.sessions.filter(
      ({ routine, at, isEasier, painDuring, painAfter, effort }) =>
        routine === change.routine &&
        at > last &&
        at <= change.at &&
        !isEasier &&
        painDuring !== null &&
        Math.max(painDuring, painAfter ?? 0) <= 3 &&
        (effort ?? 0) <= 6,
    );
    const days = good.map(({ day }) => day).filter((day) => change.days.includes(day));
    const recent = new Set(days.filter((day) => differenceInDays(day, change.day) <= 14));
    expect(recent.size).toBeGreaterThanOrEqual(2);
    // It was done in the last seven days, and there were no seven days off between the good ones.
    const sorted = [...recent].toSorted();
    for (const [index, day] of [...sorted, change.day].entries()) {
      const before = sorted[index - 1] ?? day;
      const between = facts.sessions.filter(
        (session) =>
          session.routine === change.routine &&
          session.done.some(({ exercise }) => exercise === (one.from.form ?? change.exercise)) &&
          session.day > before &&
          session.day < day,
      );
      const gaps = [before, ...between.map((session) => session.day), day];
      for (const [at, next] of gaps.slice(1).entries()) {
        expect(differenceInDays(gaps[at] ?? next, next)).toBeLessThanOrEqual(7);
      }
    }
  }
}

/** In the long break nothing goes up, and no good day from before it counts; without mornings, of which one may be a flare. */
function expectNothingInBreak({ facts }: Year): void {
  const moment = (day: Day) => ({ day, at: stampOf(day, '20:00') });
  const sessions = facts.sessions.filter(({ day }) => day < '2026-07-01');
  const changes = facts.changes.filter(({ day }) => day < '2026-07-01');
  const last = sessions.at(-1)?.day ?? FIRST;
  const before = offersOn({ ...facts, sessions, changes, mornings: [] }, moment(last));
  expect(before.standings.flatMap((standing) => standing.goodDays)).not.toEqual([]);
  for (const after of [8, 13, 20]) {
    const day = addDays(last, after);
    const of = offersOn({ ...facts, sessions, changes, mornings: [] }, moment(day));
    expect(of.ups).toEqual([]);
    expect(of.standings.flatMap((standing) => standing.goodDays)).toEqual([]);
  }
}

describe('a year of sessions and mornings', () => {
  it('has steps of one thing at a time, below the ceilings, three days apart, and only as offered', () => {
    let [ups, downs] = [0, 0];
    const check = (seed: number) => {
      const year = livedYear(seed);
      for (const one of year.taken) {
        expectOneStep(one);
        expectBelowCeilings(one);
        if (one.change.change === 'down') {
          downs++;
          continue;
        }
        ups++;
        expectGoodMoment(year, one);
        expectGoodDays(year, one);
      }
      expectNothingInBreak(year);
      expect(checkedChanges(year.facts).filter(({ wasOpen }) => !wasOpen)).toEqual([]);
      const { changes } = year.facts;
      const lines = changes.map(({ id, day, at, device, ...payload }) =>
        line({ type: 'dose-change', ...payload }, { id, day, at, device }),
      );
      expect(ownDoses(historyOf(lines.toReversed()).doseChanges)).toEqual(ownDoses(changes));
    };
    fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), check), {
      numRuns: 2,
      seed: 18,
      endOnFailure: true,
    });
    // There is something to check.
    expect(ups).toBeGreaterThan(60);
    expect(downs).toBeGreaterThan(20);
  });
});

describe('a step that was not offered', () => {
  const FAR = { reps: { from: 14, to: 15 }, tempo: { up: 2, hold: 2, down: 2 } };

  it.each<[string, (change: DoseChangeRecord) => DoseChangeRecord]>([
    ['goes two steps at once', (change) => ({ ...change, to: { sets: 1, dose: FAR, form: null } })],
    [
      'is of another exercise',
      (change) => ({ ...change, exercise: 'piriformis', sides: ['left'] }),
    ],
    [
      'is on another day',
      (change) => ({ ...change, day: '2026-01-02', at: stampOf('2026-01-02', '20:00') }),
    ],
    ['is for another reason', (change) => ({ ...change, because: 'asked' })],
  ])('is seen in the record, if it %s', (_, tampered) => {
    const sessions = ['2026-01-02', '2026-01-03'].map((day) => sessionOn(day, 'physio-four'));
    const facts = factsOf({ sessions });
    const { up } = offersOn(facts, { day: '2026-01-03', at: stampOf('2026-01-03', '20:00') });
    if (up === undefined) throw new Error('nothing is offered');
    const change = changeFrom(acceptedPayload(up), '2026-01-03', '20:00');
    const checked = (one: DoseChangeRecord) => checkedChanges({ ...facts, changes: [one] });
    expect(checked(change)).toEqual([{ change, wasOpen: true }]);
    const other = tampered(change);
    expect(checked(other)).toEqual([{ change: other, wasOpen: false }]);
  });
});
