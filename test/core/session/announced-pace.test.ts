import { describe, expect, it } from 'vitest';
import { paceOf } from '../../../src/core/session/announced-pace.ts';
import type { KeyCommand } from '../../../src/core/session/session.ts';
import { play } from '../../support/play-session.ts';
import { movement, planOf, sets } from '../../support/sample-plan.ts';

const UP_AND_DOWN = [
  { beat: 'up', ms: 2000 },
  { beat: 'down', ms: 1500 },
];

describe('the pace announced', () => {
  it('is that of the repetition that begins, and ends with the last one', () => {
    const { after } = paced('both');
    after(12);
    expect(after(14)).toBeUndefined();
    expect(after(15)).toEqual(UP_AND_DOWN);
    expect(after(17)).toBeUndefined();
    expect(after(18.5)).toEqual(UP_AND_DOWN);
    expect(after(22)).toBe('ends');
  });

  it('is that of both sides if they take turns', () => {
    expect(paced('alternate').after(15)).toEqual([...UP_AND_DOWN, ...UP_AND_DOWN]);
  });

  it.each<KeyCommand>(['pause', 'hurt', 'next', 'quit'])('ends with the key for %s', (command) => {
    const { after, key } = paced('both');
    after(16);
    expect(key(command)).toBe('ends');
  });

  it('goes on with keys that change nothing of the repetition, and waits for the next one after a pause', () => {
    const { after, key } = paced('both');
    after(16);
    expect(key('more')).toBeUndefined();
    key('pause');
    expect(key('pause')).toBeUndefined();
    expect(after(20)).toBeUndefined();
    expect(after(21.5)).toEqual(UP_AND_DOWN);
  });

  it('is none in a hold', () => {
    const session = play();
    session.at(14);
    session.newEffects();
    session.at(16);
    expect(session.state.phase.kind).toBe('hold');
    const announced = session
      .newEffects()
      .flatMap((effect) => (effect.kind === 'announce' ? [effect.announcement] : []));
    expect(paceOf(announced, session.state)).toBeUndefined();
  });
});

/** A session of two repetitions; returns the pace of what is announced up to a second, or by a key. */
function paced(side: 'both' | 'alternate') {
  const dose = { reps: { from: 2, to: 2 }, tempo: { up: 2, hold: 0, down: 1.5 } };
  const of = sets(0, movement('press'), [side], { count: 1, dose, rest: 0 });
  const session = play(true, planOf([{ index: 0, sets: of }]));
  const now = () => {
    const announced = session
      .newEffects()
      .flatMap((effect) => (effect.kind === 'announce' ? [effect.announcement] : []));
    return paceOf(announced, session.state);
  };
  return {
    after: (seconds: number) => {
      session.at(seconds);
      return now();
    },
    key: (command: KeyCommand) => {
      now();
      session.press(command);
      return now();
    },
  };
}
