import { describe, expect, it } from 'vitest';
import type { Caution } from '../../../src/core/library/caution.ts';
import { findRoutine } from '../../../src/core/library/library.ts';
import type { PlannedSet, PlannedStep } from '../../../src/core/library/movement.ts';
import type { DoseChangeRecord, OwnDose } from '../../../src/core/library/own-dose.ts';
import { NO_OWN_DOSES, ownDoses } from '../../../src/core/library/own-doses.ts';
import type { AffectedSide, SetSide } from '../../../src/core/library/side.ts';
import { doseSpots } from '../../../src/core/library/step-ladder.ts';
import { easierStep } from '../../../src/core/session/easier-step.ts';
import { planRoutine, type RoutinePlan } from '../../../src/core/session/plan.ts';
import { startSession } from '../../../src/core/session/update.ts';
import { doseText } from '../../support/dose-text.ts';
import { AT_ONCE } from '../../support/sample-plan.ts';
import { shippedLibrary } from '../../support/sample-library.ts';

const library = shippedLibrary();

/** The own dose that `text` names, on the ladder of an exercise. */
function own(routine: string, exercise: string, side: SetSide, text: string): DoseChangeRecord {
  const profile = { affected: 'unknown', cautions: [] } as const;
  const spots = doseSpots(library, findRoutine(library, routine), profile);
  const spot = spots.find((one) => one.exercise === exercise && one.side === side);
  const to = spot?.ladder.rungs.find((rung) => doseText(rung) === text);
  if (to === undefined) throw new Error(`${text} is not on the ladder`);
  return changeOf(routine, exercise, side, to);
}

function changeOf(
  routine: string,
  exercise: string,
  side: SetSide,
  to: OwnDose | null,
): DoseChangeRecord {
  const written = { id: 'c', day: '2026-11-24', at: '2026-11-24T08:00:00.000+00:00', device: 'd' };
  return {
    ...written,
    routine,
    exercise,
    sides: [side],
    change: 'up',
    to,
    because: 'good-days',
    days: [],
  };
}

function plan(
  routine: string,
  changes: readonly DoseChangeRecord[],
  affected: AffectedSide = 'left',
  cautions: readonly Caution[] = [],
): RoutinePlan {
  return planRoutine(
    library,
    findRoutine(library, routine),
    { affected, cautions },
    ownDoses(changes),
  );
}

/** The sets of the steps of an exercise or its forms: `left 3×10`, one group for each form and side. */
function shown(steps: readonly PlannedStep[], exercise: string): string {
  const sets = steps
    .flatMap((step) => step.sets)
    .filter(({ movement }) => movement.id.startsWith(exercise));
  const firsts = sets.filter(({ set }) => set === 1);
  return firsts.map((set) => `${set.side} ${textOf(set, exercise)}`).join(', ');
}

function textOf({ movement, sets, dose, half }: PlannedSet, exercise: string): string {
  const form = movement.id === exercise ? null : movement.id;
  return `${doseText({ sets, dose, form })}${half === 0 ? '' : ` half ${half}`}`;
}

describe('a plan', () => {
  it.each<[string, string, string, readonly DoseChangeRecord[], string]>([
    ['as the routine says', 'lower-back', 'prone-hip-extension', [], 'left 3×10, right 2×10'],
    [
      'with an own dose of one side, the sore one keeping what it has more',
      'lower-back',
      'prone-hip-extension',
      [own('lower-back', 'prone-hip-extension', 'left', '2×12')],
      'left 3×12, right 2×10',
    ],
    [
      'with an own dose of each side',
      'lower-back',
      'prone-hip-extension',
      [
        own('lower-back', 'prone-hip-extension', 'left', '2×12'),
        own('lower-back', 'prone-hip-extension', 'right', '3×15'),
      ],
      'left 3×12, right 3×15',
    ],
    [
      'with an own dose of the larger of two steps, the first half way as ever',
      'lower-back',
      'prone-press-up',
      [own('lower-back', 'prone-press-up', 'both', '2×15')],
      'both 2×15 half 3, both 1×3',
    ],
    [
      'without the own dose of another routine',
      'lower-back',
      'prone-press-up',
      [own('gentle-morning', 'prone-press-up', 'both', '1×14')],
      'both 1×12–15 half 3, both 1×3',
    ],
    [
      'in a harder form',
      'core',
      'dead-bug',
      [own('core', 'dead-bug', 'alternate', 'dead-bug-straight 1×4')],
      'alternate dead-bug-straight 1×4',
    ],
    [
      'in an easier form, on one side alone',
      'runner-strength',
      'step-down',
      [own('runner-strength', 'step-down', 'right', 'step-down-low 2×5')],
      'left 2×6, right step-down-low 2×5',
    ],
    [
      'in a form that is done on each side although its exercise is not',
      'runner-strength',
      'calf-raise',
      [own('runner-strength', 'calf-raise', 'both', 'calf-raise-one-leg 2×10')],
      'left calf-raise-one-leg 2×10, right calf-raise-one-leg 2×10',
    ],
    [
      'with the dose that was set last, however it was before',
      'core',
      'bridge',
      [own('core', 'bridge', 'both', '2×11'), changeOf('core', 'bridge', 'both', null)],
      'both 2×10',
    ],
  ])('has an exercise %s', (_, routine, exercise, changes, expected) => {
    expect(shown(plan(routine, changes).steps, exercise)).toBe(expected);
  });

  it.each<[string, OwnDose]>([
    [
      'below that of the routine',
      {
        sets: 2,
        dose: { reps: { from: 9, to: 9 }, tempo: { up: 2, hold: 3, down: 3 } },
        form: null,
      },
    ],
    [
      'at another tempo',
      {
        sets: 2,
        dose: { reps: { from: 11, to: 11 }, tempo: { up: 1, hold: 1, down: 1 } },
        form: null,
      },
    ],
    [
      'above the ceiling',
      {
        sets: 4,
        dose: { reps: { from: 15, to: 15 }, tempo: { up: 2, hold: 3, down: 3 } },
        form: null,
      },
    ],
    [
      'in a form that is gone',
      {
        sets: 2,
        dose: { reps: { from: 10, to: 10 }, tempo: { up: 2, hold: 3, down: 3 } },
        form: 'gone',
      },
    ],
    ['held', { sets: 2, dose: { hold: 30 }, form: null }],
  ])('does not take a dose that no longer fits: %s', (_, to) => {
    const changes = [changeOf('core', 'bridge', 'both', to)];
    expect(plan('core', changes)).toEqual(plan('core', []));
  });

  it('follows what the user said before their own dose', () => {
    const straight = [own('core', 'dead-bug', 'alternate', 'dead-bug-straight 1×4')];
    expect(shown(plan('core', straight, 'left', ['extension']).steps, 'dead-bug')).toBe(
      'alternate 2×6',
    );
    const bridges = [own('core', 'bridge', 'both', '2×12')];
    expect(plan('core', bridges, 'left', ['hamstring-strain'])).toEqual(
      plan('core', [], 'left', ['hamstring-strain']),
    );
  });

  it('does not add to the sets of a side that has become the sore one more than three', () => {
    const changes = [own('lower-back', 'prone-hip-extension', 'right', '3×15')];
    expect(shown(plan('lower-back', changes, 'right').steps, 'prone-hip-extension')).toBe(
      'right 3×15, left 2×10',
    );
  });

  it('is as without own doses where there are none, in all routines', () => {
    for (const routine of Object.values(library.routines)) {
      const profile = { affected: 'left', cautions: [] } as const;
      const other = ownDoses([changeOf('other', 'bridge', 'both', null)]);
      expect(planRoutine(library, routine, profile, other)).toEqual(
        planRoutine(library, routine, profile, NO_OWN_DOSES),
      );
    }
  });
});

describe('an easier form of a step whose sides are done differently', () => {
  const stepDown = (side: SetSide, text: string) => own('runner-strength', 'step-down', side, text);

  it.each<[string, readonly DoseChangeRecord[], SetSide, string | undefined]>([
    [
      'of the harder form the exercise itself',
      [stepDown('right', 'step-down-high 1×5')],
      'right',
      'step-down',
    ],
    [
      'of the exercise its easier form',
      [stepDown('right', 'step-down-high 1×5')],
      'left',
      'step-down-low',
    ],
    [
      'of the exercise beside an easier one',
      [stepDown('right', 'step-down-low 2×5')],
      'left',
      'step-down-low',
    ],
    ['of the easier form none', [stepDown('right', 'step-down-low 2×5')], 'right', undefined],
  ])('is %s', (_, changes, side, expected) => {
    const made = plan('runner-strength', changes);
    const options = { sleepAfter: 1e9, hasKeys: true };
    const { state } = startSession({ ...made, pacing: AT_ONCE }, options, 0);
    const set = made.steps
      .flatMap(({ sets }) => sets)
      .find((one) => one.movement.id.startsWith('step-down') && one.side === side);
    if (set === undefined) throw new Error('there is no such set');
    const easier = easierStep(state, set)?.sets.find((one) => one.side === side);
    expect(easier?.movement.id).toBe(expected);
  });
});
