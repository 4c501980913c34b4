import { describe, expect, it } from 'vitest';
import type { Avoided } from '../../../src/core/library/avoided.ts';
import { avoidedWords } from '../../../src/core/library/avoided-words.ts';
import { avoidedNotice } from '../../../src/view/words/avoided.ts';
import { shippedLibrary } from '../../support/sample-library.ts';

const library = shippedLibrary();
const KNEES: Avoided = { step: 3, exercise: 'double-knees-to-chest', cautions: ['disc-bending'] };
const ROLLS: Avoided = {
  step: 1,
  exercise: 'knee-rolls',
  instead: 'knee-rolls-small',
  cautions: ['osteoporosis'],
};

describe('what is left out', () => {
  it.each<[Avoided, string]>([
    [KNEES, 'Left out: knees to chest (bending forwards brings on your back or leg pain)'],
    [
      ROLLS,
      'Instead of knee rolls: knee rolls, small arc (you have osteoporosis or have ever broken a bone in the spine)',
    ],
    [
      { ...KNEES, cautions: ['knee', 'wrist'] },
      'Left out: knees to chest (you have a knee problem; you have a wrist problem)',
    ],
    [{ step: 0, exercise: 'gone', cautions: ['later'] }, 'Left out: gone (later)'],
  ])('%j is said as %s', (avoided, words) => {
    expect(avoidedWords(avoided, library)).toBe(words);
  });

  it('is nothing as a session starts if nothing is', () => {
    expect(avoidedNotice([], library)).toEqual({ lines: [], text: '' });
  });

  it('is said in a line each, and on the screen as one text', () => {
    const { lines, text } = avoidedNotice([KNEES], library);
    expect(lines).toEqual([`${avoidedWords(KNEES, library)}.`]);
    expect(text).toBe(lines[0]);
  });

  it('is on the screen without the reasons if there is no time to read them', () => {
    const { lines, text } = avoidedNotice([ROLLS, KNEES], library);
    expect(lines).toHaveLength(2);
    expect(text).toBe(
      'Left out: knees to chest. In another form: knee rolls. Why is said at the end.',
    );
  });
});
