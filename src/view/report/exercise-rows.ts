import { groupBy } from '../../core/base/group.ts';
import { amountChange, type AmountChange } from '../../core/journal/session-comparison.ts';
import {
  type SessionRecord,
  type SessionSet,
  sessionSets,
} from '../../core/journal/session-record.ts';
import { isReps, repsWords } from '../../core/library/dose.ts';
import type { Library } from '../../core/library/library.ts';
import { movementById } from '../../core/library/movement.ts';
import { amountValue } from '../../core/session/set-result.ts';
import { capitalise, uncapitalise } from '../../core/text/capitalise.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { pad, width } from '../../core/text/width.ts';
import { hang, unbroken, wrap } from '../../core/text/wrap.ts';
import { hurtWords, undoneWords } from '../words/set-outcome.ts';
import type { RowContext } from './set-rows.ts';

/** How to show exercises, and the session of the same routine to compare with, if there is one. */
export interface ExerciseContext extends RowContext {
  readonly before: SessionRecord | undefined;
}

/**
 * Returns a row for each exercise of which something was done, or that hurt, with its sides beside each other, and one
 * for all others that were not done. One that comes twice in a routine has one row, where it came first.
 */
export function exerciseRows(
  session: SessionRecord,
  library: Library,
  context: ExerciseContext,
): readonly string[] {
  const groups = [...groupBy(sessionSets(session), ({ set }) => set.exercise).values()];
  const rows = groups.filter((group) => reasonLeft(group) === undefined);
  const full = rows.map((group) => rowOf(group, session, library, context));
  const shown = context.isPlain ? full : saidOnce(full);
  const left = groupBy(
    groups.filter((group) => reasonLeft(group) !== undefined),
    (group) => reasonLeft(group) ?? '',
  );
  const names = (all: readonly SessionSets[]) =>
    all.map((group) => uncapitalise(nameOf(group, library))).join(', ');
  const { theme, columns } = context;
  return [
    ...laidOut(shown, context),
    ...[...left].map(([reason, all]) =>
      theme.dim(hang(`  ${capitalise(reason)}: `, names(all), columns)),
    ),
  ];
}

/** The sets of one exercise. */
type SessionSets = readonly SessionSet[];

/** Why nothing was done of an exercise, if that is the same for all its sets, and none of them hurt. */
function reasonLeft(group: SessionSets): string | undefined {
  const isDone = group.some(({ record, hurt }) => record !== undefined || hurt !== undefined);
  const reasons = new Set(group.map((one) => undoneWords(one)));
  return isDone || reasons.size > 1 ? undefined : [...reasons][0];
}

interface ExerciseRow {
  readonly title: string;
  readonly outcome: string;
  readonly change: string;
  readonly style: 'good' | 'warn' | 'dim';
}

/** What a change is compared with; on a screen only the first row that has one says it. */
const THAN_BEFORE = ' than last time';

function saidOnce(rows: readonly ExerciseRow[]): readonly ExerciseRow[] {
  const first = rows.findIndex(({ change }) => change.endsWith(THAN_BEFORE));
  return rows.map((row, index) =>
    index === first ? row : { ...row, change: row.change.replace(THAN_BEFORE, '') },
  );
}

const SIGNS = { good: '✓', warn: '◐', dim: '–' } as const;

function rowOf(
  group: SessionSets,
  session: SessionRecord,
  library: Library,
  { before, isPlain }: ExerciseContext,
): ExerciseRow {
  const exercise = group[0]?.set.exercise ?? '';
  const change = before === undefined ? undefined : amountChange(session, before, exercise);
  const style = styleOf(group);
  const outcome = outcomeWords(group, isPlain);
  return {
    title: nameOf(group, library),
    outcome: isPlain ? outcome : `${SIGNS[style]} ${outcome}`,
    change: change === undefined ? '' : `, ${changeWords(change)}`,
    style,
  };
}

function nameOf(group: SessionSets, library: Library): string {
  const exercise = group[0]?.set.exercise ?? '';
  return plainLine(movementById(library, exercise)?.name ?? exercise);
}

function styleOf(group: SessionSets): ExerciseRow['style'] {
  if (group.every(({ record }) => record === undefined)) return 'dim';
  return group.every(({ record, isPlanned }) => isPlanned && record?.complete === true)
    ? 'good'
    : 'warn';
}

/** Lines up the outcomes behind the names, unless it takes fewer rows to let each follow its name. */
function laidOut(
  rows: readonly ExerciseRow[],
  { theme, columns, isPlain }: ExerciseContext,
): readonly string[] {
  const titles = Math.max(0, ...rows.map(({ title }) => width(title))) + 2;
  const outcomeOf = (row: ExerciseRow) =>
    `${theme[row.style](row.outcome)}${theme.dim(row.change)}`;
  const aligned = rows.map((row) => hang(`  ${pad(row.title, titles)}`, outcomeOf(row), columns));
  const running = rows.map(
    (row) => `  ${wrap(`${row.title}: ${outcomeOf(row)}`, columns - 4).join('\n    ')}`,
  );
  return isPlain || lineCount(running) < lineCount(aligned) ? running : aligned;
}

function lineCount(rows: readonly string[]): number {
  return rows.join('\n').split('\n').length;
}

/** What was done of an exercise: `left 2 × 30 s · right 30 s, 12 of 30 s`, `15 repetitions`. */
function outcomeWords(group: SessionSets, isPlain: boolean): string {
  const bySide = groupBy(group, ({ set }) => set.side);
  const sides = [...bySide].map(([side, sets]) => {
    const words = setsWords(sets, isPlain);
    if (side !== 'left' && side !== 'right') return words;
    const isDone = sets.some(({ record }) => record !== undefined);
    return isDone ? `${unbroken(`${side} `)}${words}` : `${side} side: ${words}`;
  });
  const words = sides.join(isPlain ? '; ' : ' · ');
  const last = group.at(-1);
  if (last === undefined || !isReps(last.set.dose) || !/\d$/.test(words)) return words;
  const each = last.set.side === 'alternate' ? ' each side' : '';
  return `${words} ${words === '1' ? 'repetition' : 'repetitions'}${each}`;
}

/** What was done in the sets of one side, those that were alike together, and then how many were not done. */
function setsWords(sets: SessionSets, isPlain: boolean): string {
  const of = (isDone: boolean) => [
    ...groupBy(
      sets.filter(({ record }) => (record !== undefined) === isDone),
      (one) => oneSetWords(one),
    ),
  ];
  const times = isPlain ? 'times' : '×';
  const done = of(true).map(([words, { length }]) =>
    length === 1 ? words : unbroken(`${length} ${times} ${words}`),
  );
  const undone = of(false).map(([words, alike]) => {
    const { length } = alike;
    // A set that hurt says so without a number.
    const isOne = length === 1 && alike[0]?.hurt !== undefined;
    return length === sets.length || isOne ? words : `${length} ${words}`;
  });
  return [...done, ...undone].join(', ');
}

function oneSetWords(one: SessionSet): string {
  const { set, record, isPlanned, hurt } = one;
  if (record === undefined) return undoneWords(one);
  const { dose } = set;
  const amount = amountValue(record.done);
  const counted = amount === 1 ? ' repetition' : ' repetitions';
  // Where nothing follows, the unit is said once for all sets.
  const unit = isReps(dose) ? (hurt === undefined ? '' : counted) : ' s';
  const planned = isReps(dose) ? repsWords(dose.reps) : `${dose.hold}`;
  const done = unbroken(`${amount}${record.complete ? '' : ` of ${planned}`}${unit}`);
  const pain = hurt === undefined ? '' : `, ${hurtWords(hurt)}`;
  return `${done}${pain}${isPlanned ? '' : ', then easier'}`;
}

function changeWords(change: AmountChange): string {
  switch (change.kind) {
    case 'not-done':
      return 'not done last time';
    case 'reps':
      return `${Math.abs(change.more)} ${change.more > 0 ? 'more' : 'fewer'}${THAN_BEFORE}`;
    case 'seconds':
      return `${Math.abs(change.more)} s ${change.more > 0 ? 'more' : 'less'}${THAN_BEFORE}`;
  }
}
