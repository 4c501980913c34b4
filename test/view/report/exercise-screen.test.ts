import { describe, expect, it } from 'vitest';
import { allVariants } from '../../../src/core/library/variant.ts';
import { findMovement } from '../../../src/core/library/find-movement.ts';
import { drawExercise, type ExerciseScreen } from '../../../src/view/report/exercise-screen.ts';
import { gridText } from '../../../src/view/terminal/grid.ts';
import { shippedLibrary } from '../../support/sample-library.ts';

const library = shippedLibrary();
const IDS = [
  ...Object.keys(library.exercises),
  ...allVariants(library).map(({ inline }) => inline.id),
];
const LOOK = { mode: 'quadrant', on: 'dark', isMono: false, cellAspect: 0.5 } as const;
/** Milliseconds at which a movement is at its start, on its way and at its end. */
const MOMENTS = [0, 1500, 2900];

/** Each screen, made once: its layout is kept from one moment to the next. */
const PLAYING: ReadonlyMap<string, ExerciseScreen> = new Map(
  IDS.map((id) => {
    const { exercise, movement, dose } = findMovement(library, id);
    const side = exercise.side === 'each' ? 'left' : exercise.side;
    return [id, { movement, dose, side, look: LOOK }];
  }),
);

function playing(id: string): ExerciseScreen {
  const screen = PLAYING.get(id);
  if (screen === undefined) throw new RangeError(`no exercise is called ${id}`);
  return screen;
}

function rowsAt(id: string, ms: number, columns: number, rows: number): readonly string[] {
  return gridText(drawExercise(playing(id), ms, { columns, rows })).split('\n');
}

/** The most rows one below the other in which a movement never shows anything. */
function emptyRows(id: string, columns: number, rows: number): number {
  const drawn = MOMENTS.map((ms) => rowsAt(id, ms, columns, rows));
  let [most, run] = [0, 0];
  for (let row = 0; row < rows; row++) {
    run = drawn.every((lines) => (lines[row] ?? '').trim() === '') ? run + 1 : 0;
    most = Math.max(most, run);
  }
  return most;
}

describe('the screen of an exercise', () => {
  it.each([
    [120, 40],
    [100, 30],
    [80, 24],
    [50, 20],
    [40, 15],
  ])('leaves no blank area larger than a fifth of %i×%i', (columns, rows) => {
    const blank = IDS.map((id) => [id, emptyRows(id, columns, rows)] as const);
    expect(blank.filter(([, empty]) => empty > rows / 5)).toEqual([]);
  });

  it('also has the dose and the cues if the figure is low', () => {
    const text = rowsAt('plank-knees', 0, 120, 40).join('\n').replaceAll(/\s+/g, ' ');
    expect(text).toContain('taking weight, the body lifts off the mat with a flat back');
    expect(text).toContain('2 sets of a 20 s hold, 30 s rest between sets');
    expect(text).toContain('Put your elbows under your shoulders. Lift your body.');
    expect(text).toContain('press any key to end');
  });

  it('has the whole name, large on two lines if it is too long for one', () => {
    const small = rowsAt('single-knee-to-chest-towel', 0, 40, 15);
    expect(small[0]?.trim()).toBe('Single knee to chest, with a towel');
    for (const [columns, rows] of [
      [120, 40],
      [80, 24],
    ] as const) {
      const cut = IDS.filter((id) => rowsAt(id, 0, columns, rows).join('').includes('…'));
      expect(cut).toEqual([]);
    }
  });

  it('is drawn at any size', () => {
    for (const id of ['bridge', 'knee-rolls', 'calf-wall-step']) {
      for (const [columns, rows] of [
        [1, 1],
        [4, 3],
        [20, 5],
        [300, 9],
        [9, 90],
      ] as const) {
        const lines = rowsAt(id, 1500, columns, rows);
        expect(lines).toHaveLength(rows);
      }
    }
  });
});
