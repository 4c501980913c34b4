import { describe, expect, it } from 'vitest';
import type { NextSlot } from '../../../src/core/adherence/next-slot.ts';
import { DEFAULT_SLOTS } from '../../../src/core/schedule/slot.ts';
import { easierNotice, nextWords } from '../../../src/view/words/easier.ts';
import { first } from '../../support/sample-library.ts';

function next(change: Partial<NextSlot>): NextSlot {
  const slot = first(DEFAULT_SLOTS);
  const when = { day: '2026-11-24', date: '2026-11-24', daysAway: 0, isNight: false };
  return { ...when, slot, isDue: false, isOpen: false, ...change };
}

describe('the next slot', () => {
  it.each([
    [
      'later',
      next({}),
      'Next: morning, today at 07:00.',
      'Next: morning, today at 07:00, in easier forms.',
    ],
    [
      'due',
      next({ isDue: true, isOpen: true }),
      'Next: morning, now (07:00).',
      'Next time in easier forms.',
    ],
    [
      'open',
      next({ isOpen: true }),
      'Next: morning from 07:00, can be done now.',
      'Next time in easier forms.',
    ],
    ['none', undefined, undefined, 'Next time in easier forms.'],
  ])('that is %s is urged on nobody after strong pain', (_, slot, usual, easier) => {
    expect(nextWords(slot, false)).toBe(usual);
    expect(nextWords(slot, true)).toBe(easier);
  });
});

describe('how long the next session takes', () => {
  it('is said if it is known, in whichever form it is', () => {
    expect(nextWords(next({}), false, 1020)).toBe('Next: morning, today at 07:00, 17 min.');
    expect(nextWords(next({}), true, 480)).toBe(
      'Next: morning, today at 07:00, 8 min, in easier forms.',
    );
    expect(nextWords(next({ isDue: true }), true, 480)).toBe('Next time in easier forms, 8 min.');
  });
});

describe('what is said as a session starts', () => {
  it('begins with that it is in easier forms, if it is', () => {
    const notice = { lines: ['Left out: lunge.'], text: 'Left out: lunge.' };
    expect(easierNotice(false, notice)).toEqual(notice);
    expect(easierNotice(true, notice)).toEqual({
      lines: ['In easier forms, one set each.', 'Left out: lunge.'],
      text: 'In easier forms, one set each. Left out: lunge.',
    });
    expect(easierNotice(true, { lines: [], text: '' }).text).toBe('In easier forms, one set each.');
  });
});
