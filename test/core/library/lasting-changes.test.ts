import { describe, expect, it } from 'vitest';
import { lastingChanges } from '../../../src/core/library/lasting-changes.ts';
import type { DoseStep, OwnDose } from '../../../src/core/library/own-dose.ts';
import type { SetSide } from '../../../src/core/library/side.ts';
import { changeFrom } from '../../support/progress-record.ts';

const MORE = { sets: 1, dose: { hold: 25 }, form: null };
const MOST = { sets: 1, dose: { hold: 30 }, form: null };

type Step = readonly [
  day: number,
  change: DoseStep,
  to?: OwnDose | null,
  sides?: readonly SetSide[],
];

describe('the changes of a week', () => {
  it.each<[string, readonly Step[], readonly number[]]>([
    ['a step', [[3, 'up', MORE]], [3]],
    [
      'a step up that was gone back',
      [
        [3, 'up', MORE],
        [4, 'down', null],
      ],
      [],
    ],
    [
      'two steps, of which the last holds',
      [
        [3, 'up', MORE],
        [6, 'up', MOST],
      ],
      [6],
    ],
    [
      'a step back of what was raised before',
      [
        [1, 'up', MORE],
        [4, 'down', null],
      ],
      [4],
    ],
    [
      'a step back that was made up for',
      [
        [1, 'up', MORE],
        [4, 'down', null],
        [7, 'up', MORE],
      ],
      [],
    ],
    [
      'a pin that was let go, beside a step',
      [
        [3, 'pin'],
        [4, 'up', MORE],
        [5, 'unpin'],
      ],
      [4],
    ],
    [
      'pins, of which the last holds',
      [
        [3, 'pin'],
        [4, 'unpin'],
        [5, 'pin'],
      ],
      [5],
    ],
    [
      'an end of a pin from before',
      [
        [1, 'pin'],
        [5, 'unpin'],
      ],
      [5],
    ],
    [
      'both sides up, and one of them back',
      [
        [3, 'up', MORE],
        [4, 'down', null, ['left']],
      ],
      [3],
    ],
    [
      'what comes after it',
      [
        [3, 'up', MORE],
        [10, 'down', null],
      ],
      [3],
    ],
  ])('are of %s what holds at its end', (_, steps, expected) => {
    const changes = steps.map(([day, change, to, sides = ['left', 'right']]) =>
      changeFrom(
        {
          type: 'dose-change',
          routine: 'core',
          exercise: 'plank',
          sides: [...sides],
          change,
          ...(to === undefined ? {} : { to }),
          because: 'asked',
        },
        `2026-11-${String(day).padStart(2, '0')}`,
        '09:00',
      ),
    );
    const lasting = lastingChanges(changes, '2026-11-02', '2026-11-08');
    expect(lasting.map(({ day }) => Number(day.slice(-2)))).toEqual(expected);
  });
});
