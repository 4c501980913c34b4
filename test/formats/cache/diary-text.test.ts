import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diaryWhere, NO_DIARY } from '../../../src/core/diary/diary.ts';
import { addDays } from '../../../src/core/time/day.ts';
import { decodeDiary, encodeDiary } from '../../../src/formats/cache/diary-text.ts';
import { markOf, morningOf, runOf } from '../../support/sample-diary.ts';
import { historyOf, line } from '../../support/sample-journal.ts';

const day = fc.integer({ min: 0, max: 120 }).map((count) => addDays('2026-08-01', count));
const diary = fc
  .array(
    fc.oneof(
      fc.tuple(day, fc.nat({ max: 10 })).map(([on, score]) => morningOf(on, score)),
      fc.tuple(day, fc.nat({ max: 50_000 })).map(([on, metres]) => runOf(on, metres)),
      day.map((on) => line({ type: 'activity', kind: 'swim', note: 'a\nb' }, { day: on })),
      fc.tuple(day, fc.string({ unit: 'grapheme' })).map(([on, text]) => markOf(on, text)),
    ),
    { maxLength: 30 },
  )
  .map((lines) => historyOf(...lines).diary);

describe('a diary as text', () => {
  it('comes back unchanged, all of it or from any day on', () => {
    fc.assert(
      fc.property(diary, day, (own, since) => {
        const text = encodeDiary(own);
        expect(decodeDiary(text, undefined)).toEqual(own);
        expect(decodeDiary(text, since)).toEqual(diaryWhere(own, (one) => one >= since));
      }),
      { numRuns: 100 },
    );
    expect(decodeDiary(encodeDiary(NO_DIARY), undefined)).toEqual(NO_DIARY);
  });

  it('is refused if it was cut off, wherever', () => {
    const text = encodeDiary(historyOf(runOf('2026-09-30', 5), runOf('2026-10-01', 5)).diary);
    for (let length = 0; length < text.length; length++) {
      expect(() => decodeDiary(text.slice(0, length), '2026-10-01')).toThrow();
    }
  });
});
