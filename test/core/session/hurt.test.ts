import { describe, expect, it } from 'vitest';
import { nextDeadline } from '../../../src/core/session/advance.ts';
import { hurtChoices } from '../../../src/core/session/hurt.ts';
import {
  currentSet,
  type Effect,
  hurtPause,
  isHurt,
  type KeyCommand,
} from '../../../src/core/session/session.ts';
import { doneOf, play, STRETCHES, TWICE } from '../../support/play-session.ts';

/** The first hold after 5 of its 20 seconds; the exercise has no easier variant. */
const hurt = () => play().at(20).press('hurt');

/** The second exercise, which has an easier variant. */
const hurtLater = () => play().at(141).press('hurt');

/** How many sets are left out, by what the effects say of it in turn, and how much it hurt. */
function leftOut(effects: readonly Effect[]): readonly string[] {
  return effects.flatMap((effect) => {
    if (effect.kind === 'skip') return [`${effect.sets.length}`];
    if (effect.kind === 'unskip') return ['taken back'];
    if (effect.kind !== 'change-skip') return [];
    return [`${effect.sets.length}${effect.pain === undefined ? '' : `, pain ${effect.pain}`}`];
  });
}

describe('it hurts', () => {
  it('keeps that at once, with the set that hurt and the rest of the exercise, and waits', () => {
    const session = hurt();
    const skipped = session.newEffects().find((effect) => effect.kind === 'skip');
    expect(skipped).toMatchObject({ hurt: STRETCHES.sets[0], sets: STRETCHES.sets });
    expect(isHurt(session.at(500).state)).toBe(true);
    expect(nextDeadline(session.state)).toBeUndefined();
  });

  it('hides the list of keys, which would cover the choices', () => {
    expect(play().at(20).press('help').press('hurt').state.showsHelp).toBe(false);
  });

  it('has numbers pause like any other key while nothing hurts', () => {
    expect(play().at(20).say(5).state.pause).toMatchObject({ why: 'key' });
  });
});

describe('the choices after it hurts, without an answer', () => {
  it('are next: the next exercise, not the next set', () => {
    const session = hurt().press('next');
    expect(currentSet(session.state).movement.id).toBe('press');
    expect(doneOf(session.state)).toEqual([['stretch', 'left', 1, { hold: 5 }, false]]);
    expect(leftOut(session.newEffects())).toEqual(['4']);
  });

  it('are next: an exercise that comes again later is not planned again', () => {
    const session = play(true, TWICE).at(12).press('hurt').press('next');
    expect(currentSet(session.state)).toMatchObject({ step: 1, side: 'left', set: 1 });
    const ids = session.state.sets.map(({ movement }) => movement.id);
    expect(ids).toEqual(['press', ...STRETCHES.sets.map(() => 'stretch')]);
    const replanned = session.newEffects().filter(({ kind }) => kind === 'replan');
    expect(replanned).toEqual([{ kind: 'replan', sets: session.state.sets }]);
    expect(session.at(300).state.ended).toBe('finished');
  });

  it('are next: nothing is planned anew if it comes only once', () => {
    const effects = hurt().press('next').newEffects();
    expect(effects.filter(({ kind }) => kind === 'replan')).toEqual([]);
  });

  it('are the end, which leaves out only the set that hurt, and records it once', () => {
    const session = hurt().press('quit');
    expect(session.state.ended).toBe('pain');
    expect(session.state.results).toHaveLength(1);
    expect(leftOut(session.newEffects())).toEqual(['4', '1']);
  });

  it.each(['pause', 'more', 'repeat', 'hurt', 'help', 'other'] as const)(
    'are repeated by %s, so that no slip of the finger decides',
    (command) => {
      const session = hurt();
      session.newEffects();
      const again = session.press(command);
      expect(again.announced()).toEqual(['hurt']);
      expect(isHurt(again.state)).toBe(true);
      expect(again.state.results).toEqual([]);
    },
  );

  it('are back, which takes it back: the set restarts, and nothing is left out', () => {
    const session = hurt();
    session.newEffects();
    const back = session.press('back');
    const effects = back.newEffects();
    expect(leftOut(effects)).toEqual(['taken back']);
    expect(effects.at(-1)).toMatchObject({
      announcement: { kind: 'lead', next: STRETCHES.sets[0] },
    });
    expect(back.state).toMatchObject({ cursor: 0, isLead: true, pause: undefined });
  });

  it('are a signal, after which the rest of the exercise stays left out', () => {
    const session = hurt().event('signal');
    expect(session.state.ended).toBe('signal');
    expect(leftOut(session.newEffects())).toEqual(['4']);
  });
});

describe('an answer to how much it hurts', () => {
  const GO_ON: readonly KeyCommand[] = ['pause', 'back', 'easier', 'next', 'quit'];
  const CHANGE: readonly KeyCommand[] = ['easier', 'next', 'quit'];

  it.each([
    ...[0, 1, 2, 3].map((pain) => [pain, GO_ON, '1'] as const),
    ...[4, 5].map((pain) => [pain, CHANGE, '1'] as const),
    ...[6, 7, 8, 9, 10].map((pain) => [pain, [], '1'] as const),
  ])('of %i offers %j', (pain, choices, sets) => {
    const session = hurtLater();
    session.newEffects();
    session.say(pain);
    expect(hurtChoices(session.state)).toEqual(choices);
    expect(leftOut(session.newEffects())).toEqual([`${sets}, pain ${pain}`]);
    expect(hurtPause(session.state)?.ends !== undefined).toBe(pain >= 6);
  });

  it.each([0, 3])('of %i goes on with space, but with no key that is not listed', (pain) => {
    const session = hurt().say(pain).press('other');
    expect(isHurt(session.state)).toBe(true);
    expect(isHurt(session.press('pause').state)).toBe(false);
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'of %i ends the session by itself if it is 6',
    (pain) => {
      const session = hurt().say(pain).at(21.9);
      expect(session.state.ended).toBeUndefined();
      session.at(23);
      expect(session.state.ended).toBe(pain >= 6 ? 'pain' : undefined);
      expect(doneOf(session.state)).toHaveLength(pain >= 6 ? 1 : 0);
    },
  );

  it.each(['pause', 'next', 'back', 'easier', 'repeat', 'hurt'] as const)(
    'of 6 and more is not overruled by %s',
    (command) => {
      const session = hurtLater().say(7).press(command);
      expect(isHurt(session.state)).toBe(true);
      expect(session.at(150).state.ended).toBe('pain');
    },
  );

  it.each(['quit', 'signal'] as const)('of 6 and more has %s end it for pain', (how) => {
    const session = hurt().say(6);
    const over = how === 'quit' ? session.press('quit') : session.event('signal');
    expect(over.state.ended).toBe('pain');
  });

  it('can be changed, also back from one that ends the session', () => {
    const session = hurt();
    session.newEffects();
    session.say(7).at(21).say(2);
    expect(session.at(60).state.ended).toBeUndefined();
    expect(leftOut(session.newEffects())).toEqual(['1, pain 7', '4, pain 2']);
  });

  it('of 1 and then 0 is 10', () => {
    const session = hurt().say(1, 0);
    expect(hurtPause(session.state)?.pain).toBe(10);
    expect(session.at(23).state.ended).toBe('pain');
  });

  it.each([0, 3])('of %i goes on where it stopped, and still says what hurt', (pain) => {
    const session = hurt();
    session.newEffects();
    session.say(pain).press('pause');
    expect(leftOut(session.newEffects())).toEqual([`4, pain ${pain}`, '0']);
    // Three seconds to get back, and the 15 that were left.
    session.at(38);
    expect(doneOf(session.state)).toEqual([['stretch', 'left', 1, { hold: 20 }, true]]);
  });

  it.each([0, 3])('of %i starts the set again on back, and still says what hurt', (pain) => {
    const session = hurt();
    session.newEffects();
    session.say(pain).press('back');
    expect(leftOut(session.newEffects())).toEqual([`4, pain ${pain}`, '0']);
    expect(session.state).toMatchObject({ cursor: 0, isLead: true, pause: undefined });
    expect(doneOf(session.state)).toEqual([['stretch', 'left', 1, { hold: 5 }, false]]);
  });

  it.each(['pause', 'back'] as const)('of 4 or 5 does not go on with it on %s', (command) => {
    for (const pain of [4, 5]) {
      expect(isHurt(hurt().say(pain).press(command).state)).toBe(true);
    }
  });

  it.each([2, 5])('of %i goes to an easier variant, and leaves out only what hurt', (pain) => {
    const session = hurtLater();
    session.newEffects();
    session.say(pain).press('easier');
    expect(currentSet(session.state).movement.id).toBe('press-low');
    expect(leftOut(session.newEffects())).toEqual([`1, pain ${pain}`, '1']);
  });

  it.each([2, 5])('of %i leaves out the rest of the exercise on next', (pain) => {
    const session = hurt();
    session.newEffects();
    session.say(pain).press('next');
    expect(currentSet(session.state).movement.id).toBe('press');
    expect(leftOut(session.newEffects())).toEqual([`4, pain ${pain}`]);
  });

  it.each([2, 5])('of %i leaves out only the set that hurt at the end', (pain) => {
    const session = hurt();
    session.newEffects();
    session.say(pain).press('quit');
    expect(session.state.ended).toBe('pain');
    expect(leftOut(session.newEffects())).toEqual([`4, pain ${pain}`, '1']);
  });

  it('while getting ready goes on getting ready', () => {
    const session = play().at(3).press('hurt').say(1).press('pause');
    expect(session.state).toMatchObject({ isLead: true, pause: undefined, results: [] });
  });
});
