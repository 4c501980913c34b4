import { describe, expect, it } from 'vitest';
import { allSets, plan } from '../../src/core/plan.ts';
import type { Session } from '../../src/core/session.ts';
import { startSets, update } from '../../src/core/update.ts';
import { type Grid, gridText } from '../../src/view/grid.ts';
import { type Canvas, paint } from '../../src/view/paint.ts';
import { countOf } from '../../src/view/session-words.ts';
import { shippedLibrary } from '../core/library-samples.ts';
import { frame } from './session-sample.ts';
import { openScreen } from './terminal-screen.ts';

const CANVAS: Canvas = { colours: 3, on: 'dark', isSynchronised: true };
/** Frames of each exercise: ten seconds of its first set. */
const FRAMES = 125;
/** Milliseconds between two looks at the clock. */
const TICK = 80;
const library = shippedLibrary();
const routines = Object.values(library.routines);

describe('a session painted frame by frame', () => {
  it('writes under 1.5 kB a moving frame at 80×24 on average, whatever the exercise', () => {
    const worst = Object.values(library.exercises).map(({ id }) => {
      const frames = bytesOf([id]).filter(({ bytes }) => bytes > 0);
      const total = frames.reduce((sum, { bytes }) => sum + bytes, 0);
      return { id, mean: Math.round(total / frames.length) };
    });
    expect(worst.filter(({ mean }) => mean >= 1500)).toEqual([]);
    const all = worst.map(({ mean }) => mean);
    expect(all.reduce((sum, mean) => sum + mean, 0) / all.length).toBeLessThan(1000);
  });

  it('writes nothing in a hold between two changes of the count', () => {
    const frames = ['piriformis', 'plank', 'calf-wall']
      .flatMap((id) => bytesOf([id]))
      .filter(({ session }) => session.phase.kind === 'hold' && session.now - session.began > 2100);
    expect(frames.length).toBeGreaterThan(100);
    const still = frames.filter(({ isSame }) => isSame);
    expect(still.length).toBeGreaterThan(frames.length * 0.7);
    expect(still.filter(({ bytes }) => bytes > 0)).toEqual([]);
  });

  it.each([
    [80, 24],
    [120, 40],
    [50, 20],
    [40, 15],
  ])(
    'is at %i×%i what a fresh full draw would be, in every cell and colour',
    async (columns, rows) => {
      const screen = await openScreen(columns, rows);
      const full = await openScreen(columns, rows);
      let shown: Grid | undefined;
      let count = 0;
      for (const session of sessions(['bridge', 'piriformis', 'bird-dog'], 730)) {
        const grid = frame(session, columns, rows);
        await screen.write(paint(shown, grid, CANVAS));
        shown = grid;
        if (count++ % 20 !== 0) continue;
        await full.write(paint(undefined, grid, CANVAS));
        expect(screen.looks()).toEqual(full.looks());
      }
      expect(count).toBeGreaterThan(150);
    },
  );
});

describe('every shipped routine', () => {
  it.each([
    [120, 40],
    [80, 24],
    [80, 22],
    [50, 20],
    [40, 15],
  ])('is shown at %i×%i with nothing cut', (columns, rows) => {
    for (const { id } of routines) {
      for (const session of sessionsOf(id, 2300)) {
        const text = gridText(frame(session, columns, rows));
        expect(
          text,
          `${id} after ${(session.now - session.started) / 1000} s\n${text}`,
        ).not.toContain('…');
      }
    }
  });
});

interface Painted {
  readonly session: Session;
  readonly bytes: number;
  /** Whether the count is that of the frame before. */
  readonly isSame: boolean;
}

/** What the sets of some exercises write, frame by frame. */
function bytesOf(ids: readonly string[]): readonly Painted[] {
  let shown: Grid | undefined;
  let before: string | undefined;
  return [...first(sessions(ids, TICK, true), FRAMES)].map((session) => {
    const grid = frame(session, 80, 24);
    const bytes = Buffer.byteLength(paint(shown, grid, CANVAS));
    shown = grid;
    const now = `${session.cursor} ${session.phase.kind} ${countOf(session)}`;
    const isSame = now === before;
    before = now;
    return { session, bytes, isSame };
  });
}

function* first<T>(all: Iterable<T>, count: number): Generator<T> {
  let left = count;
  for (const one of all) {
    if (left-- <= 0) return;
    yield one;
  }
}

function sessions(
  exercises: readonly string[],
  every: number,
  isBegun = false,
): Generator<Session> {
  const steps = exercises.map((exercise) => ({
    exercise,
    dose: { sets: 1 },
    more: 0,
    sources: [],
  }));
  const [routine] = routines;
  if (routine === undefined) throw new RangeError('no routine is shipped');
  return states({ ...routine, steps }, every, isBegun);
}

function sessionsOf(id: string, every: number): Generator<Session> {
  const routine = routines.find((one) => one.id === id);
  if (routine === undefined) throw new RangeError(`no routine ${id}`);
  return states(routine, every);
}

/** The states of a session, looked at every so many milliseconds to its end, with its lead or begun at once. */
function* states(
  routine: (typeof routines)[number],
  every: number,
  isBegun = false,
): Generator<Session> {
  const made = plan(library, routine, { affected: 'left' });
  const options = { sleepAfter: Infinity, hasKeys: true };
  let { state } = startSets(made, allSets(made), options, 0, 0);
  if (isBegun) ({ state } = update(state, { kind: 'key', at: 0, command: 'next' }));
  while (state.ended === undefined) {
    yield state;
    ({ state } = update(state, { kind: 'tick', at: state.now + every }));
  }
}
