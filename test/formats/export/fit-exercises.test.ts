import { Profile } from '@garmin/fitsdk';
import { expect, it } from 'vitest';
import { fitExercise } from '../../../src/formats/export/fit-exercises.ts';
import { shippedLibrary } from '../../support/sample-library.ts';

/** What Garmin calls each shipped exercise that it has a name for. */
const NAMES: Readonly<Record<string, string>> = {
  'bird-dog': 'hyperextension backExtensionWithOppositeArmAndLegReach',
  breathing: 'move bellyBreathing',
  bridge: 'hipRaise hipRaise',
  'bridge-one-leg': 'hipRaise singleLegHipRaise',
  'calf-raise': 'calfRaise standingCalfRaise',
  'calf-wall': 'warmUp stretchCalf',
  'cat-cow': 'core catCow',
  'chair-squat': 'squat squat',
  'childs-pose': 'warmUp stretchChildsPose',
  clamshell: 'hipRaise clams',
  'curl-up': 'crunch mcgillCurlUp',
  'dead-bug': 'hipStability deadBug',
  'glute-cross-body': 'warmUp glutesStretch',
  hamstring: 'warmUp stretchHamstring',
  'high-knees': 'warmUp walkingHighKnees',
  'hip-flexor': 'warmUp stretchLungingHipFlexor',
  'hip-hinge': 'deadlift straightLegDeadlift',
  'hundred-prep': 'core theHundred',
  'leg-swing': 'warmUp forwardAndBackwardLegSwings',
  'open-book': 'warmUp thoracicRotation',
  piriformis: 'warmUp stretchLyingPiriformis',
  plank: 'plank plank',
  'prone-press-up': 'warmUp stretchCobra',
  'seated-twist': 'move seatedTwist',
  'side-bend': 'warmUp stretchSide',
  'side-leg-raise': 'hipStability sideLyingLegRaise',
  'side-plank': 'plank sidePlank',
  'single-knee-to-chest': 'warmUp stretchLyingKneeToChest',
  'walking-lunge': 'lunge walkingLunge',
};

const TYPES: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = Profile.types;

it('a shipped exercise has the name that Garmin has for it, or none', () => {
  const ids = Object.keys(shippedLibrary().exercises);
  const named = ids.flatMap((id) => {
    const found = fitExercise(id);
    if (found === undefined) return [];
    const category = TYPES['exerciseCategory']?.[found.category] ?? '';
    return [[id, `${category} ${TYPES[`${category}ExerciseName`]?.[found.name]}`]];
  });
  expect(Object.fromEntries(named)).toEqual(NAMES);
});

it('what is no exercise of the program has none', () => {
  expect(fitExercise('constructor')).toBeUndefined();
  expect(fitExercise('my-own')).toBeUndefined();
});
