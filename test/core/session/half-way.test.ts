import { describe, expect, it } from 'vitest';
import { movementById } from '../../../src/core/library/movement.ts';
import { AS_THE_ROUTINE, plannedStep } from '../../../src/core/library/planned-step.ts';
import { setupWords } from '../../../src/core/library/set-words.ts';
import type { RoutineStep } from '../../../src/core/library/routine.ts';
import { cueTimes } from '../../../src/core/session/cue-times.ts';
import { fartherCue } from '../../../src/core/session/half-way.ts';
import {
  countedSet,
  exercise,
  libraryOf,
  shippedLibrary,
  step as stepOf,
} from '../../support/sample-library.ts';

const library = shippedLibrary();

function halves(change: RoutineStep['dose'], id = 'prone-press-up') {
  const step = stepOf(id, { dose: change });
  const { planned } = plannedStep(
    library,
    0,
    step,
    { affected: 'unknown', cautions: [] },
    AS_THE_ROUTINE,
  );
  return planned?.sets.map(({ half }) => half);
}

describe('the repetitions that go only half way', () => {
  it('are the first of the first set, as the exercise says, or as the routine does', () => {
    expect(halves({})).toEqual([3]);
    expect(halves({ sets: 2 })).toEqual([3, 0]);
    expect(halves({ half: 2 })).toEqual([2]);
    expect(halves({ half: 0 })).toEqual([0]);
    expect(halves({}, 'bird-dog')).toEqual([0]);
  });

  it('are the first of the first set in an easier form, too', () => {
    const tempo = { up: 2, hold: 1, down: 2 };
    const easier = { id: 'lift-low', name: 'Low', how: 'Lift less.', dose: { sets: 2 } };
    const dose = { sets: 3, reps: { from: 10, to: 10 }, tempo, rest: 30, half: 3 };
    const lifts = libraryOf([exercise('lift', { side: 'both', dose, easier })]);
    const { planned } = plannedStep(
      lifts,
      0,
      stepOf('lift'),
      {
        affected: 'unknown',
        cautions: [],
      },
      AS_THE_ROUTINE,
    );
    expect(planned?.easier?.sets.map(({ half }) => half)).toEqual([3, 0]);
  });

  it('are told before the set, and there are none to tell of otherwise', () => {
    const words = (half: number) => setupWords(countedSet({ half }));
    expect(words(3)).toMatch(/The first three only half way\.$/);
    expect(words(1)).toMatch(/The first one only half way\.$/);
    expect(words(12)).toMatch(/Only half way this time\.$/);
    expect(words(0)).not.toContain('half way');
  });

  it('end with a sentence in one breath with their number, shorter where there is less time', () => {
    const set = countedSet({
      half: 3,
      dose: { reps: { from: 12, to: 15 }, tempo: { up: 2, hold: 1, down: 2 } },
    });
    expect(fartherCue(set, 160)).toMatchObject([
      { offset: 15_000, text: 'Now as far as is comfortable.' },
    ]);
    const brisk = { reps: { from: 12, to: 15 }, tempo: { up: 1, hold: 0, down: 2 } };
    expect(fartherCue({ ...set, dose: brisk }, 160)).toMatchObject([
      { offset: 9000, text: 'Now further.' },
    ]);
    expect(fartherCue({ ...set, half: 0 }, 160)).toEqual([]);
    expect(fartherCue({ ...set, half: 12 }, 160)).toEqual([]);
  });

  it('end so whether the exercise is taught or not, and nothing else is said meanwhile', () => {
    const movement = movementById(library, 'prone-press-up');
    const dose = { reps: { from: 10, to: 10 }, tempo: { up: 2, hold: 2, down: 2 } };
    for (const half of [2, 3, 4]) {
      const set = countedSet({ half, dose, ...(movement === undefined ? {} : { movement }) });
      for (const guidance of ['led', 'taught', 'brief'] as const) {
        const during = cueTimes(set, guidance, 160).filter(
          ({ offset }) => offset >= half * 6000 && offset < (half + 1) * 6000,
        );
        expect(during.map(({ text }) => text)).toEqual(['Now as far as is comfortable.']);
      }
    }
  });
});
