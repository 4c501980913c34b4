import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remembered } from '../../../src/core/base/remembered.ts';
import type { Session } from '../../../src/core/session/session.ts';
import type { Grid } from '../../../src/view/terminal/grid.ts';
import { stanceOf } from '../../../src/view/figure/stance.ts';
import { type Canvas, paint } from '../../../src/view/terminal/paint.ts';
import { countOf } from '../../../src/view/session/screen-words.ts';
import { shippedLibrary } from '../../support/sample-library.ts';
import { frame, LOOK, MOMENTS, sessionAfter } from '../../support/sample-session.ts';
import { exerciseSession, framesOf, shippedSession, tickTo } from './shipped-moments.ts';
import { openScreen } from '../../support/emulated-screen.ts';

const TRUE_COLOUR: Canvas = { colours: 3, on: 'dark', isSynchronised: true };
const EXERCISES = shippedLibrary().exercises;
/** Frames measured for each exercise: its lead, and about ten seconds of its first set. */
const MEASURED = [0, 300] as const;
const HELD = Object.values(EXERCISES).flatMap(({ id, dose }) => ('hold' in dose ? [id] : []));

describe('the output of a session', () => {
  it('leaves the terminal as a complete drawing would, at any moment after any other', async () => {
    const canvas = fc.record({
      colours: fc.constantFrom<Canvas['colours']>(0, 1, 2, 3),
      on: fc.constantFrom<Canvas['on']>('dark', 'light'),
      isSynchronised: fc.boolean(),
      isOpaque: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        canvas,
        fc.constantFrom([80, 24], [120, 40], [50, 20], [40, 15]),
        fc.array(moments(), { minLength: 2, maxLength: 5 }),
        async (on, [columns = 80, rows = 24], states) => {
          const changed = await openScreen(columns, rows);
          const whole = await openScreen(columns, rows);
          let shown: Grid | undefined;
          for (const state of states) {
            const grid = frame(state, columns, rows, {
              look: { ...LOOK.look, on: on.on, isMono: on.colours === 0 },
            });
            await changed.write(paint(shown, grid, on));
            await whole.write(paint(undefined, grid, on));
            shown = grid;
            // One text each: comparing thousands of cells one by one takes longer than drawing them.
            expect(changed.looks().join('\n')).toBe(whole.looks().join('\n'));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each(Object.keys(EXERCISES))('is less than 1.5 kB for a moving frame of %s at 80×24', (id) => {
    expect(averageOf(id)).toBeLessThan(1500);
  });

  it('is less than 1 kB for a moving frame on average', () => {
    const averages = Object.keys(EXERCISES).map((id) => averageOf(id));
    const average = averages.reduce((sum, size) => sum + size, 0) / averages.length;
    expect(average).toBeGreaterThan(100);
    expect(average).toBeLessThan(1000);
  });

  it.each(HELD)('is nothing in a hold of %s between two counts', (id) => {
    const frames = framesOf(exerciseSession(id), 12);
    const between = frames.flatMap((after, index) => {
      const before = frames[index - 1];
      if (before === undefined || !isBetweenCounts(before, after)) return [];
      return [bytesBetween(before, after)];
    });
    expect(between.length).toBeGreaterThan(30);
    expect(between.filter((size) => size !== 0)).toEqual([]);
  });

  it('is nothing while a session is paused', () => {
    const paused = sessionAfter([48, 'pause']);
    const later = [50, 51, 60].map((second) => tickTo(paused, 100_000 + second * 1000));
    const bytes = later.map((after, index) => bytesBetween(later[index - 1] ?? paused, after));
    expect(bytes).toEqual([0, 0, 0]);
  });
});

/** Moments of sessions with and without figures, paused or running. */
function moments(): fc.Arbitrary<Session> {
  const sample = fc.constantFrom(...Object.values(MOMENTS)).map((deeds) => sessionAfter(deeds));
  const begun = shippedSession('lower-back');
  const shipped = fc.integer({ min: 0, max: 700_000 }).map((at) => tickTo(begun, at));
  return fc.oneof({ arbitrary: sample, weight: 1 }, { arbitrary: shipped, weight: 3 });
}

const averages = new Map<string, number>();

/** The bytes of a moving frame of an exercise on average, worked out once. */
function averageOf(id: string): number {
  const known = averages.get(id);
  if (known !== undefined) return known;
  const moving = movingSizes(framesOf(exerciseSession(id), 12).slice(...MEASURED));
  const average = moving.reduce((sum, size) => sum + size, 0) / moving.length;
  averages.set(id, average);
  return average;
}

/** The bytes of every frame in which the body moves. */
function movingSizes(frames: readonly Session[]): readonly number[] {
  const stances = frames.map((state) => JSON.stringify(stanceOf(state, false)));
  return frames.flatMap((after, index) => {
    const before = frames[index - 1];
    const hasMoved = stances[index - 1] !== stances[index];
    return before === undefined || after.ended !== undefined || !hasMoved
      ? []
      : [bytesBetween(before, after)];
  });
}

/** Seconds it takes to get into a hold. */
const INTO_HOLD = 2;

/** Whether both are at the same count of one hold, with the body in its position. */
function isBetweenCounts(before: Session, after: Session): boolean {
  if (before.phase !== after.phase || after.phase.kind !== 'hold') return false;
  const isIn = before.now - before.began >= INTO_HOLD * 1000;
  return isIn && countOf(before) === countOf(after);
}

/** The bytes that are written for one frame after another, at 80×24 in true colour. */
function bytesBetween(before: Session, after: Session): number {
  return Buffer.byteLength(paint(drawn(before), drawn(after), TRUE_COLOUR));
}

/** A frame at 80×24. What comes after one frame is mostly before the next, so the last is kept. */
const drawn = remembered((session: Session) => frame(session, 80, 24));
