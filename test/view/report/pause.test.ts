import { describe, expect, it } from 'vitest';
import { type NextSlot, nextSlot } from '../../../src/core/adherence/next-slot.ts';
import { resumedText } from '../../../src/view/report/pause.ts';
import { historyOf, schedule } from '../../support/sample-journal.ts';

const TODAY = '2026-11-24';
const NEXT = nextSlot(historyOf(schedule('2026-11-01')), `${TODAY}T15:00:00.000+00:00`, '04:00');
const text = (from: string, until: string, next: NextSlot | undefined = NEXT) =>
  resumedText({ from, until }, next, TODAY);

describe('a pause that is ended', () => {
  it.each(['2026-11-10', TODAY])('from %s, under way, is over', (from) => {
    expect(text(from, '2026-11-30')).toMatch(
      /^The pause from \w{3} \d\d Nov to Mon 30 Nov 2026 is over\.\nNext: evening from 20:30, can be done now\.\n$/,
    );
  });

  it('before it began is cancelled', () => {
    expect(text('2026-11-25', '2026-12-02')).toMatch(
      /^The pause from Wed 25 Nov to Wed 2 Dec 2026 is cancelled\.\nNext: evening from 20:30, can be done now\.\n$/,
    );
  });

  it('says no more if nothing is planned after it', () => {
    expect(resumedText({ from: TODAY, until: TODAY }, undefined, TODAY)).toBe(
      'The pause from Tue 24 Nov to Tue 24 Nov 2026 is over.\n',
    );
  });
});
