import { expect, it } from 'vitest';
import { namesMedicine } from '../../../src/core/experiment/medicine.ts';

it.each([
  ['ibuprofen or not', true],
  ['Two Naproxen tablets before bed', true],
  ['a pain-killer', true],
  ['Voltarol or ice', true],
  ['my usual medication', true],
  ['a pillow or not', false],
  ['my tablet in bed', false],
  ['heat on my back', false],
])('%j names medicine: %j', (words, isMedicine) => {
  expect(namesMedicine(words)).toBe(isMedicine);
});
