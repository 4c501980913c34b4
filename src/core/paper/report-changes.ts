import type { DiaryNote } from '../diary/diary.ts';
import { experimentEndWords, experimentWords } from '../experiment/experiment-words.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { KnownExperiment } from '../experiment/phase.ts';
import { spanOf } from '../experiment/span.ts';
import type { ExperimentResult } from '../insight/experiment-result.ts';
import { lastingChanges } from '../library/lasting-changes.ts';
import { doseReasonWords, ownAmountWords, sidesWords } from '../library/own-dose-words.ts';
import type { DoseChangeRecord } from '../library/own-dose.ts';
import { distinctSchedules, type Pause, type Schedule } from '../schedule/schedule.ts';
import { slotDaysWords } from '../schedule/slot-days-words.ts';
import type { Slot } from '../schedule/slot.ts';
import { excerpt, plainLine } from '../text/plain-text.ts';
import { quantity } from '../text/quantity.ts';
import { compareDays, type Day, trainingDay } from '../time/day.ts';
import { LONGEST_NOTE } from './report-notes.ts';
import type { ReportNames } from './report-names.ts';
import { isWithin, overlap, type Span } from './span.ts';

/** What a change is of: a mark on the time line, a dose, the plan, a pause, or an experiment. */
export type ChangeKind = 'mark' | 'dose' | 'plan' | 'pause' | 'experiment';

/** Something that changed, and held from a day on. */
export interface ReportChange {
  readonly day: Day;
  /** Its last day, of pauses and experiments; null if it has none. */
  readonly until: Day | null;
  readonly kind: ChangeKind;
  /** In one line of plain text. */
  readonly words: string;
}

/** An experiment, and its result if there is one to show. */
export interface ReportedExperiment {
  readonly known: KnownExperiment;
  readonly result: ExperimentResult | null;
}

/** What is said of changes. */
interface ChangeFacts {
  readonly span: Span;
  /** When a training day starts, `HH:MM` local. */
  readonly dayStart: string;
  readonly notes: readonly DiaryNote[];
  readonly doseChanges: readonly DoseChangeRecord[];
  readonly schedules: readonly Schedule[];
  readonly pauses: readonly Pause[];
  readonly experiments: readonly ReportedExperiment[];
  readonly names: ReportNames;
}

/** Returns what changed in the days of a report, newest first; a pause or an experiment if it has a day in common with them. */
export function changesOf(facts: ChangeFacts): readonly ReportChange[] {
  const { span, notes, doseChanges, names } = facts;
  const marks = notes.filter(({ isMark, day }) => isMark && isWithin(day, span));
  const doses = lastingChanges(doseChanges, span.from, span.to);
  const changes: readonly ReportChange[] = [
    ...marks.map(({ day, text }) => oneDay(day, 'mark', excerpt(text, LONGEST_NOTE))),
    ...doses.map((dose) => oneDay(dose.day, 'dose', doseWords(dose, names))),
    ...planChanges(facts),
    ...facts.pauses.flatMap((pause) => pauseChange(pause, facts)),
    ...facts.experiments.flatMap((one) => experimentChange(one, span)),
  ];
  return changes.toSorted((a, b) => compareDays(b.day, a.day));
}

function oneDay(day: Day, kind: ChangeKind, words: string): ReportChange {
  return { day, until: null, kind, words };
}

/** Says what a dose was changed to, and why: `Press-up: 13–15 repetitions, after two good days`. */
function doseWords(record: DoseChangeRecord, names: ReportNames): string {
  const { exercise, sides, change, to, because, days } = record;
  const sided = sidesWords(sides);
  const what = `${names.movement(exercise)}${sided === '' ? '' : `, ${sided}`}`;
  if (change === 'pin') return `${what}: kept as it is`;
  if (change === 'unpin') return `${what}: not kept as it is any more`;
  const form = to?.form ?? null;
  const amount = to === null ? 'the routine’s dose again' : ownAmountWords(to, sides);
  const as = form === null ? '' : ` as ${names.movement(form)}`;
  const why = because === 'asked' ? 'as they wanted' : doseReasonWords(because, days.length);
  return `${what}: ${amount}${as}, ${why}`;
}

/** The slots that each plan changed of the one before; the first plan is no change. */
function planChanges({ span, schedules, names }: ChangeFacts): readonly ReportChange[] {
  return distinctSchedules(schedules).flatMap(({ from, slots }, index, all) => {
    const before = all[index - 1];
    if (before === undefined || !isWithin(from, span)) return [];
    const gone = before.slots.filter(({ name }) => !slots.some((slot) => slot.name === name));
    const changed = slots.filter(
      (slot) => !before.slots.some((one) => JSON.stringify(one) === JSON.stringify(slot)),
    );
    const words = [
      ...changed.map((slot) => slotWords(slot, names)),
      ...gone.map(({ name }) => `no more ${plainLine(name)}`),
    ];
    return oneDay(from, 'plan', words.join('; '));
  });
}

function slotWords(slot: Slot, names: ReportNames): string {
  const { name, time, routine } = slot;
  return `${plainLine(name)} ${time}, ${slotDaysWords(slot)}, ${names.routine(routine)}`;
}

function pauseChange(pause: Pause, { span, dayStart }: ChangeFacts): readonly ReportChange[] {
  const { from, reason, note, ended } = pause;
  const cut = ended === undefined ? pause.until : trainingDay(ended, dayStart);
  const until = cut < pause.until ? cut : pause.until;
  if (!overlap({ from, to: until }, span)) return [];
  const more = note === undefined ? '' : `: ${excerpt(note, LONGEST_NOTE)}`;
  return [{ day: from, until, kind: 'pause', words: `nothing planned, ${reason}${more}` }];
}

function experimentChange(
  { known: { experiment, phase, runDays }, result }: ReportedExperiment,
  span: Span,
): readonly ReportChange[] {
  const { first, last } = spanOf(experiment, runDays);
  if (phase === 'not-run' || !overlap({ from: first, to: last }, span)) return [];
  const { ended } = experiment;
  const end = ended === undefined ? '' : `, ${experimentEndWords(ended.reason)}`;
  const what = `${experimentWords(experiment)}${end}${resultWords(experiment, result)}`;
  return [{ day: first, until: last, kind: 'experiment', words: what }];
}

/** The mean difference between the two arms as it is, with its interval; nothing is made of it. */
function resultWords({ arms }: Experiment, result: ExperimentResult | null): string {
  if (result === null || result.verdict === 'stopped') return '';
  const { difference, used, verdict } = result;
  if (difference === null || verdict === 'too-few') return '; too few pairs for a result';
  const size = pointsMore(difference.difference);
  const interval = `95 % interval ${pointsMore(difference.low)} to ${pointsMore(difference.high)}`;
  return `; soreness next morning with “${excerpt(arms[1], LONGEST_ARM)}”, mean of ${quantity(used, 'pair')}: ${size} (${interval})`;
}

/** Characters of what is done in an arm, at most. */
const LONGEST_ARM = 40;

function pointsMore(points: number): string {
  const size = Math.abs(points).toFixed(1);
  if (Number(size) === 0) return '0.0';
  return `${size} ${points < 0 ? 'lower' : 'higher'}`;
}
