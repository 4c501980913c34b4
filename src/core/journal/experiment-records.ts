import {
  type Experiment,
  EXPERIMENT_END_REASONS,
  EXPERIMENT_KINDS,
  EXPERIMENT_LAYOUTS,
  type ExperimentEnd,
} from '../experiment/experiment.ts';
import type { LineOf } from './line.ts';

/**
 * Returns the experiments that some lines hold, in the order they were written, each with its end if that came before its
 * time; of several ends the first counts. One of a kind that only a later version knows is left out.
 */
export function experimentRecords(
  lines: readonly LineOf<'experiment'>[],
  ends: readonly LineOf<'experiment-ended'>[],
): readonly Experiment[] {
  const ended = ends.map((line) => endOf(line));
  return lines.flatMap((line) => {
    const end = ended.find(({ experiment }) => experiment === line.id);
    return experimentOf(line, end) ?? [];
  });
}

function experimentOf(
  line: LineOf<'experiment'>,
  ended: ExperimentEnd | undefined,
): Experiment | undefined {
  const { id, day, at, device, title, from, pairs, first, seed, slots, analysis } = line;
  const kind = EXPERIMENT_KINDS.find((one) => one === line.kind);
  const layout = EXPERIMENT_LAYOUTS.find((one) => one === line.layout);
  const arms = twoOf(line.arms);
  if (kind === undefined || layout === undefined || arms === undefined) return undefined;
  const names = twoOf(line.routines?.names ?? []);
  const slot = line.routines?.slot;
  return {
    id,
    day,
    at,
    device,
    kind,
    title,
    arms,
    layout,
    from,
    pairs: Math.min(pairs, first.length),
    first,
    seed,
    slots: slots ?? [],
    routines: names === undefined || slot === undefined ? null : { slot, names },
    analysis,
    ended,
  };
}

function endOf(line: LineOf<'experiment-ended'>): ExperimentEnd {
  const { id, day, at, device, experiment, note } = line;
  const reason = EXPERIMENT_END_REASONS.find((one) => one === line.reason) ?? 'given-up';
  return { id, day, at, device, experiment, reason, note: note === '' ? undefined : note };
}

function twoOf(texts: readonly string[]): readonly [string, string] | undefined {
  const [one, other] = texts;
  return one === undefined || other === undefined ? undefined : [one, other];
}
