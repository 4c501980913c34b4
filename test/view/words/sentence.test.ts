import { expect, it } from 'vitest';
import { endSentence } from '../../../src/view/words/sentence.ts';

it.each([
  ['paused', 'paused.'],
  ['paused: no more running.', 'paused: no more running.'],
  ['skipped: why not?', 'skipped: why not?'],
  ['a note that is far too…', 'a note that is far too…'],
])('the sentence %j is %j', (text, sentence) => {
  expect(endSentence(text)).toBe(sentence);
});
