import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/journal/line.ts';
import { setsDoneWords } from '../../../src/view/words/sets-done.ts';
import {
  ended,
  historyOf,
  line,
  plannedLine,
  setDone,
  started,
} from '../../support/sample-journal.ts';
import { first } from '../../support/sample-library.ts';

const START = started();
const pain = (step: number) =>
  line({
    type: 'skip',
    session: START.id,
    reason: 'pain',
    sets: [plannedLine(step)],
    hurt: plannedLine(step),
  });
const END = ended(START.id, { reason: 'pain' });

describe('how much of a session was done', () => {
  it.each<[string, readonly Line[]]>([
    ['1 of 5 sets', [setDone(START.id, plannedLine(0))]],
    ['1 of 5 sets, ended for pain', [setDone(START.id, plannedLine(0)), pain(1), END]],
    ['ended for pain', [pain(0), END]],
    ['left out for pain', [0, 1, 2, 3, 4].map((step) => pain(step))],
  ])('is %s', (words, lines) => {
    expect(setsDoneWords(first(historyOf(START, ...lines).sessions))).toBe(words);
  });
});
