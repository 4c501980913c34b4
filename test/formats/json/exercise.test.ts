import { describe, expect, it } from 'vitest';
import { findMovement } from '../../../src/core/library/find-movement.ts';
import { exerciseJson } from '../../../src/formats/json/exercise.ts';
import { shippedLibrary } from '../../support/sample-library.ts';

const library = shippedLibrary();

describe('an exercise as JSON', () => {
  it('is what its file holds', () => {
    const meant = findMovement(library, 'side-plank');
    expect(exerciseJson(meant)).toEqual(meant.exercise);
  });

  it('of a variant has the exercise’s fields, replaced by its own, and says which exercise it is of', () => {
    const { exercise } = findMovement(library, 'side-plank');
    const json = exerciseJson(findMovement(library, 'side-plank-straight'));
    expect(json).toMatchObject({
      id: 'side-plank-straight',
      name: 'Side plank, straight legs',
      aliases: [],
      kind: 'strength',
      start: 'Lie on the {side} side, elbow under your shoulder, legs straight.',
      cues: exercise.harder !== undefined && 'how' in exercise.harder ? exercise.harder.cues : [],
      muscles: exercise.muscles,
      skip: exercise.skip,
      sources: exercise.sources,
      form: { of: 'side-plank', level: 'harder', how: 'Keep your legs straight.' },
    });
    expect(json.figure).not.toEqual(exercise.figure);
    expect(Object.keys(json)).not.toContain('easier');
    expect(exerciseJson(findMovement(library, 'side-plank-short')).dose).toEqual({
      sets: 5,
      hold: 5,
      rest: 5,
    });
  });
});
