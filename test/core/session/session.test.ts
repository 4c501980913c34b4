import { describe, expect, it } from 'vitest';
import { nextDeadline } from '../../../src/core/session/advance.ts';
import { currentSet } from '../../../src/core/session/session.ts';
import { startSession, update } from '../../../src/core/session/update.ts';
import { doneOf, play } from '../../support/play-session.ts';
import { movement, planOf, sets } from '../../support/sample-plan.ts';

describe('a session', () => {
  it('leads into a hold, announces half-way and the last three seconds, rests, and changes sides', () => {
    const session = play();
    expect(session.announced()).toEqual(['lead']);
    expect(session.at(15).announced()).toEqual([
      'countdown',
      'countdown',
      'countdown',
      'set-began',
      'cue',
    ]);
    expect(session.state.phase.kind).toBe('hold');
    expect(session.at(25).announced()).toEqual(['half-way']);
    expect(session.at(35).announced()).toEqual([...COUNT, 'set-ended', 'lead']);
    expect(session.state.phase).toEqual({ kind: 'rest', seconds: 5 });
    session.at(60);
    expect(session.state.phase).toMatchObject({ kind: 'switch', seconds: 5 });
    expect(currentSet(session.state).side).toBe('right');
  });

  it('does not shorten a hold by changing sides', () => {
    const session = play().at(85);
    expect(doneOf(session.state).map((row) => row[3])).toEqual([
      { hold: 20 },
      { hold: 20 },
      { hold: 20 },
    ]);
  });

  it('counts a range to its lower number, says that this is enough, and goes on to the upper', () => {
    const session = play().at(125);
    session.newEffects();
    expect(session.at(141).announced()).toEqual(['rep', 'rep', 'cue', 'enough', 'rep']);
    expect(session.at(150).announced()).toEqual(['rep', 'set-ended', 'ended']);
    expect(doneOf(session.state).at(-1)).toEqual(['press', 'both', 1, { reps: 5 }, true]);
    expect(session.state.ended).toBe('finished');
  });

  it('counts the last repetition too, whatever fraction of a millisecond the set began at', () => {
    const dose = { reps: { from: 3, to: 3 }, tempo: { up: 1, hold: 0, down: 1 } };
    const own = sets(0, movement('press'), ['both'], { count: 1, dose, rest: 0 });
    const plan = planOf([{ index: 0, sets: own }]);
    for (let start = 1000; start < 1100; start += 0.37) {
      let { state } = startSession(plan, { sleepAfter: Infinity, hasKeys: true }, start);
      const counted: number[] = [];
      for (let ticks = 0; ticks < 10 && state.ended === undefined; ticks++) {
        const outcome = update(state, { kind: 'tick', at: nextDeadline(state) ?? Infinity });
        ({ state } = outcome);
        for (const effect of outcome.effects) {
          if (effect.kind !== 'announce') continue;
          if (effect.announcement.kind === 'rep') counted.push(effect.announcement.count);
        }
      }
      expect(counted, `${start}`).toEqual([1, 2, 3]);
    }
  });

  it('records the repetitions counted when the user stops within a range', () => {
    const session = play().at(140).press('next');
    expect(doneOf(session.state).at(-1)).toEqual(['press', 'both', 1, { reps: 3 }, true]);
    const early = play().at(120).press('next').at(129).press('quit');
    expect(doneOf(early.state).at(-1)).toEqual(['press', 'both', 1, { reps: 2 }, false]);
  });
});

describe('the cues of a set', () => {
  const dose = { reps: { from: 6, to: 6 }, tempo: { up: 2, hold: 2, down: 2 } };
  const own = sets(0, movement('press'), ['left', 'right'], { count: 2, dose, rest: 5 });
  const plan = planOf([{ index: 0, sets: own }]);
  const taught = { rate: 160, taught: new Set(['press']) };

  /** How many cues and words of parts each set has, in order. */
  const countsOf = (pacing: typeof taught) => {
    const session = play(true, { ...plan, pacing });
    const counts: number[] = [];
    while (session.state.ended === undefined) {
      const { phase, cursor } = session.state;
      if ('cues' in phase) counts[cursor] = phase.cues.length;
      session.at(session.state.now / 1000 + 1);
    }
    return counts;
  };

  it('lead through the first of a movement that is taught, and are fewer in the others', () => {
    expect(countsOf(taught)).toEqual([7, 2, 2, 2]);
    expect(countsOf({ rate: 160, taught: new Set() })).toEqual([1, 1, 1, 1]);
  });

  it('lead again if the user goes back to it', () => {
    const session = play(true, { ...plan, pacing: taught })
      .press('next')
      .at(17);
    const { phase } = session.state;
    session.press('next').at(30).press('back').press('back');
    while (session.state.isLead) session.at(session.state.now / 1000 + 1);
    expect(session.state.phase).toEqual(phase);
  });

  it('at its beginning come with it', () => {
    const session = play(true, { ...plan, pacing: taught })
      .press('next')
      .at(14);
    session.announced();
    expect(session.at(15).announced()).toEqual(['set-began', 'cue']);
  });
});

const COUNT = ['countdown', 'countdown', 'countdown'] as const;

describe('pausing', () => {
  it('keeps the rest of a hold, and goes on with it after three seconds', () => {
    const session = play().at(20).press('pause').at(100);
    expect(session.state.spent.paused).toBe(80_000);
    session.press('pause');
    expect(session.state.pause).toMatchObject({ kind: 'resuming', until: 103_000 });
    expect(session.at(118).state.results).toHaveLength(1);
    expect(doneOf(session.state)[0]).toEqual(['stretch', 'left', 1, { hold: 20 }, true]);
  });

  it('goes on at once while only getting ready', () => {
    const session = play().at(5).press('pause').at(50).press('pause');
    expect(session.state.pause).toBeUndefined();
    expect(nextDeadline(session.state)).toBe(57_000);
  });

  it('waits for a key where the ticks stopped if they have a gap', () => {
    const session = play().at(20).jump(1000);
    expect(session.state.pause).toEqual({ kind: 'paused', why: 'gap', offset: 5000 });
    expect(session.state.spent.paused).toBe(980_000);
    expect(session.announced().at(-1)).toBe('paused');
  });

  it('skips the gap and goes on by itself without keys', () => {
    const session = play(false).at(20).jump(1000);
    expect(session.state.pause).toEqual({ kind: 'resuming', until: 1_003_000, offset: 5000 });
    expect(session.at(1018).state.results[0]).toMatchObject({ done: { hold: 20 }, complete: true });
  });

  it('takes five seconds between two ticks as normal', () => {
    expect(play().at(20).jump(25).state.pause).toBeUndefined();
  });

  it('pauses for Ctrl-Z', () => {
    expect(play().at(20).event('suspend').state.pause).toMatchObject({
      kind: 'paused',
      why: 'stop',
    });
  });
});
