import { describe, expect, it } from 'vitest';
import {
  type Cue,
  cueMoment,
  cuesDuring,
  cuesFor,
  cueText,
} from '../../../src/core/library/exercise-cue.ts';

const CUES: readonly Cue[] = [
  { setup: 'Cross the ankle over.' },
  'Breathe.',
  { up: 'Lift.' },
  { hold: 'Stay.' },
  { down: 'Lower.' },
  { between: 'Swap hands.' },
  { after: 'To finish, uncross.' },
];

describe('the cues of a movement', () => {
  it('have their words, and the moment they are for if there is one', () => {
    expect(CUES.map((cue) => [cueMoment(cue), cueText(cue)])).toEqual([
      ['setup', 'Cross the ankle over.'],
      [undefined, 'Breathe.'],
      ['up', 'Lift.'],
      ['hold', 'Stay.'],
      ['down', 'Lower.'],
      ['between', 'Swap hands.'],
      ['after', 'To finish, uncross.'],
    ]);
  });

  it('during the movement are neither for getting into position nor for after a set', () => {
    expect(cuesDuring(CUES).map(cueText)).toEqual(['Breathe.', 'Lift.', 'Stay.', 'Lower.']);
    expect(cuesFor(CUES, 'setup')).toEqual(['Cross the ankle over.']);
    expect(cuesFor(CUES, 'after')).toEqual(['To finish, uncross.']);
  });
});
