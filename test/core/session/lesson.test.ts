import { describe, expect, it } from 'vitest';
import type { Announcement } from '../../../src/core/session/announcement.ts';
import type { PlannedSet } from '../../../src/core/library/movement.ts';
import { speechMs } from '../../../src/core/audio/utterance.ts';
import { lesson } from '../../../src/core/session/lesson.ts';
import { countedSet, heldSet } from '../../support/sample-library.ts';
import { play, STRETCHES } from '../../support/play-session.ts';
import { movement, planOf, sets } from '../../support/sample-plan.ts';

const TEACHING = { rate: 160, taught: new Set(['stretch', 'press', 'press-low']) };
const REPS = { reps: { from: 3, to: 5 }, tempo: { up: 1, hold: 1, down: 2 } };
const press = (id: string) =>
  sets(1, movement(id, 'standing'), ['both'], { count: 1, dose: REPS, rest: 30 });
const PLAN = {
  ...planOf([
    STRETCHES,
    { index: 1, sets: press('press'), easier: { index: 1, sets: press('press-low') } },
  ]),
  pacing: TEACHING,
};
/** Name, start, two cues and the dose, at 160 words a minute. */
const LINES = [
  'Name of stretch, left side.',
  'Start stretch with the left leg.',
  'First cue.',
  'Second cue.',
  'Hold for twenty seconds, twice each side.',
];

/** How a set is explained in a session of its own. */
const alone = (set: PlannedSet, rate = 160) =>
  lesson({ before: undefined, sets: [set] }, set, rate);

/** Plays the session in which everything is taught. */
const taught = () => play(true, PLAN);

/** The lines said since the last call. */
function linesOf(session: ReturnType<typeof play>): readonly string[] {
  return session
    .newEffects()
    .flatMap((effect) => (effect.kind === 'announce' ? [effect.announcement] : []))
    .flatMap((one: Announcement) => (one.kind === 'lesson' ? [one.line.text] : []));
}

describe('how an exercise is explained', () => {
  it('is its name and side, how to start, every cue, the feeling, one mistake, when to stop, and the dose', () => {
    const set = heldSet(
      { sets: 3 },
      {
        cues: [
          { after: 'Let go slowly.' },
          'Draw the {side} knee in.',
          { setup: 'Hold the {side} shin.' },
        ],
        feel: 'You should feel the {side} buttock.',
        mistakes: ['Don’t pull.', 'Don’t lift your head.'],
        stop: ['the leg tingles', 'the {side} hip pinches'],
      },
    );
    expect(alone(set).lines.map(({ text }) => text)).toEqual([
      'Knee hug, left side.',
      'Lie on your back with the left knee bent.',
      'Hold the left shin.',
      'Draw the left knee in.',
      'Let go slowly.',
      'You should feel the left buttock.',
      'Don’t pull.',
      'Stop if the leg tingles, or the left hip pinches.',
      'Hold for thirty seconds, three times.',
    ]);
  });

  it.each([
    [countedSet(), 'Twelve to fifteen repetitions.'],
    [countedSet({ sets: 2 }), 'Two sets of twelve to fifteen repetitions.'],
    [countedSet({ side: 'alternate' }), 'Twelve to fifteen repetitions each side.'],
    [heldSet(), 'Hold for thirty seconds.'],
    [heldSet({ sets: 2 }), 'Hold for thirty seconds, twice.'],
    [heldSet({ dose: { hold: 60 } }), 'Hold for sixty seconds.'],
    [heldSet({ dose: { hold: 90 } }), 'Hold for ninety seconds.'],
    [heldSet({ dose: { hold: 300 } }), 'Hold for five minutes.'],
    [
      heldSet({ dose: { hold: 120 } }, { beats: { up: 'in', hold: 'breathe', down: 'out' } }),
      'Breathe for two minutes.',
    ],
  ])('ends with how much of it', (set, expected) => {
    expect(alone(set).lines.at(-1)?.text).toBe(expected);
  });

  it.each([
    [heldSet(), heldSet({ side: 'right' }), 'Hold for thirty seconds each side.'],
    [
      heldSet({ sets: 2 }),
      heldSet({ side: 'right', sets: 2 }),
      'Hold for thirty seconds, twice each side.',
    ],
    [
      heldSet({ sets: 2 }),
      heldSet({ side: 'right' }),
      'Hold for thirty seconds, twice on the left.',
    ],
    [
      countedSet({ side: 'left', sets: 2 }),
      countedSet({ side: 'right', sets: 2 }),
      'Two sets of twelve to fifteen repetitions each side.',
    ],
    [heldSet(), heldSet({ side: 'right', step: 1 }), 'Hold for thirty seconds.'],
    [heldSet(), heldSet({ side: 'right' }, { id: 'other' }), 'Hold for thirty seconds.'],
  ])('says how much of it on each side if both are done', (set, other, expected) => {
    const from = { before: undefined, sets: [set, other] };
    expect(lesson(from, set, 160).lines.at(-1)?.text).toBe(expected);
  });

  it('says what is for between two sets only if there are two', () => {
    const cues = ['Breathe.', { between: 'Swap hands.' }];
    const texts = (sets: number) =>
      alone(heldSet({ sets }, { cues })).lines.map(({ text }) => text);
    expect(texts(2)).toContain('Swap hands.');
    expect(texts(1)).not.toContain('Swap hands.');
  });

  it('does not say twice what a variant adds to both its start and its cues', () => {
    const set = heldSet(
      {},
      { start: 'Lie down. Use a towel.', cues: ['Use a towel.', 'Breathe.'] },
    );
    const texts = alone(set).lines.map(({ text }) => text);
    expect(texts.filter((text) => text.includes('towel'))).toEqual(['Lie down. Use a towel.']);
  });

  it('waits until the end of the set before has been said, and takes longer at a slower rate', () => {
    const first = lesson({ before: countedSet(), sets: [] }, heldSet(), 160).lines[0];
    expect(first?.offset).toBeGreaterThan(1000);
    expect(alone(heldSet()).lines[0]?.offset).toBe(0);
    expect(alone(heldSet(), 80).seconds).toBeGreaterThan(alone(heldSet()).seconds * 1.5);
  });
});

describe('while an exercise is explained', () => {
  it('every line is announced at its moment, then there is time to get ready', () => {
    const session = taught();
    const { phase } = session.state;
    expect(phase.kind).toBe('explain');
    expect(linesOf(session.at(phase.seconds - 0.1))).toEqual(LINES);
    session.at(phase.seconds);
    expect(session.state.phase).toMatchObject({
      kind: 'move',
      seconds: 15,
      words: 'Get ready. Start stretch with the left leg.',
    });
    expect(session.state.spent.explain).toBe(phase.seconds * 1000);
    expect(session.state.spent.hold).toBe(0);
  });

  it('n goes on to getting ready, and from there to the set', () => {
    const session = taught().at(3).press('next');
    expect(session.state.phase.kind).toBe('move');
    expect(session.state.now).toBe(3000);
    expect(session.press('next').state.phase.kind).toBe('hold');
  });

  it('r says it again from its beginning', () => {
    const session = taught().at(8);
    session.newEffects();
    session.press('repeat');
    expect(session.state.phase.kind).toBe('explain');
    expect(session.state.began).toBe(8000);
    expect(linesOf(session.at(8 + session.state.phase.seconds - 0.1))).toEqual(LINES);
  });

  it('space waits as long as somebody wants, and then says the line again that was being said', () => {
    const session = taught().at(4);
    const [, second] = LINES;
    session.newEffects();
    session.press('pause').at(600);
    expect(linesOf(session)).toEqual([]);
    session.press('pause');
    expect(session.state.pause).toBeUndefined();
    expect(linesOf(session)).toEqual([second]);
    const offset = 600_000 - session.state.began;
    expect(session.state.phase).toMatchObject({
      lines: expect.arrayContaining([{ offset, text: second }]),
    });
    expect(linesOf(session.at(640))).toEqual(LINES.slice(2));
  });

  it('+ goes on with it, and gives ten seconds more to get ready', () => {
    const lead = (session: ReturnType<typeof taught>) => {
      const begins = session.state.phase.seconds;
      const { phase } = session.at(begins).state;
      expect(phase.kind).toBe('move');
      return begins + phase.seconds;
    };
    const go = lead(taught());
    const session = taught().at(4);
    session.newEffects();
    const added = { kind: 'added', seconds: 10, toGetReady: true };
    expect(session.press('more').newEffects()).toEqual([{ kind: 'announce', announcement: added }]);
    expect(lead(session)).toBe(go);
    expect(session.at(go + 9.9).state.phase.kind).toBe('move');
    expect(session.at(go + 10).state.phase.kind).toBe('hold');
    expect(taught().press('more').press('next').state).toMatchObject({ added: 10_000 });
  });

  it('b begins it again, or goes to the set before; what was not heard to its end is explained again', () => {
    const session = taught().at(5).press('back');
    expect(session.state).toMatchObject({ cursor: 0, began: 5000, phase: { kind: 'explain' } });
    while (session.state.cursor < 4) session.press('next');
    expect(session.state.phase.kind).toBe('explain');
    session.press('back');
    expect(session.state).toMatchObject({ cursor: 3, phase: { kind: 'move' } });
    session.press('next').press('next');
    expect(session.state).toMatchObject({ cursor: 4, phase: { kind: 'explain' } });
  });

  it('e explains the easier variant instead, unless that is known', () => {
    const at = (pacing: typeof TEACHING) => {
      const session = play(true, { ...PLAN, pacing });
      while (session.state.cursor < 4) session.press('next');
      return session.press('easier').state;
    };
    const set = { movement: { id: 'press-low' } };
    expect(at(TEACHING)).toMatchObject({ phase: { kind: 'explain' }, cursor: 4 });
    expect(at(TEACHING).sets[4]).toMatchObject(set);
    const known = at({ ...TEACHING, taught: new Set(['stretch', 'press']) });
    expect(known.phase).toMatchObject({ kind: 'move' });
    expect(known.sets[4]).toMatchObject(set);
  });

  it('an exercise is explained once: not before its other sets, its other side, or going back', () => {
    const session = taught();
    const kinds: string[] = [];
    while (session.state.cursor < 4) {
      kinds.push(session.state.phase.kind);
      session.press('next');
    }
    expect(kinds.filter((kind) => kind === 'explain')).toEqual(['explain']);
    expect(session.press('back').state.phase.kind).toBe('move');
  });

  it('q ends the session with nothing recorded', () => {
    const session = taught().at(5).press('quit');
    expect(session.state).toMatchObject({ ended: 'quit', results: [] });
  });
});

describe('getting ready', () => {
  it('r explains the exercise in full, then gives the time to get ready again', () => {
    const session = play().at(5).press('repeat');
    expect(session.state.phase.kind).toBe('explain');
    session.press('next');
    expect(session.state.phase).toMatchObject({ kind: 'move', seconds: 15 });
  });

  it('begins again after a wait if how to start had not been said', () => {
    const session = play(true, { ...PLAN, pacing: { rate: 160, taught: new Set() } });
    session.at(2).press('pause').at(90);
    session.newEffects();
    session.press('pause');
    expect(session.announced()).toEqual(['lead']);
    expect(session.state.began).toBe(90_000);
    session.at(100).press('pause').at(200).press('pause');
    expect(session.state.began).toBe(190_000);
  });

  it('counts what is said of the end of the set before to how long that takes', () => {
    const session = play(true, { ...PLAN, pacing: { rate: 160, taught: new Set() } });
    while (session.state.cursor < 2 || !session.state.isLead)
      session.at(session.state.now / 1000 + 1);
    const { began, phase } = session.state;
    expect(phase).toMatchObject({ kind: 'switch' });
    const words = 'words' in phase ? phase.words : '';
    session.at((began + speechMs(words, 160) + 250) / 1000);
    session.newEffects();
    session.press('pause').press('pause');
    expect(session.announced()).toEqual(['paused', 'lead']);
  });
});
