import { describe, expect, it } from 'vitest';
import {
  changedDose,
  type Dose,
  type DoseChange,
  repMs,
  repsWords,
  setDose,
  tempoWords,
} from '../../../src/core/library/dose.ts';

const TEMPO = { up: 2, hold: 1, down: 2 };
const COUNTED: Dose = { sets: 2, reps: { from: 10, to: 10 }, tempo: TEMPO, rest: 40 };
const HELD: Dose = { sets: 3, hold: 30, rest: 7 };
const REPS = { from: 12, to: 15 };

describe('a routine’s change of a dose', () => {
  it.each<[string, Dose, DoseChange, Dose]>([
    ['of nothing', COUNTED, {}, COUNTED],
    ['of the repetitions', COUNTED, { reps: REPS }, { ...COUNTED, reps: REPS }],
    [
      'of the tempo',
      COUNTED,
      { tempo: { ...TEMPO, up: 3 } },
      { ...COUNTED, tempo: { ...TEMPO, up: 3 } },
    ],
    ['of sets and rest', COUNTED, { sets: 4, rest: 0 }, { ...COUNTED, sets: 4, rest: 0 }],
    ['of the hold', HELD, { hold: 20 }, { ...HELD, hold: 20 }],
    ['of the sets of a hold', HELD, { sets: 1 }, { ...HELD, sets: 1 }],
    ['to a hold, with the rest of holds', COUNTED, { hold: 20 }, { sets: 2, hold: 20, rest: 5 }],
    ['to a hold, with a rest', COUNTED, { hold: 20, rest: 9 }, { sets: 2, hold: 20, rest: 9 }],
    [
      'to repetitions, with the rest of repetitions',
      HELD,
      { reps: REPS, tempo: TEMPO },
      { sets: 3, reps: REPS, tempo: TEMPO, rest: 30 },
    ],
    ['to repetitions without a tempo, which changes nothing', HELD, { reps: REPS }, HELD],
  ])('%s', (_, dose, change, expected) => {
    expect(changedDose(dose, change)).toEqual(expected);
  });
});

describe('a dose', () => {
  it('has a part for each set', () => {
    expect(setDose(COUNTED)).toEqual({ reps: { from: 10, to: 10 }, tempo: TEMPO });
    expect(setDose(HELD)).toEqual({ hold: 30 });
  });

  it('doubles the time of a repetition that is done on each side', () => {
    expect(repMs(TEMPO, false)).toBe(5000);
    expect(repMs(TEMPO, true)).toBe(10_000);
  });

  it('is shown with its numbers', () => {
    expect(repsWords({ from: 12, to: 12 })).toBe('12');
    expect(repsWords(REPS)).toBe('12–15');
    expect(tempoWords({ up: 2, hold: 0, down: 1.5 })).toBe('2-0-1.5');
  });
});
