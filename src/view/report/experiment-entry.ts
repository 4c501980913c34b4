import type { Experiment, ExperimentEnd } from '../../core/experiment/experiment.ts';
import type { DoseChangeRecord } from '../../core/library/own-dose.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { doseChangeWords } from '../words/dose-change.ts';
import { experimentEndWords, experimentWords } from '../../core/experiment/experiment-words.ts';
import { fullDayWords } from '../../core/time/day-words.ts';
import { momentWords } from '../words/time.ts';
import { block, noteLines } from './entry-block.ts';
import type { RowContext } from './set-rows.ts';

/** Returns the details of an experiment. */
export function experimentText(experiment: Experiment, { theme }: RowContext): string {
  const { id, day, at, from, arms, ended } = experiment;
  return block([
    `Experiment: ${experimentWords(experiment)}, from ${fullDayWords(from)}`,
    `Either ${plainLine(arms[0])}, or ${plainLine(arms[1])}`,
    `Planned on ${momentWords(day, at)}`,
    ...(ended === undefined
      ? []
      : [`It was ${experimentEndWords(ended.reason)} on ${fullDayWords(ended.day)}`]),
    theme.dim(plainLine(id)),
  ]);
}

/** Returns the details of the end of an experiment before its time. */
export function experimentEndText(
  { id, day, at, reason, note }: ExperimentEnd,
  { theme }: RowContext,
): string {
  return block([
    `The experiment was ${experimentEndWords(reason)}, ${momentWords(day, at)}`,
    ...noteLines(note),
    theme.dim(plainLine(id)),
  ]);
}

/** Returns the details of a change of a dose. */
export function doseText(dose: DoseChangeRecord, { theme }: RowContext): string {
  return block([
    `Dose in ${plainLine(dose.routine)}, ${momentWords(dose.day, dose.at)}`,
    doseChangeWords(dose),
    theme.dim(plainLine(dose.id)),
  ]);
}
