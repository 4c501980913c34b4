import type { Experiment } from '../../core/experiment/experiment.ts';
import { isOpen, knownExperiments } from '../../core/experiment/phase.ts';
import { lastPlanned } from '../../core/experiment/span.ts';
import type { Line } from '../../core/journal/line.ts';
import { notBefore, type Revision } from '../../core/journal/subject-lines.ts';
import { addDays, type Day, differenceInDays, epochMs } from '../../core/time/day.ts';
import type { ExportedRecord } from './exported-record.ts';

/** Returns the slots, by name, that an experiment may leave out on days that it does not show yet. */
export function slotsMaybeOff(experiments: readonly Experiment[], today: Day): ReadonlySet<string> {
  const open = knownExperiments(experiments, [], today).filter((one) => isOpen(one));
  return new Set(open.flatMap(({ experiment }) => experiment.slots));
}

/**
 * Returns a revision that rises with each day on which an experiment may show more of its coins: until they are shown, the
 * slots that they leave out are in the calendar.
 */
export function afterCoins(
  { count, at }: Revision,
  lines: readonly Line[],
  { now, today }: Pick<ExportedRecord, 'now' | 'today'>,
): Revision {
  const shown = lines.flatMap((line) => {
    if (line.type !== 'experiment' || (line.slots ?? []).length === 0) return [];
    const { from, pairs } = line;
    if (line.layout === 'runs' || today < from) return [];
    const layout = line.layout === 'weeks' ? 'weeks' : 'half-weeks';
    const over = addDays(lastPlanned({ layout, from, pairs }, []), 1);
    const days = differenceInDays(from, today < over ? today : over) + 1;
    // By then its last day is over everywhere.
    return { days, at: Math.min(epochMs(now), epochMs(`${addDays(over, 2)}T00:00:00Z`)) };
  });
  const days = shown.reduce((sum, one) => sum + one.days, 0);
  return notBefore({ count: count + days, at }, Math.max(0, ...shown.map((one) => one.at)));
}
