import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betterOrder, orderCost, orderHint } from '../../../src/core/library/routine-order.ts';
import { changeSeconds, type Position, POSITIONS } from '../../../src/core/library/position.ts';
import { exercise, libraryOf, routine, step } from '../../support/sample-library.ts';

const anyPositions = (most: number) =>
  fc.array(fc.constantFrom(...POSITIONS), { minLength: 1, maxLength: most });

describe('the cost of an order', () => {
  it.each<[string, readonly Position[], number, number]>([
    ['nothing, for no steps', [], 0, 0],
    ['nothing, all standing', ['standing', 'standing'], 0, 0],
    ['down and up again', ['prone', 'prone'], 2, 10 + 10],
    ['each change once', ['prone', 'supine', 'prone'], 4, 10 + 3 + 3 + 10],
    ['no getting up at the end from standing', ['supine', 'standing'], 2, 10 + 10],
  ])('is %s', (_, positions, turns, seconds) => {
    expect(orderCost(positions)).toEqual({ turns, seconds });
  });

  it('counts the seconds that changes take beyond settling', () => {
    fc.assert(
      fc.property(anyPositions(40), (positions) => {
        const way = ['standing', ...positions, 'standing'] as const;
        const all = way.slice(1).map((to, index) => changeSeconds(way[index] ?? to, to));
        const sum = all.reduce((total, seconds) => total + seconds, 0);
        expect(orderCost(positions).seconds).toBe(sum - 5 * all.length);
      }),
    );
  });
});

describe('a better order', () => {
  it.each<[string, readonly Position[], readonly number[], number, number]>([
    ['groups steps of one position', ['prone', 'supine', 'prone'], [0, 2, 1], 1, 3],
    ['moves as few steps as it can', ['supine', 'supine', 'prone', 'supine'], [0, 1, 3, 2], 1, 3],
    [
      'leaves standing steps at the ends',
      ['standing', 'prone', 'supine', 'prone', 'standing'],
      [0, 1, 3, 2, 4],
      1,
      3,
    ],
    ['goes down to the floor only once', ['supine', 'standing', 'supine'], [1, 0, 2], 2, 20],
    [
      'can save a change and take longer',
      ['side-lying', 'supine', 'side-lying', 'prone'],
      [0, 2, 1, 3],
      1,
      -1,
    ],
  ])('%s', (_, positions, steps, turns, seconds) => {
    expect(betterOrder(positions)).toEqual({ steps, saves: { turns, seconds } });
  });

  it.each<{ readonly positions: readonly Position[] }>([
    { positions: [] },
    { positions: ['supine'] },
    { positions: ['standing', 'standing'] },
    { positions: ['prone', 'standing'] },
    { positions: ['standing', 'prone', 'standing'] },
    // Another order would be quicker, but if it saves no change of position the author's order stays.
    { positions: ['supine', 'kneeling', 'prone'] },
  ])('does not exist if none saves a change: $positions', ({ positions }) => {
    expect(betterOrder(positions)).toBeUndefined();
  });

  it('has every step once, keeps the order within a position, and has fewer changes', () => {
    fc.assert(
      fc.property(anyPositions(40), (positions) => {
        const better = betterOrder(positions);
        if (better === undefined) return;
        expect(better.steps.toSorted((a, b) => a - b)).toEqual(positions.map((_, index) => index));
        for (const position of POSITIONS) {
          const own = better.steps.filter((index) => positions[index] === position);
          expect(own).toEqual(own.toSorted((a, b) => a - b));
        }
        const [before, after] = [positions, better.steps.map((index) => positions[index])].map(
          (order) => orderCost(order.filter((one) => one !== undefined)),
        );
        expect(after?.turns).toBeLessThan(before?.turns ?? 0);
        expect(better.saves).toEqual({
          turns: (before?.turns ?? 0) - (after?.turns ?? 0),
          seconds: (before?.seconds ?? 0) - (after?.seconds ?? 0),
        });
        // Nothing is left to save.
        expect(
          betterOrder(better.steps.flatMap((index) => positions[index] ?? [])),
        ).toBeUndefined();
      }),
    );
  });

  it('is as good as the best of all orders, for a few steps', () => {
    fc.assert(
      fc.property(anyPositions(6), (positions) => {
        const own = positions.map((_, index) => index);
        const [best] = permutations(own)
          .map((order) => rank(positions, order))
          .toSorted((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
        const better = betterOrder(positions)?.steps;
        if (better === undefined) expect(best?.[0]).toBe(orderCost(positions).turns);
        else expect(rank(positions, better)).toEqual(best);
      }),
      { numRuns: 200 },
    );
  });

  it('of the longest routine is found without trying all', () => {
    const positions = Array.from({ length: 40 }, (_, index) => POSITIONS[index % 7] ?? 'prone');
    expect(betterOrder(positions)?.saves.turns).toBeGreaterThan(30);
  });
});

describe('the hint of a routine', () => {
  const library = libraryOf([
    exercise('hug', { position: 'supine' }),
    exercise('press', { position: 'prone' }),
  ]);
  const steps = [step('hug'), step('press'), step('hug')];

  it('names the exercises in the better order', () => {
    expect(orderHint(library, routine(steps))).toEqual({
      exercises: ['hug', 'hug', 'press'],
      saves: { turns: 1, seconds: 3 },
    });
  });

  it('does not exist if the file says that its order is meant', () => {
    expect(orderHint(library, routine(steps, { order: 'meant' }))).toBeUndefined();
  });

  it('does not exist if nothing can be saved', () => {
    expect(orderHint(library, routine(steps.slice(0, 2)))).toBeUndefined();
  });
});

/** What an order is judged by, most important first: changes, seconds and swapped pairs of steps. */
function rank(
  positions: readonly Position[],
  order: readonly number[],
): readonly [number, number, number] {
  const { turns, seconds } = orderCost(order.flatMap((index) => positions[index] ?? []));
  const swapped = order.flatMap((one, at) => order.slice(at).filter((after) => after < one));
  return [turns, seconds, swapped.length];
}

function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length <= 1) return [items];
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
  );
}
