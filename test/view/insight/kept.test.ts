import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DayKept } from '../../../src/core/insight/compliance.ts';
import type { Kept, KeptSide } from '../../../src/view/insight/kept.ts';
import { keptLines } from '../../../src/view/insight/kept-picture.ts';
import { keptWords } from '../../../src/view/insight/kept-words.ts';
import { anyLook, anyText, misfits, plainLook, snapshot } from '../../support/pictures.ts';

const names = { a: 'no evening session', b: 'the evening session' };
const [yes, no, paused, unknown] = ['as-planned', 'not', 'paused', 'unknown'] as const;
const a = (...days: readonly DayKept[]): KeptSide => ({ side: 'A', days });
const b = (...days: readonly DayKept[]): KeptSide => ({ side: 'B', days });
const WEEKS: Kept = {
  names,
  pairs: [
    { name: 'week 1', sides: [a(yes, yes, no), b(yes, yes, yes)] },
    { name: 'week 2', sides: [b(no, paused, paused), a(yes, unknown, yes)] },
    { name: 'week 3', sides: [a(yes, yes, yes), b(no, no, no)] },
    { name: 'week 10', sides: [a(yes)] },
  ],
};

describe('what was done in an experiment', () => {
  it('is a sign a day, the sides of each pair in their order, as many pairs beside one another as fit', () => {
    expect(snapshot(keptLines(WEEKS, plainLook(80)))).toMatchInlineSnapshot(`
      "
      A  no evening session
      B  the evening session
      week 1   A ●●○  B ●●●   week 2   B ○‖‖  A ●?●   week 3   A ●●●  B ○○○
      week 10  A ●
      ● as planned; ○ not; ‖ paused; ? unknown
      "
    `);
  });

  it('is a pair a line in the narrowest terminal, and in ASCII', () => {
    expect(snapshot(keptLines(WEEKS, plainLook(30, true)))).toMatchInlineSnapshot(`
      "
      A  no evening session
      B  the evening session
      week 1   A ##o  B ###
      week 2   B o==  A #?#
      week 3   A ###  B ooo
      week 10  A #
      # as planned; o not; = paused;
      ? unknown
      "
    `);
  });

  it('has each side on its own line where both are too wide', () => {
    const week = Array<DayKept>(7).fill(yes);
    const pairs = [{ name: 'weeks 11 and 12', sides: [b(...week), a(...week)] }];
    expect(keptLines({ names, pairs }, plainLook(30)).slice(2)).toEqual([
      'weeks 11 and 12',
      '  B ●●●●●●●',
      '  A ●●●●●●●',
      '● as planned',
    ]);
  });

  it('is said day by day', () => {
    expect(snapshot(keptWords(WEEKS))).toMatchInlineSnapshot(`
      "
      A: no evening session.
      B: the evening session.
      Week 1: A as planned, as planned, not; B as planned, as planned, as planned.
      Week 2: B not, paused, paused; A as planned, unknown, as planned.
      Week 3: A as planned, as planned, as planned; B not, not, not.
      Week 10: A as planned.
      "
    `);
  });

  it('is nothing before a day is over', () => {
    const none = { names, pairs: [] };
    expect([keptLines(none, plainLook(80)), keptWords(none)]).toEqual([[], []]);
  });

  it('fits any terminal, with as many signs as days', () => {
    fc.assert(
      fc.property(anyKept, anyLook, (value, look) => {
        const lines = keptLines(value, look);
        expect(misfits(lines, look)).toEqual([]);
        const shown = stripVTControlCharacters(lines.join('\n'));
        const sides = [...shown.matchAll(/(?:^|\s)[AB] ([●○‖?#o=]+)(?=\s|$)/g)];
        const days = value.pairs.flatMap((pair) => pair.sides.map((side) => side.days.length));
        expect(sides.map(([, signs]) => signs?.length)).toEqual(days);
      }),
      { numRuns: 30 },
    );
  });
});

const anyDays = fc.array(fc.constantFrom<DayKept>(yes, no, paused, unknown), {
  minLength: 1,
  maxLength: 7,
});

const anyKept: fc.Arbitrary<Kept> = fc.record({
  names: fc.record({ a: anyText.filter(isNoSign), b: anyText.filter(isNoSign) }),
  pairs: fc.array(
    fc.record({
      name: fc.constantFrom('week 1', 'week 12', 'runs 23 and 24'),
      sides: fc.tuple(anyDays, anyDays).map(([one, other]) => [a(...one), b(...other)]),
    }),
    { maxLength: 24 },
  ),
});

/** Whether a text has nothing that looks like a side. */
function isNoSign(text: string): boolean {
  return !/[AB?#o=]/.test(text);
}
