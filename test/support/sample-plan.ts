import fc from 'fast-check';
import { isReps, type SetDose } from '../../src/core/library/dose.ts';
import type { Movement, PlannedSet, PlannedStep } from '../../src/core/library/movement.ts';
import type { Pacing } from '../../src/core/session/pacing.ts';
import type { Plan } from '../../src/core/session/plan.ts';
import { POSITIONS } from '../../src/core/library/position.ts';
import type { KeyCommand, SessionEvent } from '../../src/core/session/session.ts';
import type { SetSide } from '../../src/core/library/side.ts';

/** A movement whose texts are derived from its id. */
export function movement(id: string, position: Movement['position'] = 'supine'): Movement {
  return {
    id,
    name: `Name of ${id}`,
    position,
    start: `Start ${id} with the {side} leg.`,
    alt: `The {side} leg moves.`,
    settle: 0,
    mistakes: [],
    cues: ['First cue.', 'Second cue.'],
    stop: [],
    beats: { up: 'lift', hold: 'hold', down: 'lower' },
  };
}

/** The sets of one step: `count` on each side. */
export function sets(
  step: number,
  of: Movement,
  sides: readonly SetSide[],
  { count, dose, rest }: { readonly count: number; readonly dose: SetDose; readonly rest: number },
): readonly PlannedSet[] {
  return sides.flatMap((side) =>
    Array.from({ length: count }, (_, index) => ({
      step,
      movement: of,
      side,
      set: index + 1,
      sets: count,
      dose,
      half: 0,
      rest,
    })),
  );
}

/** Returns the pacing of a session in which nothing is taught, at a rate in words a minute. */
export function briefPacing(rate: number): Pacing {
  return { rate, taught: new Set() };
}

/** Everything is said in no time, so that leads last as long as the changes of position. */
export const AT_ONCE = briefPacing(Infinity);

/** A plan with these steps. */
export function planOf(steps: readonly PlannedStep[]): Plan {
  return { routine: 'sample', name: 'Sample', steps, avoided: [], pacing: AT_ONCE };
}

const doses: fc.Arbitrary<SetDose> = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map((hold) => ({ hold })),
  fc
    .record({ from: fc.integer({ min: 1, max: 6 }), more: fc.integer({ min: 0, max: 3 }) })
    .map(({ from, more }) => ({
      reps: { from, to: from + more },
      tempo: { up: 1.5, hold: 1, down: 2 },
    })),
);

const shapes = fc.record({
  position: fc.constantFrom(...POSITIONS),
  sides: fc.constantFrom<readonly SetSide[]>(['both'], ['left', 'right'], ['alternate'], ['right']),
  count: fc.integer({ min: 1, max: 3 }),
  rest: fc.integer({ min: 0, max: 20 }),
  dose: doses,
  easier: fc.constantFrom('none', 'same shape', 'another shape'),
});

const rates = fc.oneof(fc.constant(Infinity), fc.integer({ min: 80, max: 300 }));

/** Any plan, with every kind of dose and side, with and without easier variants, with any of them taught at any rate. */
export const plans: fc.Arbitrary<Plan> = fc
  .record({
    steps: fc.array(shapes, { minLength: 1, maxLength: 4 }),
    rate: rates,
    isTaught: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  })
  .map(({ steps, rate, isTaught }) => {
    const ids = steps.flatMap((_, index) => [`step-${index}`, `easier-${index}`]);
    const taught = new Set(ids.filter((_, index) => isTaught[index]));
    return {
      ...planOf(steps.map((shape, index) => stepOf(shape, index))),
      pacing: { rate, taught },
    };
  });

type Shape = typeof shapes extends fc.Arbitrary<infer T> ? T : never;

function stepOf(shape: Shape, index: number): PlannedStep {
  const { position, sides, ...rest } = shape;
  const own = sets(index, movement(`step-${index}`, position), sides, rest);
  if (shape.easier === 'none') return { index, sets: own };
  const easy = movement(`easier-${index}`, 'sitting');
  const easier =
    shape.easier === 'same shape'
      ? own.map((set) => ({ ...set, movement: easy }))
      : sets(index, easy, ['both'], { count: 2, dose: { hold: 4 }, rest: 2 });
  return { index, sets: own, easier: { index, sets: easier } };
}

const commands = fc.constantFrom<KeyCommand>(
  ...(['pause', 'next', 'back', 'more', 'repeat', 'easier', 'hurt', 'mute', 'help'] as const),
  ...(['pause', 'next', 'quit'] as const),
);

/** Any sequence of events: mostly ticks of any size, and keys, stops and, rarely, a signal. Gaps are in milliseconds. */
export const eventSequences: fc.Arbitrary<
  readonly { gap: number; event: SessionEvent['kind']; command: KeyCommand; number: number }[]
> = fc.array(
  fc.record({
    gap: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 4000 }) },
      { weight: 1, arbitrary: fc.double({ min: 0, max: 5000, noNaN: true }) },
      { weight: 1, arbitrary: fc.integer({ min: -2000, max: 100_000 }) },
    ),
    event: fc.oneof(
      { weight: 10, arbitrary: fc.constant('tick' as const) },
      { weight: 6, arbitrary: fc.constant('key' as const) },
      { weight: 2, arbitrary: fc.constant('number' as const) },
      { weight: 1, arbitrary: fc.constantFrom('suspend' as const, 'signal' as const) },
    ),
    command: commands,
    number: fc.nat({ max: 10 }),
  }),
  { maxLength: 120 },
);

/** The most a set may reach: its hold in seconds, or the upper number of its repetitions. */
export function most(dose: SetDose): number {
  return isReps(dose) ? dose.reps.to : dose.hold;
}
