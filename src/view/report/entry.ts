import { excerpt, plainLine } from '../../core/text/plain-text.ts';
import { dateAndTime } from '../../core/time/day.ts';
import type { HistoryEntry } from '../../core/journal/history-entry.ts';
import type { Library } from '../../core/library/library.ts';
import type { PlanChange } from '../../core/schedule/plan-change.ts';
import type { Pause } from '../../core/schedule/schedule.ts';
import type { SkippedSlot } from '../../core/journal/history.ts';
import type { LineOf } from '../../core/journal/line.ts';
import type { SessionRecord } from '../../core/journal/session-record.ts';
import { importWords } from './journal-line.ts';
import { planChangeLines } from './plan-change.ts';
import { answersLine, headline, type RowContext, setRows } from './summary.ts';
import { cut } from '../../core/text/width.ts';
import { wrap } from '../../core/text/wrap.ts';
import { fullDayWords, momentWords } from '../words/time.ts';

/** A correction of an entry: when, and what it changed. */
export interface ShownCorrection {
  readonly at: string;
  readonly words: string;
}

/** Characters of a note that are shown; exports have all of it. */
const MAX_NOTE_LENGTH = 1000;

/** Returns the details of an entry, with its corrections. */
export function entryText(
  entry: HistoryEntry,
  library: Library,
  corrections: readonly ShownCorrection[],
  context: RowContext,
): string {
  switch (entry.kind) {
    case 'session':
      return sessionText(entry.session, library, corrections, context);
    case 'skip':
      return skipText(entry.skip, corrections, context);
    case 'pause':
      return pauseText(entry.pause, corrections, context);
    case 'plan':
      return planText(entry.plan, corrections, context);
    case 'import':
      return importText(entry.import, context);
  }
}

function sessionText(
  session: SessionRecord,
  library: Library,
  corrections: readonly ShownCorrection[],
  context: RowContext,
): string {
  const { theme, columns } = context;
  const { id, day, at, slot, device, isLogged, note } = session;
  const which = slot === null ? 'an extra' : `${plainLine(slot)} slot`;
  const how = isLogged ? 'logged afterwards, not timed' : `coached on ${plainLine(device)}`;
  const numbered = setRows(session, library, { theme, columns: columns - NUMBER.length }).map(
    (row, index) =>
      `${String(index + 1).padStart(NUMBER.length)}${row.replaceAll('\n', `\n${NUMBER}`)}`,
  );
  return block([
    headline(session, context),
    ...wrap(`${momentWords(day, at)}, ${which}, ${how}`, columns),
    '',
    ...numbered,
    '',
    ...wrap(answersLine(session), columns),
    ...noteLines(note, columns),
    ...correctionLines(corrections, columns),
    theme.dim(cut(plainLine(id), columns)),
  ]);
}

const NUMBER = '  ';

function skipText(
  { id, day, slot, reason, note }: SkippedSlot,
  corrections: readonly ShownCorrection[],
  { theme, columns }: RowContext,
): string {
  return block([
    ...wrap(`${fullDayWords(day)}, ${plainLine(slot)} slot: skipped, ${reason}`, columns),
    ...noteLines(note, columns),
    ...correctionLines(corrections, columns),
    theme.dim(cut(plainLine(id), columns)),
  ]);
}

function pauseText(
  { id, from, until, ended, reason, note }: Pause,
  corrections: readonly ShownCorrection[],
  { theme, columns }: RowContext,
): string {
  const early = ended === undefined ? '' : ', ended early';
  return block([
    ...wrap(`Paused ${fullDayWords(from)} to ${fullDayWords(until)}${early}: ${reason}`, columns),
    ...noteLines(note, columns),
    ...correctionLines(corrections, columns),
    theme.dim(cut(plainLine(id), columns)),
  ]);
}

function planText(
  plan: PlanChange,
  corrections: readonly ShownCorrection[],
  { theme, columns }: RowContext,
): string {
  return block([
    ...planChangeLines(plan).flatMap((words) => wrap(words, columns)),
    ...correctionLines(corrections, columns),
    theme.dim(cut(plainLine(plan.id), columns)),
  ]);
}

function importText(line: LineOf<'import'>, { theme, columns }: RowContext): string {
  const when = momentWords(line.day, line.at);
  return block([
    ...wrap(`Import of ${importWords(line)}, ${when}`, columns),
    ...wrap('Removing it takes all of these lines away.', columns),
    theme.dim(cut(plainLine(line.id), columns)),
  ]);
}

function noteLines(note: string | undefined, columns: number): readonly string[] {
  return note === undefined ? [] : wrap(`Note: ${excerpt(note, MAX_NOTE_LENGTH)}`, columns);
}

function correctionLines(
  corrections: readonly ShownCorrection[],
  columns: number,
): readonly string[] {
  return corrections.flatMap(({ at, words }) => wrap(`${dateAndTime(at)} ${words}`, columns));
}

/** Joins lines, with no two empty ones in a row. */
function block(lines: readonly string[]): string {
  const kept = lines.filter((line, index) => line !== '' || lines[index + 1] !== '');
  return `${kept.join('\n')}\n`;
}
