import type { Upcoming } from '../../core/adherence/status.ts';
import { type Arm, ARMS, type Experiment } from '../../core/experiment/experiment.ts';
import { spanOf } from '../../core/experiment/span.ts';
import type { ArmCompliance, DayKept } from '../../core/insight/compliance.ts';
import type { ExperimentStanding } from '../../core/insight/experiment-standing.ts';
import { capitalise } from '../../core/text/capitalise.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { quantity } from '../../core/text/quantity.ts';
import { hang, wrap } from '../../core/text/wrap.ts';
import type { Day } from '../../core/time/day.ts';
import { tableLines } from '../terminal/table.ts';
import type { Theme } from '../terminal/theme.ts';
import { armWords } from '../words/experiment-arms.ts';
import { armToday } from '../words/experiment-today.ts';
import { stopLine } from '../words/stop.ts';
import { dayWords, fullDayWords } from '../../core/time/day-words.ts';
import { experimentDayLines } from './experiment-days.ts';
import { MAX_WIDTH, section } from './sections.ts';

/** How an experiment is shown. */
export interface ExperimentLook {
  readonly theme: Theme;
  readonly columns: number;
  /** Whether pictures have only ASCII. */
  readonly isAscii: boolean;
  /** Whether each row is to be read aloud: a sentence instead of columns. */
  readonly isPlain: boolean;
}

/** What else there is today: a pause, or a reason for no session. */
export type StandingNow = Pick<Upcoming, 'today' | 'pause' | 'stop'>;

/** Returns what an experiment is, where it is, which arm comes, and what was done: never a score. */
export function experimentStandingText(
  standing: ExperimentStanding,
  now: StandingNow,
  how: ExperimentLook,
): string {
  const { experiment } = standing;
  const coming = now.stop === undefined ? standing.coming : [];
  const room = Math.min(how.columns, MAX_WIDTH);
  const lines = [
    how.theme.strong(wrap(plainLine(experiment.title), room).join('\n')),
    ...wrap(phaseWords(standing, now.today), room),
    ...wrap(todayWords(standing, now), room),
    ...coming.map(({ from, to, arm }) =>
      hang('  ', `${dayWords(from)} to ${dayWords(to)}: ${armWords(experiment, arm)}`, room),
    ),
    ...complianceLines(standing, how),
    ...experimentDayLines(standing, how),
    ...lostSlotLines(standing, room),
    ...nextLines(standing, room),
  ];
  return `${lines.join('\n')}\n`;
}

/** Where an experiment is, in a sentence or two. */
function phaseWords(standing: ExperimentStanding, today: Day): string {
  const { experiment, phase, week, runs, resultFrom } = standing;
  const { from, ended } = experiment;
  const result = `The result is there from ${fullDayWords(resultFrom)} on`;
  switch (phase) {
    case 'planned':
      return `It begins on ${fullDayWords(from)}.`;
    case 'under-way': {
      if (runs !== null) {
        const isAll = runs.number === runs.of;
        const latest = `The result is there when all are, at the latest on ${fullDayWords(resultFrom)}`;
        return `${runs.number} of ${quantity(runs.of, 'run')}, since ${fullDayWords(from)}. ${isAll ? result : latest}.`;
      }
      return `Week ${week?.number} of ${week?.of}, since ${fullDayWords(from)}. ${result}.`;
    }
    case 'over':
      return `It is over: ${fullDayWords(from)} to ${fullDayWords(spanOf(experiment, standing.runDays).last)}.`;
    case 'harm':
      return `It was stopped because of harm on ${fullDayWords(ended?.day ?? today)}.`;
    case 'given-up':
      return `It was given up on ${fullDayWords(ended?.day ?? today)}, so it has no result.`;
    case 'not-run':
      return 'It is not run: another one, written down before it, has the same days or runs.';
  }
}

/** The arm of today, or why there is none. */
function todayWords(standing: ExperimentStanding, { today, pause, stop }: StandingNow): string {
  const { phase, runDays } = standing;
  if (phase !== 'under-way') return '';
  if (stop !== undefined) return stopLine({ kind: stop });
  if (pause !== undefined) return 'Today the plan is paused.';
  return armToday({ ...standing, isForRun: !runDays.includes(today) }) ?? '';
}

/** Returns what was done, by arm. */
export function complianceLines(
  { experiment, compliance }: Pick<ExperimentStanding, 'experiment' | 'compliance'>,
  { theme, columns, isPlain }: ExperimentLook,
): readonly string[] {
  if (compliance.every(({ days, mornings }) => sum(days) + mornings === 0)) return [];
  const room = Math.min(columns, MAX_WIDTH);
  // Nobody but the user can see whether what is in own words was done.
  const shown = ORDER.filter(
    (kept) =>
      experiment.kind !== 'own' &&
      (ALWAYS.has(kept) || compliance.some(({ days }) => days[kept] > 0)),
  );
  const rows = ARMS.map((arm) => rowOf(experiment, arm, compliance[arm], shown));
  const lines = isPlain
    ? rows.map((row) => hang('  ', `${row.join(', ')}.`, room))
    : tableLines(rows, { columns: room, indent: 2, below: 2 });
  return section(experiment.kind === 'own' ? 'Mornings' : 'What was done', lines, theme);
}

function rowOf(
  experiment: Experiment,
  arm: Arm,
  { days, mornings, recorded }: ArmCompliance,
  shown: readonly DayKept[],
): readonly string[] {
  return [
    capitalise(armWords(experiment, arm)),
    ...shown.map((kept) =>
      kept === 'as-planned' ? `${quantity(days[kept], 'day')} as planned` : `${days[kept]} ${kept}`,
    ),
    `${recorded} of ${quantity(mornings, 'morning')} recorded`,
  ];
}

const ORDER: readonly DayKept[] = ['as-planned', 'not', 'paused', 'unknown'];

/** What is told even if there is none of it. */
const ALWAYS: ReadonlySet<DayKept> = new Set(['as-planned', 'not']);

function sum(days: ArmCompliance['days']): number {
  return ORDER.reduce((total, kept) => total + days[kept], 0);
}

/** Returns a line for each slot that the plan no longer had on some days. */
export function lostSlotLines(
  { lostSlots }: Pick<ExperimentStanding, 'lostSlots'>,
  columns: number,
): readonly string[] {
  return lostSlots.flatMap(({ name, days }) =>
    wrap(
      `The plan had no slot called ${plainLine(name)} on ${quantity(days, 'day')} of it, so the two did not differ then.`,
      columns,
    ),
  );
}

function nextLines({ phase }: ExperimentStanding, columns: number): readonly string[] {
  const words = NEXT[phase];
  return words === '' ? [] : ['', ...wrap(words, columns)];
}

const NEXT: Readonly<Record<ExperimentStanding['phase'], string>> = {
  planned: 'To take it back: stretch undo',
  'under-way':
    'This page shows no scores before the end: what one has seen, one expects. Your diary stays as it is. If one of the two does you harm: stretch experiment stop --harm',
  over: 'To see what came out: stretch experiment result',
  harm: 'To see what there is: stretch experiment result',
  'given-up': '',
  'not-run': '',
};
