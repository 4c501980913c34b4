import { DOSE_REASONS, DOSE_STEPS, type DoseChangeRecord } from '../library/own-dose.ts';
import type { LineOf } from './line.ts';

/**
 * Returns the changes of doses that some lines hold, in the order they were written. One of a kind that only a later version
 * knows is left out.
 */
export function doseChangesOf(
  lines: readonly LineOf<'dose-change'>[],
): readonly DoseChangeRecord[] {
  return lines.flatMap((line) => {
    const { id, day, at, device, routine, exercise, sides, to, days } = line;
    const change = DOSE_STEPS.find((one) => one === line.change);
    if (change === undefined) return [];
    const because = DOSE_REASONS.find((one) => one === line.because) ?? 'asked';
    const own = to === undefined || to === null ? null : { ...to, form: to.form ?? null };
    const what = { routine, exercise, sides, change, to: own, because, days: days ?? [] };
    return [{ id, day, at, device, ...what }];
  });
}
