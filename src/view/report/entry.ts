import { excerpt, plainLine } from '../../core/text/plain-text.ts';
import { dateAndTime } from '../../core/time/day.ts';
import type { HistoryEntry } from '../../core/journal/history-entry.ts';
import type { Library } from '../../core/library/library.ts';
import type { Pause } from '../../core/schedule/schedule.ts';
import type { SkippedSlot } from '../../core/journal/history.ts';
import type { SessionRecord } from '../../core/journal/session-record.ts';
import { answersLine, headline, type RowContext, setRows } from './summary.ts';
import { cut, wrap } from '../terminal/text.ts';
import { fullDayWords, momentWords } from '../words/time.ts';

/** A correction of an entry, in words. */
export interface ShownCorrection {
  readonly at: string;
  readonly words: string;
}

/** Characters of a note that are shown; the rest is in the exports. */
const MAX_NOTE_LENGTH = 1000;

/** One entry, with what was corrected of it. */
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
  }
}

/** One session: when, how, every set planned and done, what was said about it, and what was corrected. */
function sessionText(
  session: SessionRecord,
  library: Library,
  corrections: readonly ShownCorrection[],
  context: RowContext,
): string {
  const { theme, columns } = context;
  const { id, day, at, slot, device, isLogged, note } = session;
  const which = slot === null ? 'an extra' : `${plainLine(slot)} slot`;
  const how = isLogged ? 'told afterwards, not timed' : `coached on ${plainLine(device)}`;
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

/** One slot that was left out. */
function skipText(
  { id, day, slot, reason, note }: SkippedSlot,
  corrections: readonly ShownCorrection[],
  { theme, columns }: RowContext,
): string {
  return block([
    ...wrap(`${fullDayWords(day)}, ${plainLine(slot)} slot: left out, ${reason}`, columns),
    ...noteLines(note, columns),
    ...correctionLines(corrections, columns),
    theme.dim(cut(plainLine(id), columns)),
  ]);
}

/** One pause of the plan. */
function pauseText(
  { id, from, until, ended, reason, note }: Pause,
  corrections: readonly ShownCorrection[],
  { theme, columns }: RowContext,
): string {
  const broken = ended === undefined ? '' : ', broken off then';
  return block([
    ...wrap(`Paused ${fullDayWords(from)} to ${fullDayWords(until)}${broken}: ${reason}`, columns),
    ...noteLines(note, columns),
    ...correctionLines(corrections, columns),
    theme.dim(cut(plainLine(id), columns)),
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

/** The lines, of several empty ones in a row only one. */
function block(lines: readonly string[]): string {
  const kept = lines.filter((line, index) => line !== '' || lines[index + 1] !== '');
  return `${kept.join('\n')}\n`;
}
