import { describe, expect, it } from 'vitest';
import type { Morning } from '../../../src/core/diary/morning.ts';
import type { SessionRecord } from '../../../src/core/journal/session-record.ts';
import type { DoseChangeRecord } from '../../../src/core/library/own-dose.ts';
import {
  acceptedPayload,
  type DoseStanding,
  type Offers,
  pinPayload,
  type ProgressFacts,
  type StepOffer,
} from '../../../src/core/progression/offer.ts';
import { offersOn } from '../../../src/core/progression/offers-on.ts';
import { onlyOf } from '../../../src/core/progression/only-of.ts';
import { addDays, type Day } from '../../../src/core/time/day.ts';
import { doseText } from '../../support/dose-text.ts';
import {
  changeFrom,
  factsOf,
  morningOn,
  sessionOn,
  type SessionOptions,
  stampOf,
} from '../../support/progress-record.ts';

const ROUTINE = 'physio-four';

/** A day, counted from a Sunday. */
function on(day: number): Day {
  return addDays('2026-11-01', day);
}

function offers(day: number, facts: Partial<ProgressFacts>): Offers {
  return offersOn(factsOf(facts), { day: on(day), at: stampOf(on(day), '20:00') });
}

/** An offer as `prone-press-up both 1×12–15 → 1×13–15 (good-days)`; `-` if there is none. */
function text(offer: StepOffer | undefined): string {
  if (offer === undefined) return '-';
  const { exercise, sides, from, to, reason } = offer;
  return `${exercise} ${sides.join('+')} ${doseText(from)} → ${doseText(to)} (${reason.because})`;
}

function session(
  day: number,
  options: Partial<SessionOptions> = {},
  changes: readonly DoseChangeRecord[] = [],
): SessionRecord {
  return sessionOn(on(day), ROUTINE, changes, options);
}

/** The change that takes an offer at the end of a day. */
function taken(offer: StepOffer | undefined, day: number): DoseChangeRecord {
  if (offer === undefined) throw new Error('nothing is offered');
  return changeFrom(acceptedPayload(offer), on(day), '20:00');
}

function mornings(from: number, scores: readonly number[]): readonly Morning[] {
  return scores.map((score, index) => morningOn(on(from + index), score));
}

function standing(of: Offers, exercise: string, side = 'both'): DoseStanding {
  const found = of.standings.find((one) => one.exercise === exercise && one.side === side);
  if (found === undefined) throw new Error(`${exercise} is not there`);
  return found;
}

const PRESS_UP = 'prone-press-up both 1×12–15 → 1×13–15 (good-days)';

describe('a step up', () => {
  it('is offered after two good days, with the days and the pain', () => {
    const { up } = offers(2, {
      sessions: [session(1, { pains: [0, 1] }), session(2, { pains: [3, 2] })],
    });
    expect(text(up)).toBe(PRESS_UP);
    expect(up?.reason).toEqual({
      because: 'good-days',
      days: [
        { day: on(1), pain: 1 },
        { day: on(2), pain: 3 },
      ],
    });
  });

  it.each<[string, readonly SessionRecord[], readonly Morning[]]>([
    ['one good day', [session(1)], []],
    ['two sessions of one day', [session(1, { time: '08:00' }), session(1)], []],
    ['days with pain of 4 during it', [session(1), session(2, { pains: [4, 0] })], []],
    ['days with pain of 4 after it', [session(1), session(2, { pains: [0, 4] })], []],
    ['days without a word of pain', [session(1), session(2, { pains: [null, null] })], []],
    ['days with an effort of 7', [session(1), session(2, { effort: 7 })], []],
    ['days in easier forms', [session(1), session(2, { isEasier: true })], []],
    [
      'days on which a set was left out',
      [session(1), session(2, { isDone: ({ step }) => step !== 0 })],
      [],
    ],
    [
      'days on which it hurt there',
      [session(1), session(2, { hurts: [['prone-press-up', 'both', null]] })],
      [],
    ],
    [
      'a good session and one that was not, on the same day',
      [session(1), session(2), session(2, { time: '21:00', pains: [5, 0] })],
      [],
    ],
    [
      'a day before a morning that is 2 above the usual',
      [session(1), session(2)],
      mornings(-7, [1, 1, 1, 1, 1, 1, 1, 1, 1, 3]),
    ],
    ['days that are more than four weeks ago', [session(-30), session(2)], []],
    ['days with seven off between them', [session(-6), session(2)], []],
    [
      'days more than two weeks apart, with others between them',
      [session(-12), session(-6, { effort: 8 }), session(-1, { effort: 8 }), session(3)],
      [],
    ],
    [
      'days with seven between them on which it was left out',
      [session(-6), session(-2, { isDone: ({ step }) => step !== 0 }), session(2)],
      [],
    ],
  ])('is not offered after %s', (_, sessions, those) => {
    const offered = offers(3, { sessions, mornings: those });
    expect(offered.ups.map(({ exercise }) => exercise)).not.toContain('prone-press-up');
    expect(standing(offered, 'prone-press-up').waitsFor[0]).toMatchObject({
      kind: 'good-days',
      more: 1,
    });
  });

  it.each<[string, Partial<SessionOptions>]>([
    ['an effort that was not said', { effort: null }],
    ['an effort of 6', { effort: 6 }],
    ['pain that was said once', { pains: [null, 3] }],
    ['pain at another exercise', { hurts: [['piriformis', 'left', 2]] }],
    ['another exercise left out', { isDone: ({ step }) => step === 0 }],
  ])('is offered after good days with %s', (_, options) => {
    expect(text(offers(2, { sessions: [session(1), session(2, options)] }).up)).toBe(PRESS_UP);
  });

  it('is offered to somebody who does a routine once a week, and not after seven days off', () => {
    const weekly = [session(-12), session(-5), session(2)];
    expect(text(offers(2, { sessions: weekly }).up)).toBe(PRESS_UP);
    expect(text(offers(9, { sessions: weekly }).up)).toBe(PRESS_UP);
    expect(text(offers(10, { sessions: weekly }).up)).toBe('-');
  });

  it.each([8, 13, 20])('is not offered %i days after an exercise was last done', (after) => {
    const days = [1, 2, 4, 5];
    // Another routine goes on, and so does this one without the exercise.
    const isDone: SessionOptions['isDone'] = ({ exercise }) => exercise !== 'prone-hip-extension';
    const change = taken(offers(2, { sessions: [session(1), session(2)] }).up, 2);
    const since = days.map((day) => session(day, {}, [change]));
    const of = (later: readonly SessionRecord[]) =>
      offers(5 + after, { sessions: [...since, ...later], changes: [change] });
    const idle = of([]);
    expect([text(idle.up), idle.back?.reason.because]).toEqual(['-', 'break']);
    const others = [9, 12, 16, 20, 24].filter((day) => day <= 5 + after);
    const elsewhere = of(others.map((day) => sessionOn(on(day), 'core', [change])));
    const without = of(others.map((day) => session(day, { isDone }, [change])));
    for (const one of [idle, elsewhere, without]) {
      expect(standing(one, 'prone-hip-extension', 'left').goodDays).toEqual([]);
      expect(one.ups.map(({ exercise }) => exercise)).not.toContain('prone-hip-extension');
    }
    expect(without.ups.map(({ exercise }) => exercise)).toContain('prone-press-up');
  });

  it('says that a day would have been good, had the pain been said', () => {
    const silent = { pains: [null, null] } as const;
    const of = offers(2, { sessions: [session(1), session(2, silent)] });
    expect(standing(of, 'prone-press-up').waitsFor).toEqual([
      { kind: 'good-days', more: 1, isPainUnsaid: true },
    ]);
  });

  it.each<[string, number, Partial<ProgressFacts>, unknown]>([
    ['in a pause', 2, { isOff: () => true }, { kind: 'pause' }],
    [
      'on a sore morning',
      2,
      { mornings: mornings(-7, [1, 1, 1, 1, 1, 1, 1, 1, 1, 3]) },
      { kind: 'morning' },
    ],
    [
      'if it is to stay as it is',
      2,
      {
        changes: [
          changeFrom(
            pinPayload({ routine: ROUTINE, exercise: 'prone-press-up', sides: ['both'] }, 'pin'),
            on(0),
            '09:00',
          ),
        ],
      },
      { kind: 'unpin' },
    ],
  ])('is not offered %s', (_, day, facts, expected) => {
    const of = offers(day, { sessions: [session(1), session(2)], ...facts });
    expect(of.up?.exercise).not.toBe('prone-press-up');
    expect(standing(of, 'prone-press-up').waitsFor).toContainEqual(expected);
  });

  it('is offered again once it need no longer stay as it is', () => {
    const place = { routine: ROUTINE, exercise: 'prone-press-up', sides: ['both'] } as const;
    const changes = [
      changeFrom(pinPayload(place, 'pin'), on(0), '09:00'),
      changeFrom(pinPayload(place, 'unpin'), on(1), '09:00'),
    ];
    expect(text(offers(2, { sessions: [session(1), session(2)], changes }).up)).toBe(PRESS_UP);
  });

  it('comes three days after any change, the exercise that has been as it is for longest first', () => {
    const sessions = [session(1), session(2)];
    const change = taken(offers(2, { sessions }).up, 2);
    const after = [...sessions, session(3, {}, [change]), session(4, {}, [change])];
    const soon = offers(4, { sessions: after, changes: [change] });
    expect(text(soon.up)).toBe('-');
    expect(standing(soon, 'double-knees-to-chest').waitsFor).toEqual([
      { kind: 'day', from: on(5) },
    ]);
    const then = offers(5, { sessions: after, changes: [change] });
    expect(text(then.up)).toBe('prone-hip-extension left+right 2×10 → 2×11 (good-days)');
    // It may go up as well, and waits for its turn.
    expect(standing(then, 'prone-press-up').waitsFor).toEqual([
      { kind: 'turn', exercise: 'prone-hip-extension' },
    ]);
  });

  it('is of the side that had two good days, and of both only from the same dose', () => {
    const press = taken(offers(2, { sessions: [session(1), session(2)] }).up, 2);
    const onlyRight: Partial<SessionOptions> = {
      isDone: ({ exercise, side }) => exercise !== 'prone-hip-extension' || side === 'right',
    };
    const sessions = [session(3, {}, [press]), session(4, onlyRight, [press])];
    const { up } = offers(5, { sessions, changes: [press] });
    expect(text(up)).toBe('prone-hip-extension right 2×10 → 2×11 (good-days)');
    const right = taken(up, 5);
    const both = [press, right];
    const later = [session(6, {}, both), session(8, {}, both)];
    const next = offers(8, { sessions: [...sessions, ...later], changes: both });
    expect(text(next.up)).toBe('prone-hip-extension left 2×10 → 2×11 (good-days)');
  });

  it('is one step if two devices took it before their journals met', () => {
    const sessions = [session(1), session(2)];
    const here = taken(offers(2, { sessions }).up, 2);
    const there = { ...here, id: 'there', device: 'there', at: stampOf(on(2), '20:05') };
    const changes = [here, there];
    const of = offers(4, { sessions, changes });
    expect(doseText(standing(of, 'prone-press-up').present)).toBe('1×13–15');
    const after = [3, 4].map((day) => session(day, {}, changes));
    const then = offers(5, { sessions: [...sessions, ...after], changes });
    expect(then.ups.map((one) => text(one))).toContain(
      'prone-press-up both 1×13–15 → 1×14–15 (good-days)',
    );
  });

  it('of one side alone has the good days of that side', () => {
    const onlyRight: Partial<SessionOptions> = { isDone: ({ side }) => side !== 'left' };
    const of = offers(3, { sessions: [session(1), session(2), session(3, onlyRight)] });
    const both = of.ups.find(({ exercise }) => exercise === 'piriformis');
    if (both === undefined) throw new Error('it is not offered');
    const left = onlyOf(both, [standing(of, 'piriformis', 'left')]);
    expect(acceptedPayload(both).days).toEqual([on(1), on(2), on(3)]);
    expect(acceptedPayload(left)).toMatchObject({ sides: ['left'], days: [on(1), on(2)] });
  });

  it('needs two good days at the new dose', () => {
    const sessions = [session(1), session(2)];
    const change = taken(offers(2, { sessions }).up, 2);
    // Done as before: somebody went back by hand.
    const of = offers(9, { sessions: [...sessions, session(3), session(4)], changes: [change] });
    expect(standing(of, 'prone-press-up')).toMatchObject({ isOwn: true, goodDays: [] });
  });

  it('does not count the good days from before a step back to the same dose', () => {
    const sessions = [session(1), session(2)];
    const up = taken(offers(2, { sessions }).up, 2);
    const down = { ...up, id: 'down', at: stampOf(on(2), '21:00'), to: null } as const;
    const of = offers(6, { sessions, changes: [up, { ...down, change: 'down' }] });
    expect(standing(of, 'prone-press-up')).toMatchObject({ isOwn: false, goodDays: [] });
  });

  it('is not offered while another exercise has a reason to go back', () => {
    const hurt = session(2, { hurts: [['piriformis', 'right', 5]] });
    const of = offers(2, { sessions: [session(1), hurt] });
    expect([text(of.up), of.ups]).toEqual(['-', []]);
    expect(of.back?.exercise).toBe('piriformis');
    expect(standing(of, 'prone-press-up').waitsFor).toEqual([
      { kind: 'turn', exercise: 'piriformis' },
    ]);
  });

  it('has an end', () => {
    const top = standing(offers(1, { sessions: [session(1)] }), 'prone-press-up');
    const harder = { form: 'prone-press-up-locked', sets: 1, dose: top.routines.dose };
    const change = changeFrom(
      {
        type: 'dose-change',
        routine: ROUTINE,
        exercise: 'prone-press-up',
        sides: ['both'],
        change: 'up',
        to: harder,
        because: 'asked',
      },
      on(1),
      '09:00',
    );
    const of = offers(5, {
      sessions: [session(2, {}, [change]), session(3, {}, [change])],
      changes: [change],
    });
    expect(standing(of, 'prone-press-up')).toMatchObject({
      above: undefined,
      waitsFor: [{ kind: 'top' }],
    });
    expect(standing(of, 'prone-press-up').goodDays).toHaveLength(2);
  });
});

describe('a step back', () => {
  const before = [session(1), session(2)];
  const change = taken(offers(2, { sessions: before }).up, 2);
  const twoMore = [...before, session(3, {}, [change]), session(4, {}, [change])];
  const BACK = 'prone-press-up both 1×13–15 → 1×12–15';

  /** The offer on a day after the press-ups were raised on the second. */
  function back(
    day: number,
    sessions: readonly SessionRecord[],
    facts: Partial<ProgressFacts> = {},
  ): StepOffer | undefined {
    return offers(day, { changes: [change], ...facts, sessions: [...before, ...sessions] }).back;
  }

  it.each<[string, Partial<SessionOptions>, string]>([
    ['4 there', { hurts: [['prone-press-up', 'both', 4]] }, `${BACK} (pain)`],
    ['5 there', { hurts: [['prone-press-up', 'both', 5]] }, `${BACK} (pain)`],
    ['3 there', { hurts: [['prone-press-up', 'both', 3]] }, '-'],
    ['some there, and not how much', { hurts: [['prone-press-up', 'both', null]] }, '-'],
    ['4 during it, and not where: what was raised last', { pains: [4, 1] }, `${BACK} (pain)`],
    [
      '5 during it and 2 at another exercise: what was raised last',
      { pains: [5, 1], hurts: [['piriformis', 'right', 2]] },
      `${BACK} (pain)`,
    ],
    ['5 after it, and not where: what was raised last', { pains: [1, 5] }, `${BACK} (pain)`],
    [
      '5 on one side of another exercise: its easier form',
      { hurts: [['piriformis', 'right', 5]] },
      'piriformis right 2×30 s → piriformis-wall 2×30 s (pain)',
    ],
    [
      '5 at an exercise that is as the routine has it: another exercise, which is easier',
      { hurts: [['double-knees-to-chest', 'both', 5]] },
      'double-knees-to-chest both 1×12–15 → single-knee-to-chest 3×20 s (pain)',
    ],
  ])('after pain of %s', (_, options, expected) => {
    expect(text(back(3, [session(3, options, [change])]))).toBe(expected);
  });

  it('is no longer offered once the exercise went without pain, after a week, or after a change', () => {
    const hurt = session(3, { hurts: [['prone-press-up', 'both', 5]] }, [change]);
    const offer = back(3, [hurt]);
    expect(back(4, [hurt, session(4, {}, [change])])).toBeUndefined();
    expect(text(back(10, [hurt]))).toBe(`${BACK} (pain)`);
    expect(back(11, [hurt])?.reason.because).toBe('break');
    expect(back(4, [hurt], { changes: [change, taken(offer, 3)] })).toBeUndefined();
  });

  it('goes to the routine’s dose, as which it is recorded', () => {
    const offer = back(3, [session(3, { hurts: [['prone-press-up', 'both', 5]] }, [change])]);
    expect(offer?.isRoutines).toBe(true);
    expect(taken(offer, 3).to).toBeNull();
  });

  const CALM = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1];

  it.each<[string, readonly number[], string]>([
    ['3 above the usual, and 4 of 10', [...CALM, 4], `${BACK} (flare)`],
    ['2 above it', [...CALM, 3], '-'],
    ['3 above it, and 3 of 10', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3], '-'],
    ['2 above it twice running, and 4 of 10', [2, 2, 2, 2, 2, 2, 2, 2, 2, 4, 4], `${BACK} (flare)`],
  ])('after a morning that is %s', (_, scores, expected) => {
    const those = mornings(3 - scores.length + 1, scores);
    expect(text(back(3, [], { mornings: those }))).toBe(expected);
  });

  it('for a flare comes once in seven days, and not for what is to stay as it is', () => {
    const those = mornings(-7, [...CALM, 4]);
    const offer = back(3, [], { mornings: those });
    expect(offer?.reason).toEqual({ because: 'flare', day: on(3), score: 4 });
    const other = taken(offer, 3);
    const again = { ...change, id: 'again', at: stampOf(on(4), '08:00'), day: on(4) };
    const more = [...those, ...mornings(4, [9, 9])];
    expect(back(5, [], { changes: [change, other, again], mornings: more })).toBeUndefined();
    const pin = pinPayload(
      { routine: ROUTINE, exercise: 'prone-press-up', sides: ['both'] },
      'pin',
    );
    const changes = [change, changeFrom(pin, on(2), '21:00')];
    expect(back(3, [], { changes, mornings: those })).toBeUndefined();
  });

  it('for a flare is one of one exercise, though others were raised as well', () => {
    const those = mornings(-7, [...CALM, 4]);
    const dose = { sets: 3, dose: { hold: 30 }, form: null };
    const earlier = { ...change, id: 'earlier', day: on(0), at: stampOf(on(0), '09:00') };
    const stretch = {
      ...earlier,
      exercise: 'piriformis',
      sides: ['left', 'right'],
      to: dose,
    } as const;
    const changes = [stretch, change];
    const offer = back(3, [], { changes, mornings: those });
    expect(text(offer)).toBe(`${BACK} (flare)`);
    expect(
      back(4, [], { changes: [...changes, taken(offer, 3)], mornings: those }),
    ).toBeUndefined();
    expect(back(4, [], { changes: [stretch], mornings: those })?.exercise).toBe('piriformis');
  });

  it('keeps steps up from being offered, and a flare makes good days count anew', () => {
    const sessions = [session(3, {}, [change]), session(5, {}, [change]), session(6, {}, [change])];
    const those = mornings(-4, [...CALM, 4]);
    const of = offers(6, {
      sessions: [...before, ...sessions],
      changes: [change],
      mornings: those,
    });
    expect(text(of.up)).toBe('-');
    const later = offers(8, {
      sessions: [...before, ...sessions, session(7, {}, [change]), session(8, {}, [change])],
      changes: [change],
      mornings: those,
    });
    expect(text(later.up)).toBe('prone-hip-extension left+right 2×10 → 2×11 (good-days)');
    expect(standing(later, 'prone-press-up').goodDays.map(({ day }) => day)).toEqual([
      on(7),
      on(8),
    ]);
  });

  it.each([
    [9, '-'],
    [10, '-'],
    [11, `${BACK} (break)`],
    [60, `${BACK} (break)`],
  ])('after days off, on day %i with the last session on day 3', (day, expected) => {
    expect(text(back(day, [session(3, {}, [change])]))).toBe(expected);
  });

  it('for days off of one routine alone is offered only before it, and keeps nothing else from going up', () => {
    const others = [3, 5, 7, 9, 11].map((day) => sessionOn(on(day), 'core', [change]));
    const facts = factsOf({ sessions: [...before, ...others], changes: [change] });
    const moment = { day: on(11), at: stampOf(on(11), '20:00') };
    const now = offersOn(facts, moment);
    expect([now.back, now.up?.routine]).toEqual([undefined, 'core']);
    expect(text(offersOn(facts, moment, ROUTINE).back)).toBe(`${BACK} (break)`);
    expect(offersOn(facts, moment, 'core').back).toBeUndefined();
  });

  it.each<[string, number, readonly SessionRecord[]]>([
    ['pain that was said of no place', 6, [session(6, { pains: [5, 1] }, [change])]],
    ['days off', 20, []],
  ])('is one for %s, though others were raised as well', (because, day, sessions) => {
    const other = taken(offers(5, { sessions: twoMore, changes: [change] }).up, 5);
    const raised = [change, other];
    const { back: first } = offers(day, { sessions: [...twoMore, ...sessions], changes: raised });
    expect(text(first)).toMatch(/^prone-hip-extension left\+right 2×11 → 2×10/);
    const changes = [...raised, taken(first, day)];
    const then = offers(day, { sessions: [...twoMore, ...sessions], changes });
    expect(text(then.back), because).toBe('-');
  });

  it('is not offered in a pause, nor of what was never raised', () => {
    expect(back(20, [session(3, {}, [change])], { isOff: () => true })).toBeUndefined();
    expect(offers(20, { sessions: before }).back).toBeUndefined();
  });
});

describe('a dose that no longer fits the routine', () => {
  it('is told, and stands as the routine says', () => {
    const odd = { sets: 1, dose: { hold: 40 }, form: null };
    const change = changeFrom(
      {
        type: 'dose-change',
        routine: ROUTINE,
        exercise: 'prone-press-up',
        sides: ['both'],
        change: 'up',
        to: odd,
        because: 'asked',
      },
      on(1),
      '09:00',
    );
    const one = standing(offers(2, { changes: [change] }), 'prone-press-up');
    expect(one).toMatchObject({ isOwn: false, unfit: odd, present: one.routines });
  });
});
