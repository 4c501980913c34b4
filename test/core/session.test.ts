import { describe, expect, it } from 'vitest';
import type { Announcement } from '../../src/core/announcement.ts';
import { nextDeadline } from '../../src/core/flow.ts';
import type { PlannedStep } from '../../src/core/movement.ts';
import {
  type Command,
  current,
  type Effect,
  isHurt,
  type Session,
} from '../../src/core/session.ts';
import { startSession, update } from '../../src/core/update.ts';
import { movement, planOf, sets } from './sample-plan.ts';

const HOLD = { hold: 20 };
const REPS = { reps: { from: 3, to: 5 }, tempo: { up: 1, hold: 1, down: 2 } };

/** Two holds a side lying down, then one set of three to five repetitions standing. */
const STRETCHES: PlannedStep = {
  index: 0,
  sets: sets(0, movement('stretch'), ['left', 'right'], { count: 2, dose: HOLD, rest: 5 }),
};
const PRESSES: PlannedStep = {
  index: 1,
  sets: sets(1, movement('press', 'standing'), ['both'], { count: 1, dose: REPS, rest: 30 }),
  easier: {
    index: 1,
    sets: sets(1, movement('press-low', 'standing'), ['both'], { count: 1, dose: REPS, rest: 30 }),
  },
};
const PLAN = planOf([STRETCHES, PRESSES]);

/** A session one can do things to; times are seconds from its start. */
function play(hasKeys = true, plan = PLAN) {
  const begun = startSession(plan, { sleepAfter: 5000, hasKeys }, 0);
  let { state } = begun;
  let fresh: readonly Effect[] = begun.effects;
  const take = (outcome: { state: Session; effects: readonly Effect[] }) => {
    ({ state } = outcome);
    fresh = [...fresh, ...outcome.effects];
  };
  const session = {
    get state() {
      return state;
    },
    /** Lets time pass in quarters of a second. */
    at: (seconds: number) => {
      while (state.ended === undefined && state.now + 250 < seconds * 1000) {
        take(update(state, { kind: 'tick', at: state.now + 250 }));
      }
      take(update(state, { kind: 'tick', at: seconds * 1000 }));
      return session;
    },
    jump: (seconds: number) => {
      take(update(state, { kind: 'tick', at: seconds * 1000 }));
      return session;
    },
    press: (command: Command) => {
      take(update(state, { kind: 'key', at: state.now, command }));
      return session;
    },
    event: (kind: 'suspend' | 'signal') => {
      take(update(state, { kind, at: state.now }));
      return session;
    },
    /** What happened since this was last asked. */
    news: () => {
      const said = fresh;
      fresh = [];
      return said;
    },
    told: (): readonly Announcement['kind'][] =>
      session
        .news()
        .flatMap((effect) => (effect.kind === 'announce' ? [effect.announcement.kind] : [])),
  };
  return session;
}

const doneOf = ({ records }: Session) =>
  records.map(({ set, done, complete }) => [set.movement.id, set.side, set.set, done, complete]);

describe('a session', () => {
  it('leads into a hold, tells half-way and the last three seconds, rests, and changes sides', () => {
    const session = play();
    expect(session.told()).toEqual(['lead']);
    expect(session.at(15).told()).toEqual(['countdown', 'countdown', 'countdown', 'set-began']);
    expect(session.state.phase.kind).toBe('hold');
    expect(session.at(25).told()).toEqual(['half-way']);
    expect(session.at(35).told()).toEqual([...COUNT, 'set-ended', 'lead']);
    expect(session.state.phase).toEqual({ kind: 'rest', seconds: 5 });
    session.at(60);
    expect(session.state.phase).toEqual({ kind: 'switch', seconds: 5 });
    expect(current(session.state).side).toBe('right');
  });

  it('changing sides takes nothing from the hold', () => {
    const session = play().at(85);
    expect(doneOf(session.state).map((row) => row[3])).toEqual([
      { hold: 20 },
      { hold: 20 },
      { hold: 20 },
    ]);
  });

  it('counts a range aloud to its lower number, says that it is enough, and goes on to the upper', () => {
    const session = play().at(125);
    session.news();
    expect(session.at(141).told()).toEqual(['rep', 'rep', 'enough', 'rep']);
    expect(session.at(150).told()).toEqual(['rep', 'set-ended', 'ended']);
    expect(doneOf(session.state).at(-1)).toEqual(['press', 'both', 1, { reps: 5 }, true]);
    expect(session.state.ended).toBe('finished');
  });

  it('records the repetitions that were counted when the user stops inside a range', () => {
    const session = play().at(140).press('next');
    expect(doneOf(session.state).at(-1)).toEqual(['press', 'both', 1, { reps: 3 }, true]);
    const early = play().at(120).press('next').at(129).press('quit');
    expect(doneOf(early.state).at(-1)).toEqual(['press', 'both', 1, { reps: 2 }, false]);
  });
});

const COUNT = ['countdown', 'countdown', 'countdown'] as const;

describe('pausing', () => {
  it('keeps the rest of a hold and goes on after three seconds', () => {
    const session = play().at(20).press('pause').at(100);
    expect(session.state.tally.paused).toBe(80_000);
    session.press('pause');
    expect(session.state.halt).toMatchObject({ kind: 'resuming', until: 103_000 });
    expect(session.at(118).state.records).toHaveLength(1);
    expect(doneOf(session.state)[0]).toEqual(['stretch', 'left', 1, { hold: 20 }, true]);
  });

  it('goes on at once when only getting ready was interrupted', () => {
    const session = play().at(5).press('pause').at(50).press('pause');
    expect(session.state.halt).toBeUndefined();
    expect(nextDeadline(session.state)).toBe(57_000);
  });

  it('waits for a key at the last moment it knew when the ticks have a gap', () => {
    const session = play().at(20).jump(1000);
    expect(session.state.halt).toEqual({ kind: 'paused', why: 'gap', offset: 5000 });
    expect(session.state.tally.paused).toBe(980_000);
    expect(session.told().at(-1)).toBe('paused');
  });

  it('without keys takes the gap out and goes on by itself', () => {
    const session = play(false).at(20).jump(1000);
    expect(session.state.halt).toEqual({ kind: 'resuming', until: 1_003_000, offset: 5000 });
    expect(session.at(1018).state.records[0]).toMatchObject({ done: { hold: 20 }, complete: true });
  });

  it('holds five seconds between two ticks as normal', () => {
    expect(play().at(20).jump(25).state.halt).toBeUndefined();
  });

  it('stops for Ctrl-Z', () => {
    expect(play().at(20).event('suspend').state.halt).toMatchObject({ kind: 'paused', why: 'gap' });
  });
});

describe('next and back', () => {
  it('next starts the set at once while getting ready, and ends it while doing it', () => {
    const session = play().at(2).press('next');
    expect(session.state.phase.kind).toBe('hold');
    session.at(9).press('next');
    expect(doneOf(session.state)).toEqual([['stretch', 'left', 1, { hold: 7 }, false]]);
    expect(current(session.state).set).toBe(2);
  });

  it('a set left at once is left out, not recorded', () => {
    const session = play().at(15.2).press('next');
    expect(session.state.records).toEqual([]);
    expect(session.told().slice(-2)).toEqual(['set-skipped', 'lead']);
  });

  it('back starts the set again, and from its first seconds goes to the one before', () => {
    const session = play().at(42).press('back');
    expect(current(session.state).set).toBe(1);
    const late = play().at(50).press('back');
    expect(current(late.state).set).toBe(2);
    expect(late.state.phase.kind).toBe('move');
  });

  it('back at the very first set stays there', () => {
    expect(play().at(3).press('back').press('back').state.cursor).toBe(0);
  });
});

describe('more', () => {
  it('makes a hold ten seconds longer and records both', () => {
    const session = play().at(20).press('more').at(45);
    expect(session.state.records[0]).toMatchObject({
      added: 10,
      done: { hold: 30 },
      complete: true,
    });
  });

  it('adds whole repetitions to a set', () => {
    const session = play().at(141).press('more').at(175);
    expect(session.state.records.at(-1)).toMatchObject({ added: 3, done: { reps: 8 } });
  });
});

describe('it hurts', () => {
  const hurt = () => play().at(20).press('hurt');

  it('keeps what was done, leaves the rest of the exercise out for pain, and waits', () => {
    const session = hurt();
    const skipped = session.news().find((effect) => effect.kind === 'skip');
    expect(doneOf(session.state)).toEqual([['stretch', 'left', 1, { hold: 5 }, false]]);
    expect(skipped).toMatchObject({ reason: 'pain', sets: STRETCHES.sets });
    expect(isHurt(session.at(500).state)).toBe(true);
  });

  it('next goes to the next exercise, not to the next set', () => {
    expect(current(hurt().press('next').state).movement.id).toBe('press');
  });

  it('quitting then ends for pain and records the set once', () => {
    const session = hurt().press('quit');
    expect(session.state.ended).toBe('pain');
    expect(session.state.records).toHaveLength(1);
  });

  it('back then does the set before, and records nothing twice', () => {
    expect(hurt().press('back').press('next').state.records).toHaveLength(1);
  });
});

describe('easier', () => {
  it('takes the place of what is left of the exercise', () => {
    const session = play().at(130).press('easier');
    expect(session.state.sets.map((set) => set.movement.id)).toEqual([
      ...STRETCHES.sets.map(() => 'stretch'),
      'press-low',
    ]);
    expect(session.news().some((effect) => effect.kind === 'replan')).toBe(true);
  });

  it('says so where there is nothing easier', () => {
    const session = play().press('easier').press('hurt').press('easier');
    expect(session.told().filter((kind) => kind === 'nothing-easier')).toHaveLength(2);
    expect(isHurt(session.state)).toBe(true);
  });
});

describe('ending', () => {
  it('by key or signal keeps the set that was being done', () => {
    expect(play().at(20).press('quit').state).toMatchObject({ ended: 'quit' });
    const session = play().at(22).event('signal');
    expect(session.state.ended).toBe('signal');
    expect(doneOf(session.state)).toEqual([['stretch', 'left', 1, { hold: 7 }, false]]);
  });
});
