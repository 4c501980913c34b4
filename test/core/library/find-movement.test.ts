import { describe, expect, it } from 'vitest';
import { allVariants, variantName } from '../../../src/core/library/variant.ts';
import { findMovement } from '../../../src/core/library/find-movement.ts';
import { exercise, libraryOf, shippedLibrary } from '../../support/sample-library.ts';

const LIBRARY = libraryOf([
  exercise('hug', {
    name: 'Knee hug',
    aliases: ['hold the knee'],
    dose: { sets: 2, hold: 30, rest: 5 },
    easier: { id: 'hug-short', name: 'Shorter', how: 'Less long.', dose: { hold: 5 } },
    harder: { id: 'hug-long', name: 'Longer', how: 'Longer.' },
  }),
  exercise('squeeze', { easier: { exercise: 'hug' } }),
]);

describe('finding a movement', () => {
  it('by the id of an exercise gives the exercise with its dose', () => {
    const { exercise: found, movement, dose, variant } = findMovement(LIBRARY, 'hug');
    expect([found.id, movement.id, dose, variant]).toEqual([
      'hug',
      'hug',
      { sets: 2, hold: 30, rest: 5 },
      undefined,
    ]);
  });

  it.each(['hug-short', 'HUG-SHORT', 'hug short', 'Knee hug, shorter'])(
    'by %j gives the variant with its changed dose',
    (typed) => {
      const { exercise: found, movement, dose, variant } = findMovement(LIBRARY, typed);
      expect([found.id, movement.id, movement.name]).toEqual([
        'hug',
        'hug-short',
        'Knee hug, shorter',
      ]);
      expect(dose).toEqual({ sets: 2, hold: 5, rest: 5 });
      expect(variant?.level).toBe('easier');
    },
  );

  it('by a variant without a dose gives the dose of the exercise', () => {
    expect(findMovement(LIBRARY, 'hug-long').dose).toEqual({ sets: 2, hold: 30, rest: 5 });
  });

  it.each([
    ['hug-shrot', 'did you mean `hug-short`?'],
    ['hugg', 'did you mean `hug`?'],
    ['hold the kne', 'did you mean `"hold the knee"`?'],
    ['headstand', 'to see them all: stretch exercise list'],
  ])('by %j fails: %s', (typed, hint) => {
    expect(() => findMovement(LIBRARY, typed)).toThrow(
      expect.objectContaining({
        kind: 'missing',
        message: `there is no exercise called \`${typed}\``,
        hint,
      }),
    );
  });

  it('by the id of any shipped exercise or variant gives that one', () => {
    const library = shippedLibrary();
    const variants = allVariants(library).map(({ inline }) => inline.id);
    expect(variants.length).toBeGreaterThan(35);
    for (const id of [...Object.keys(library.exercises), ...variants]) {
      expect(findMovement(library, id).movement.id).toBe(id);
    }
  });
});

describe('the name of a variant', () => {
  it.each([
    ['Side plank', 'Shorter hold', 'Side plank, shorter hold'],
    ['Bridge', 'One-leg bridge', 'One-leg bridge'],
    ['Plank', 'Longer plank', 'Longer plank'],
    ['Side plank', 'Plank on the knees', 'Side plank, plank on the knees'],
    ['Row', 'TRX strap', 'Row, TRX strap'],
    ['Row', 'Ärmer gestreckt', 'Row, ärmer gestreckt'],
    ['Row', '2 kg', 'Row, 2 kg'],
  ])('of %j called %j is %j', (name, variant, expected) => {
    const easier = { id: 'x', name: variant, how: 'So.' };
    const names = allVariants(libraryOf([exercise('one', { name, easier })])).map(variantName);
    expect(names).toEqual([expected]);
  });

  it('contains the name of the exercise and is unique, for all that are shipped', () => {
    const library = shippedLibrary();
    const names = allVariants(library).map((variant) => {
      const name = variantName(variant);
      for (const word of variant.exercise.name.toLowerCase().split(' ')) {
        expect(name.toLowerCase()).toContain(word);
      }
      return name;
    });
    expect(new Set(names).size).toBe(names.length);
  });
});
