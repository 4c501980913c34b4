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

describe('what is meant', () => {
  it('by the id of an exercise is the exercise with its own dose', () => {
    const { exercise: found, movement, dose, variant } = findMovement(LIBRARY, 'hug');
    expect([found.id, movement.id, dose, variant]).toEqual([
      'hug',
      'hug',
      { sets: 2, hold: 30, rest: 5 },
      undefined,
    ]);
  });

  it.each(['hug-short', 'HUG-SHORT', 'hug short', 'Knee hug, shorter'])(
    'by %j is the form with the dose that it changes',
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

  it('by a form of which no dose is told is the form with the exercise’s', () => {
    expect(findMovement(LIBRARY, 'hug-long').dose).toEqual({ sets: 2, hold: 30, rest: 5 });
  });

  it.each([
    ['hug-shrot', 'did you mean `hug-short`?'],
    ['hugg', 'did you mean `hug`?'],
    ['hold the kne', 'did you mean `"hold the knee"`?'],
    ['headstand', 'see them all: stretch exercise list'],
  ])('by %j is nothing: %s', (typed, hint) => {
    expect(() => findMovement(LIBRARY, typed)).toThrow(
      expect.objectContaining({
        kind: 'missing',
        message: `there is no exercise called \`${typed}\``,
        hint,
      }),
    );
  });

  it('by the id of any shipped exercise or form is that', () => {
    const library = shippedLibrary();
    const forms = allVariants(library).map(({ inline }) => inline.id);
    expect(forms.length).toBeGreaterThan(35);
    for (const id of [...Object.keys(library.exercises), ...forms]) {
      expect(findMovement(library, id).movement.id).toBe(id);
    }
  });
});

describe('the name of a form', () => {
  it.each([
    ['Side plank', 'Shorter hold', 'Side plank, shorter hold'],
    ['Bridge', 'One-leg bridge', 'One-leg bridge'],
    ['Plank', 'Longer plank', 'Longer plank'],
    ['Side plank', 'Plank on the knees', 'Side plank, plank on the knees'],
    ['Row', 'TRX strap', 'Row, TRX strap'],
    ['Row', 'Ärmer gestreckt', 'Row, ärmer gestreckt'],
    ['Row', '2 kg', 'Row, 2 kg'],
  ])('of %j called %j is %j', (name, form, expected) => {
    const easier = { id: 'x', name: form, how: 'So.' };
    const names = allVariants(libraryOf([exercise('one', { name, easier })])).map(variantName);
    expect(names).toEqual([expected]);
  });

  it('tells by itself what is done, of every shipped one, and is like no other', () => {
    const library = shippedLibrary();
    const names = allVariants(library).map((form) => {
      const name = variantName(form);
      for (const word of form.exercise.name.toLowerCase().split(' ')) {
        expect(name.toLowerCase()).toContain(word);
      }
      return name;
    });
    expect(new Set(names).size).toBe(names.length);
  });
});
