import { describe, expect, it } from 'vitest';
import { currentSet, isHurt } from '../../../src/core/session/session.ts';
import { movement, planOf, sets } from '../../support/sample-plan.ts';
import { doneOf, play, STRETCHES, TWICE } from '../../support/play-session.ts';

describe('next and back', () => {
  it('next starts the set at once while getting ready, and ends it once it has begun', () => {
    const session = play().at(2).press('next');
    expect(session.state.phase.kind).toBe('hold');
    session.at(9).press('next');
    expect(doneOf(session.state)).toEqual([['stretch', 'left', 1, { hold: 7 }, false]]);
    expect(currentSet(session.state).set).toBe(2);
  });

  it('a set that is left at once is skipped, and recorded as one of which nothing was done', () => {
    const session = play().at(15.2).press('next');
    expect(session.state.results).toEqual([]);
    const effects = session.newEffects();
    expect(effects.filter(({ kind }) => kind === 'record')).toMatchObject([
      { result: { set: { set: 1 }, done: { hold: 0 }, complete: false } },
    ]);
    const announced = effects.flatMap((one) =>
      one.kind === 'announce' ? [one.announcement.kind] : [],
    );
    expect(announced.slice(-2)).toEqual(['set-skipped', 'lead']);
  });

  it('a set that is left at once by another key was not skipped', () => {
    const session = play().at(15.2).press('back').at(15.4).press('quit');
    expect(session.newEffects().filter(({ kind }) => kind === 'record')).toEqual([]);
  });

  it('back restarts the set, and in its first seconds goes to the one before', () => {
    const session = play().at(42).press('back');
    expect(currentSet(session.state).set).toBe(1);
    const late = play().at(50).press('back');
    expect(currentSet(late.state).set).toBe(2);
    expect(late.state.phase.kind).toBe('move');
  });

  // The second set begins at 40 seconds.
  it.each([
    [39.9, 1, 'while getting ready for it'],
    [40, 1, 'at its start'],
    [42.999, 1, 'just before three seconds of it'],
    [43, 2, 'three seconds into it'],
    [44.9, 2, 'almost five seconds into it'],
  ])('back at %d s goes to set %i: %s', (seconds, set) => {
    expect(currentSet(play().at(seconds).press('back').state)).toMatchObject({ side: 'left', set });
  });

  it('back in the very first set stays there', () => {
    expect(play().at(3).press('back').press('back').state.cursor).toBe(0);
  });
});

describe('more', () => {
  it('makes a hold ten seconds longer and records both', () => {
    const session = play().at(20).press('more').at(45);
    expect(session.state.results[0]).toMatchObject({
      added: 10,
      done: { hold: 30 },
      complete: true,
    });
  });

  it.each([
    [2, 5],
    [3, 4],
    [4, 3],
    [10, 1],
    [11, 1],
  ])('adds as many repetitions of %i s as ten seconds need: %i', (seconds, count) => {
    const tempo = { up: seconds - 1, hold: 0, down: 1 };
    const dose = { reps: { from: 3, to: 3 }, tempo };
    const own = sets(0, movement('press', 'standing'), ['both'], { count: 1, dose, rest: 0 });
    const session = play(true, planOf([{ index: 0, sets: own }])).press('next');
    session.newEffects();
    const added = { kind: 'added', seconds: count * seconds };
    expect(session.press('more').newEffects()).toEqual([{ kind: 'announce', announcement: added }]);
  });

  it('adds whole repetitions to a set', () => {
    const session = play().at(141).press('more').at(175);
    expect(session.state.results.at(-1)).toMatchObject({ added: 3, done: { reps: 8 } });
  });
});

describe('easier', () => {
  it('replaces what is left of the exercise', () => {
    const session = play().at(130).press('easier');
    expect(session.state.sets.map((set) => set.movement.id)).toEqual([
      ...STRETCHES.sets.map(() => 'stretch'),
      'press-low',
    ]);
    expect(session.newEffects().some((effect) => effect.kind === 'replan')).toBe(true);
  });

  it('is easier in a later step of the same movement as well', () => {
    const session = play(true, TWICE).at(12).press('easier');
    expect(session.state.sets.map((set) => set.movement.id)).toEqual([
      'press-low',
      ...STRETCHES.sets.map(() => 'stretch'),
      'press-low',
    ]);
    expect(session.newEffects().filter(({ kind }) => kind === 'replan')).toMatchObject([
      { sets: session.state.sets },
    ]);
  });

  it('says so if there is nothing easier', () => {
    const session = play().press('easier').press('hurt').press('easier');
    expect(session.announced().filter((kind) => kind === 'nothing-easier')).toHaveLength(2);
    expect(isHurt(session.state)).toBe(true);
  });
});

describe('ending', () => {
  it('by key or signal records the current set', () => {
    expect(play().at(20).press('quit').state).toMatchObject({ ended: 'quit' });
    const session = play().at(22).event('signal');
    expect(session.state.ended).toBe('signal');
    expect(doneOf(session.state)).toEqual([['stretch', 'left', 1, { hold: 7 }, false]]);
  });
});
