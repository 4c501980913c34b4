import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/journal/line.ts';
import { hurtRows } from '../../../src/view/report/hurt-rows.ts';
import {
  amend,
  historyOf,
  line,
  plannedLine,
  setDone,
  started,
} from '../../support/sample-journal.ts';
import { exercise, first, libraryOf } from '../../support/sample-library.ts';

const LIBRARY = libraryOf([exercise('hug', { name: 'Knee hug' })]);
const HUG = plannedLine(0, { exercise: 'hug', side: 'left' });
const EASY = { ...HUG, exercise: 'hug-small' };
const START = started({ planned: [HUG] });

function rows(...lines: readonly Line[]): readonly string[] {
  const session = first(historyOf(START, ...lines).sessions);
  return hurtRows(session, LIBRARY, { columns: 80 });
}

const hurt = line({
  type: 'skip',
  session: START.id,
  reason: 'pain',
  sets: [HUG],
  hurt: HUG,
  pain: 5,
});

describe('the rows of sets that hurt', () => {
  it('have those that an easier variant replaced before anything of them was done', () => {
    expect(rows(hurt, amend(START, { planned: [EASY] }))).toEqual([
      '  Knee hug, left side, set 1: it hurt (5 of 10), then easier',
    ]);
  });

  it('have none that has a row already', () => {
    expect(rows(hurt)).toEqual([]);
    const some = setDone(START.id, HUG, { done: { hold: 4 }, complete: false });
    expect(rows(hurt, some, amend(START, { planned: [EASY] }))).toEqual([]);
    expect(rows()).toEqual([]);
  });
});
