import { expect, it } from 'vitest';
import { experimentIn } from '../../../src/core/experiment/typed-experiment.ts';

it.each([
  ['stretch in the evening or not', 'evening'],
  ['Stretching before bed?', 'evening'],
  ['the morning session or not', 'morning'],
  ['stretching after a run', 'after-run'],
  ['does stretching after every run help', 'after-run'],
  ['stretch or not', undefined],
  ['stretch in the morning or in the evening', undefined],
  ['a cushion between the knees at night or not', 'own'],
  ['', undefined],
])('%j is about %s', (words, kind) => {
  expect(experimentIn(words).kind).toBe(kind);
});

it.each([
  ['a cushion at night or not', ['no cushion at night', 'a cushion at night']],
  ['coffee after dinner or nothing?', ['no coffee after dinner', 'coffee after dinner']],
  ['sleep on my side, or not', ['do not sleep on my side', 'sleep on my side']],
  ['ice, heat or nothing', undefined],
  ['Tea or coffee?', ['Tea', 'coffee']],
  ['road vs. trail', ['road', 'trail']],
  ['a standing desk', undefined],
  ['tea or coffee or water', undefined],
  ['or not', undefined],
])('%j has the arms %j', (words, arms) => {
  expect(experimentIn(words).arms).toEqual(arms);
});
