import { describe, expect, it } from 'vitest';
import type { Caution } from '../../../src/core/library/caution.ts';
import { isReps } from '../../../src/core/library/dose.ts';
import { findRoutine, type Library } from '../../../src/core/library/library.ts';
import type { OwnDose } from '../../../src/core/library/own-dose.ts';
import { AFFECTED_SIDES, type AffectedSide } from '../../../src/core/library/side.ts';
import { type DoseSpot, doseSpots } from '../../../src/core/library/step-ladder.ts';
import { doseText } from '../../support/dose-text.ts';
import {
  exercise,
  libraryOf,
  routine,
  shippedLibrary,
  step,
} from '../../support/sample-library.ts';

const shipped = shippedLibrary();

function ladder(
  library: Library,
  id: string,
  name: string,
  affected: AffectedSide = 'unknown',
  cautions: readonly Caution[] = [],
): string {
  const spots = doseSpots(library, findRoutine(library, id), { affected, cautions });
  const texts = spots
    .filter((spot) => spot.exercise === name)
    .map((spot) => `${spot.side}: ${rungs(spot)}`);
  return texts.join('; ');
}

function rungs({ ladder: of }: DoseSpot): string {
  return of.rungs
    .map((rung, index) => (index === of.routine ? `[${doseText(rung)}]` : doseText(rung)))
    .join(' → ');
}

/** Whether one is a repetition or at most five seconds more than another, or a set with no more of them in each, and more in all. */
function isOneStep(before: OwnDose | undefined, after: OwnDose): boolean {
  if (before === undefined) return false;
  const [from, to] = [before, after].map(({ dose }) =>
    isReps(dose) ? dose.reps.from : dose.hold / 5,
  ) as [number, number];
  if (after.sets === before.sets) return to > from && to - from <= 1;
  return after.sets === before.sets + 1 && to <= from && after.sets * to > before.sets * from;
}

describe('the ladder of a dose', () => {
  it.each([
    // A range is narrowed to its upper end, 15 being the most of the thread, then a set is added
    // and it begins again, three sets at the most.
    [
      'lower-back',
      'prone-press-up',
      'both: [1×12–15] → 1×13–15 → 1×14–15 → 1×15 → 2×12–15 → 2×13–15 → 2×14–15 → 2×15 → 3×12–15 → 3×13–15 → 3×14–15 → 3×15 → prone-press-up-locked 1×12–15',
    ],
    // Repetitions one by one, from what the sheets start with; the data have 10 as the most.
    [
      'runner-strength',
      'chair-squat',
      'both: chair-squat-hands 2×5 → [2×8] → 2×9 → 2×10 → 3×8 → 3×9 → 3×10 → chair-squat-free 1×6',
    ],
    // Pairs of an alternating exercise are counted like repetitions.
    [
      'core',
      'dead-bug',
      'alternate: dead-bug-heel-taps 2×6 → [2×6] → 2×7 → 2×8 → 2×9 → 2×10 → 2×11 → 2×12 → 3×9 → 3×10 → 3×11 → 3×12 → dead-bug-straight 1×4',
    ],
    // Stretches by 5 s to 30 s.
    [
      'gentle-morning',
      'hip-flexor',
      ['left', 'right']
        .map(
          (side) =>
            `${side}: hip-flexor-standing 2×15 s → [2×20 s] → 2×25 s → 2×30 s → 3×25 s → 3×30 s → hip-flexor-arm 2×20 s`,
        )
        .join('; '),
    ],
    // More sets than three are neither added to nor taken away.
    [
      'pilates-start',
      'abdominal-brace',
      'both: abdominal-brace-short 10×2 s → [10×5 s] → abdominal-brace-heel-slide 10×5 s',
    ],
    // Another exercise is no harder form, but an easier one.
    [
      'core',
      'bridge',
      'both: bridge-half 2×10 → [2×10] → 2×11 → 2×12 → 2×13 → 2×14 → 2×15 → 3×11 → 3×12 → 3×13 → 3×14 → 3×15',
    ],
    [
      'physio-four',
      'double-knees-to-chest',
      'both: single-knee-to-chest 3×20 s → [1×12–15] → 1×13–15 → 1×14–15 → 1×15 → 2×12–15 → 2×13–15 → 2×14–15 → 2×15 → 3×12–15 → 3×13–15 → 3×14–15 → 3×15 → double-knees-to-chest-hold 1×5',
    ],
  ])('of %s in %s', (id, name, expected) => {
    expect(ladder(shipped, id, name)).toBe(expected);
  });

  it('goes to 60 s with planks', () => {
    const library = libraryOf(
      [exercise('hold', { kind: 'strength', side: 'both', dose: { sets: 2, hold: 48, rest: 30 } })],
      [routine([step('hold')])],
    );
    expect(ladder(library, 'mine', 'hold')).toBe(
      'both: [2×48 s] → 2×53 s → 2×58 s → 2×60 s → 3×48 s → 3×53 s → 3×58 s → 3×60 s',
    );
  });

  it.each([
    [
      'repetitions',
      { sets: 1, reps: { from: 20, to: 20 }, tempo: { up: 1, hold: 0, down: 1 }, rest: 30 },
    ],
    [
      'a range',
      { sets: 1, reps: { from: 12, to: 16 }, tempo: { up: 1, hold: 0, down: 1 }, rest: 30 },
    ],
    ['a hold', { sets: 1, hold: 45, rest: 5 }],
  ])('is not there above a dose that passes a ceiling by itself: %s', (_, dose) => {
    const harder = { id: 'more', name: 'More', how: 'Do more.' };
    const library = libraryOf(
      [exercise('own', { side: 'both', dose, harder })],
      [routine([step('own')])],
    );
    const [spot] = doseSpots(library, findRoutine(library, 'mine'), {
      affected: 'unknown',
      cautions: [],
    });
    expect(spot?.ladder.rungs).toHaveLength(1);
  });

  it('has three sets on the sore side with those that it has more', () => {
    const expected = [
      'left: prone-hip-extension-bent 2×10 → [2×10] → 2×11 → 2×12 → 2×13 → 2×14 → 2×15 → prone-hip-extension-hold 2×10',
      'right: prone-hip-extension-bent 2×10 → [2×10] → 2×11 → 2×12 → 2×13 → 2×14 → 2×15 → 3×11 → 3×12 → 3×13 → 3×14 → 3×15 → prone-hip-extension-hold 2×10',
    ];
    expect(ladder(shipped, 'lower-back', 'prone-hip-extension', 'left')).toBe(expected.join('; '));
  });

  it.each<[string, string, string, readonly Caution[], string]>([
    [
      'a harder form that is cautioned',
      'core',
      'dead-bug',
      ['extension'],
      'alternate: dead-bug-heel-taps 2×6 → [2×6] → 2×7 → 2×8 → 2×9 → 2×10 → 2×11 → 2×12 → 3×9 → 3×10 → 3×11 → 3×12',
    ],
    ['an easier form that is cautioned', 'core', 'curl-up', ['pregnancy'], ''],
    ['an exercise that is done in another form', 'after-run', 'piriformis', ['knee'], ''],
  ])('does not have %s', (_, id, name, cautions, expected) => {
    expect(ladder(shipped, id, name, 'unknown', cautions)).toBe(expected);
  });

  it.each([
    ['a rest', 'lower-back', 'prone-lying'],
    ['a quiet beginning', 'pilates-start', 'breathing'],
    ['a warm-up', 'before-run', 'leg-swing'],
    ['a drill', 'before-run', 'high-knees'],
    ['a routine that is short on purpose', 'five-minutes', 'bridge'],
  ])('is none for %s', (_, id, name) => {
    expect(ladder(shipped, id, name)).toBe('');
  });

  it('is that of the largest dose where an exercise comes twice', () => {
    const spots = doseSpots(shipped, findRoutine(shipped, 'lower-back'), {
      affected: 'unknown',
      cautions: [],
    });
    expect(
      spots.filter((spot) => spot.exercise === 'prone-press-up').map((spot) => spot.step),
    ).toEqual([1]);
  });

  it('has no form that the routine has anyway, and none that would part the sides', () => {
    const lying = libraryOf(
      [
        exercise('press', { side: 'both', easier: { exercise: 'lie' } }),
        exercise('lie', { side: 'both' }),
        exercise('one', { easier: { exercise: 'two' } }),
        exercise('two', { side: 'both' }),
      ],
      [routine([step('lie'), step('press'), step('one')])],
    );
    expect(ladder(lying, 'mine', 'press')).toBe('both: [2×30 s] → 3×30 s');
    expect(ladder(lying, 'mine', 'one')).toBe('left: [2×30 s] → 3×30 s; right: [2×30 s] → 3×30 s');
  });

  it('changes one thing at a time and passes no ceiling, in all shipped routines', () => {
    for (const affected of AFFECTED_SIDES) {
      for (const of of Object.values(shipped.routines)) {
        for (const {
          ladder: { rungs: all, routine: own, more },
        } of doseSpots(shipped, of, { affected, cautions: [] })) {
          for (const [index, rung] of all.entries()) {
            if (index <= own || rung.form !== null) continue;
            expect(isOneStep(all[index - 1], rung)).toBe(true);
            const [amount, most] = isReps(rung.dose)
              ? [rung.dose.reps.to, 15]
              : [rung.dose.hold, 60];
            expect(amount).toBeLessThanOrEqual(most);
            expect(rung.sets + more).toBeLessThanOrEqual(Math.max(3, (all[own]?.sets ?? 0) + more));
          }
        }
      }
    }
  });
});
