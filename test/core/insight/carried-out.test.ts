import { expect, it } from 'vitest';
import { wasCarriedOut } from '../../../src/core/insight/carried-out.ts';
import type { ArmCompliance, DayKept } from '../../../src/core/insight/compliance.ts';

const NONE = { 'as-planned': 0, not: 0, paused: 0, unknown: 0 };

it.each<[string, Partial<Days>, Partial<Days>, 'evening' | 'routines', boolean | null]>([
  ['every evening in both', { not: 36 }, { 'as-planned': 36 }, 'evening', false],
  ['no evening in either', { 'as-planned': 36 }, { not: 36 }, 'evening', false],
  ['half and half in both', half(), half(), 'evening', false],
  ['8 days of 10', kept(8, 2), kept(8, 2), 'evening', true],
  ['7 days of 10', kept(7, 3), kept(7, 3), 'evening', false],
  ['all of one, half of the other', kept(36, 0), half(), 'evening', true],
  [
    'mostly paused',
    { 'as-planned': 15, paused: 21 },
    { 'as-planned': 15, paused: 21 },
    'evening',
    false,
  ],
  ['half of either routine', half(), half(), 'routines', true],
  ['hardly the second routine', kept(36, 0), kept(10, 26), 'routines', false],
  ['nothing known', { unknown: 36 }, { unknown: 36 }, 'evening', null],
  ['unknown days do not count', { ...kept(9, 1), unknown: 26 }, kept(36, 0), 'evening', true],
])('%s', (_, a, b, kind, carriedOut) => {
  expect(wasCarriedOut({ kind }, [arm(a), arm(b)])).toBe(carriedOut);
});

type Days = Record<DayKept, number>;

function arm(days: Partial<Days>): ArmCompliance {
  return { days: { ...NONE, ...days }, mornings: 36, recorded: 36 };
}

function kept(asPlanned: number, not: number): Partial<Days> {
  return { 'as-planned': asPlanned, not };
}

function half(): Partial<Days> {
  return kept(18, 18);
}
