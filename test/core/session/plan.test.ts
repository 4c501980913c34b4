import { NO_OWN_DOSES } from '../../../src/core/library/own-doses.ts';
import { describe, expect, it } from 'vitest';
import {
  allSets,
  leadPhase,
  planRoutine,
  planSeconds,
  routineSeconds,
  secondsAfterFirst,
  setPhase,
  timedSets,
} from '../../../src/core/session/plan.ts';
import {
  countedSet,
  exercise,
  heldSet,
  libraryOf,
  routine,
  step,
} from '../../support/sample-library.ts';
import { AT_ONCE } from '../../support/sample-plan.ts';

describe('the phase before a set', () => {
  const set = heldSet();

  it.each([
    ['for the first set is getting into position', undefined, 'standing', 'move 15 from standing'],
    [
      'for another exercise is getting into position',
      heldSet({ step: 1 }),
      'prone',
      'move 8 from prone',
    ],
    [
      'for another exercise in the same position is settling',
      heldSet({ step: 1 }),
      'supine',
      'move 5 from supine',
    ],
    ['for the other side is changing sides', heldSet({ side: 'right' }), 'supine', 'switch 5'],
    [
      'for the same side again is the rest of the set before',
      heldSet({ rest: 12 }),
      'supine',
      'rest 12',
    ],
    [
      'for the easier variant is getting ready again',
      heldSet({}, { id: 'easy' }),
      'supine',
      'move 5 from supine',
    ],
  ] as const)('%s', (_, before, body, expected) => {
    const { from, ...lead } = {
      from: undefined,
      ...leadPhase({ before: before, body: body, isTold: false }, set, AT_ONCE),
    };
    const place = from === undefined ? '' : ` from ${from}`;
    expect(`${lead.kind} ${lead.seconds}${place}`).toBe(expected);
  });
});

describe('a set as a phase', () => {
  it('is its hold', () => {
    expect(setPhase(heldSet())).toEqual({ kind: 'hold', seconds: 30, cues: [] });
  });

  it('is its repetitions to the upper end of the range', () => {
    expect(setPhase(countedSet())).toEqual({ kind: 'work', seconds: 75, repMs: 5000, cues: [] });
  });

  it('takes alternating repetitions once on each side', () => {
    expect(setPhase(countedSet({ side: 'alternate' }))).toEqual({
      kind: 'work',
      seconds: 150,
      repMs: 10_000,
      cues: [],
    });
  });
});

describe('a plan', () => {
  const library = libraryOf([
    exercise('press', { position: 'prone', side: 'both', dose: { sets: 1, hold: 20, rest: 5 } }),
    exercise('hug'),
  ]);
  const made = planRoutine(
    library,
    routine([step('press'), step('hug')]),
    {
      affected: 'right',
      cautions: [],
    },
    NO_OWN_DOSES,
  );

  it('has the steps of the routine for the user', () => {
    expect(made.name).toBe('My own');
    expect(allSets(made).map(({ step, side, set }) => `${step} ${side} ${set}`)).toEqual([
      '0 both 1',
      '1 right 1',
      '1 right 2',
      '1 left 1',
      '1 left 2',
    ]);
  });

  it('starts each set when the phase before it is over', () => {
    const lines = timedSets(allSets(made), AT_ONCE);
    expect(
      lines.map(({ lead, starts, phase }) => [lead.kind, lead.seconds, starts, phase.seconds]),
    ).toEqual([
      ['move', 15, 15, 20],
      ['move', 8, 43, 30],
      ['rest', 5, 78, 30],
      ['switch', 5, 113, 30],
      ['rest', 5, 148, 30],
    ]);
  });

  it('has no steps that are left out for what applies to the user, and says which and why', () => {
    const careful = libraryOf(
      [exercise('press', { skip: ['wrist'] }), exercise('hug')],
      [routine([step('press'), step('hug')]), routine([step('press')], { id: 'short' })],
    );
    const profile = { affected: 'left', cautions: ['wrist'] } as const;
    const of = { profile, own: NO_OWN_DOSES };
    const plan = planRoutine(careful, routine([step('press'), step('hug')]), profile, NO_OWN_DOSES);
    expect(plan.steps.map(({ index }) => index)).toEqual([1]);
    expect(plan.avoided).toEqual([{ step: 0, exercise: 'press', cautions: ['wrist'] }]);
    expect(routineSeconds(careful, 'mine', of, () => AT_ONCE)).toBe(
      planSeconds(allSets(plan), AT_ONCE),
    );
    expect(
      routineSeconds(
        careful,
        'mine',
        { ...of, profile: { ...profile, cautions: [] } },
        () => AT_ONCE,
      ),
    ).toBeGreaterThan(200);
    expect(routineSeconds(careful, 'short', of, () => AT_ONCE)).toBeUndefined();
    expect(routineSeconds(careful, 'gone', of, () => AT_ONCE)).toBeUndefined();
  });

  it('does nothing in place of an exercise that the routine has anyway', () => {
    const careful = libraryOf([
      exercise('press', { skip: ['wrist'], easier: { exercise: 'rest' } }),
      exercise('rest'),
    ]);
    const steps = [step('press'), step('rest')];
    const profile = { affected: 'left', cautions: ['wrist'] } as const;
    const [alone, both] = [steps.slice(0, 1), steps].map((those) =>
      planRoutine(careful, routine(those), profile, NO_OWN_DOSES),
    );
    expect(alone?.avoided).toEqual([
      { step: 0, exercise: 'press', instead: 'rest', cautions: ['wrist'] },
    ]);
    expect(both?.avoided).toEqual([{ step: 0, exercise: 'press', cautions: ['wrist'] }]);
    expect(both?.steps.map(({ index }) => index)).toEqual([1]);
  });

  it('lasts until its last set is over', () => {
    expect(planSeconds(allSets(made), AT_ONCE)).toBe(178);
    expect(planSeconds([], AT_ONCE)).toBe(0);
  });

  it('lasts what is left after the end of its first set', () => {
    expect(secondsAfterFirst(allSets(made), AT_ONCE, new Set())).toBe(178 - 35);
    expect(secondsAfterFirst(allSets(made).slice(0, 1), AT_ONCE, new Set())).toBe(0);
    expect(secondsAfterFirst([], AT_ONCE, new Set())).toBe(0);
  });
});
