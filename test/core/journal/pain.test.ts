import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/journal/line.ts';
import { latestStrongPain, strongPainDays, worstPain } from '../../../src/core/journal/pain.ts';
import {
  amend,
  ended,
  historyOf,
  line,
  plannedLine,
  started,
} from '../../support/sample-journal.ts';
import { first } from '../../support/sample-library.ts';

const at = (day: number, time = '07:00') => `2026-11-${day}T${time}:00.000+00:00`;
const START = started({ pain: 2 }, { at: at(20) });

function hurt(pain: number | undefined, minute = '07:05'): Line {
  const set = { hurt: plannedLine(1), sets: [plannedLine(1)] };
  const said = pain === undefined ? {} : { pain };
  return line(
    { type: 'skip', session: START.id, reason: 'pain', ...set, ...said },
    { at: at(20, minute) },
  );
}

describe('pain of 6 or more', () => {
  it.each<[string, readonly Line[], string | undefined]>([
    ['no answer of 6', [START, hurt(5), ended(START.id, { pain: 5, after: 5 })], undefined],
    ['before', [started({ pain: 6 }, { at: at(20) })], '20 07:00 6'],
    ['when "it hurts" was pressed', [START, hurt(7)], '20 07:05 7'],
    ['not if it was not said how much', [START, hurt(undefined)], undefined],
    ['during', [START, ended(START.id, { pain: 8 }, { at: at(20, '07:20') })], '20 07:20 8'],
    ['after', [START, ended(START.id, { after: 9 }, { at: at(20, '07:20') })], '20 07:20 9'],
    [
      'in place of a slot',
      [
        START,
        line({ type: 'skip', slot: 'evening', reason: 'pain', pain: 6 }, { at: at(20, '20:00') }),
      ],
      '20 20:00 6',
    ],
    [
      'the latest of several, in whatever order they are found',
      [
        line({ type: 'skip', slot: 'evening', reason: 'pain', pain: 6 }, { at: at(19, '20:00') }),
        START,
        hurt(7, '07:06'),
        hurt(6, '07:05'),
      ],
      '20 07:06 7',
    ],
  ])('is found: %s', (_, lines, expected) => {
    const found = latestStrongPain(historyOf(lines));
    const said = found && `${found.day.slice(8)} ${found.at.slice(11, 16)} ${found.value}`;
    expect(said).toBe(expected);
  });

  it('is no longer there once the answer was corrected', () => {
    const end = ended(START.id, { after: 9 });
    expect(latestStrongPain(historyOf(START, end, amend(START, { painAfter: 2 })))).toBeUndefined();
  });

  it('is counted by training day, between two days', () => {
    const history = historyOf(
      started({ pain: 7 }, { at: at(18) }),
      started({ pain: 8 }, { at: at(19) }),
      started({ pain: 6 }, { at: at(19, '20:00') }),
      started({ pain: 6 }, { at: at(21) }),
    );
    expect([...strongPainDays(history, '2026-11-19', '2026-11-20')]).toEqual(['2026-11-19']);
  });
});

describe('the worst pain of a session', () => {
  it('is the most that was said, whenever it was', () => {
    const worst = (...lines: readonly Line[]) => worstPain(first(historyOf(lines).sessions));
    expect(worst(START, hurt(4), ended(START.id, { pain: 3, after: 1 }))).toBe(4);
    expect(worst(started())).toBeNull();
  });
});
