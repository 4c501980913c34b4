import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Session } from '../../../src/core/session/session.ts';
import type { Grid } from '../../../src/view/terminal/grid.ts';
import { stanceOf } from '../../../src/view/figure/stance.ts';
import { type Canvas, paint } from '../../../src/view/terminal/paint.ts';
import { drawSession } from '../../../src/view/session/screen.ts';
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
            expect(changed.looks()).toEqual(whole.looks());
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is less than 1.5 kB for a moving frame of any exercise at 80×24, and less than 1 kB on average', () => {
    const averages = Object.keys(EXERCISES).map((id) => {
      const frames = framesOf(exerciseSession(id), 12).slice(...MEASURED);
      const moving = bytesOf(frames).filter((_, index) =>
        hasMoved(frames[index - 1], frames[index]),
      );
      return moving.reduce((sum, size) => sum + size, 0) / moving.length;
    });
    const average = averages.reduce((sum, size) => sum + size, 0) / averages.length;
    expect(average).toBeGreaterThan(100);
    expect(average).toBeLessThan(1000);
    expect(Math.max(...averages)).toBeLessThan(1500);
  });

  it.each(HELD)('is nothing in a hold of %s between two counts', (id) => {
    const frames = framesOf(exerciseSession(id), 12);
    const sizes = bytesOf(frames);
    const between = frames.flatMap((state, index) =>
      isBetweenCounts(frames[index - 1], state) ? [sizes[index]] : [],
    );
    expect(between.length).toBeGreaterThan(30);
    expect(between.filter((size) => size !== 0)).toEqual([]);
  });

  it('is nothing while a session is paused', () => {
    const paused = sessionAfter([48, 'pause']);
    expect(
      bytesOf([
        paused,
        ...[50, 51, 60].map((second) => tickTo(paused, 100_000 + second * 1000)),
      ]).slice(1),
    ).toEqual([0, 0, 0]);
  });
});

/** Moments of sessions with and without figures, paused or running. */
function moments(): fc.Arbitrary<Session> {
  const sample = fc.constantFrom(...Object.values(MOMENTS)).map((deeds) => sessionAfter(deeds));
  const begun = shippedSession('lower-back');
  const shipped = fc.integer({ min: 0, max: 700_000 }).map((at) => tickTo(begun, at));
  return fc.oneof({ arbitrary: sample, weight: 1 }, { arbitrary: shipped, weight: 3 });
}

function hasMoved(before: Session | undefined, after: Session | undefined): boolean {
  if (before === undefined || after === undefined || after.ended !== undefined) return false;
  return JSON.stringify(stanceOf(before, false)) !== JSON.stringify(stanceOf(after, false));
}

/** Seconds it takes to get into a hold. */
const INTO_HOLD = 2;

/** Whether both are at the same count of one hold, with the body in its position. */
function isBetweenCounts(before: Session | undefined, after: Session): boolean {
  if (before === undefined || before.phase !== after.phase || after.phase.kind !== 'hold')
    return false;
  const isIn = before.now - before.began >= INTO_HOLD * 1000;
  return isIn && countOf(before) === countOf(after);
}

/** The bytes written for each moment after the one before, at 80×24 in true colour. */
function bytesOf(states: readonly Session[]): readonly number[] {
  let shown: Grid | undefined;
  return states.map((session) => {
    const said = { notice: undefined, warning: undefined };
    const grid = drawSession({ session, columns: 80, rows: 24, ...said, ...LOOK });
    const written = paint(shown, grid, TRUE_COLOUR);
    shown = grid;
    return Buffer.byteLength(written);
  });
}
