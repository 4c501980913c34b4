import type { Activity, Run } from '../../core/diary/activity.ts';
import type { DiaryNote } from '../../core/diary/diary.ts';
import type { DistanceUnit } from '../../core/diary/distance.ts';
import type { Morning } from '../../core/diary/morning.ts';
import { capitalise } from '../../core/text/capitalise.ts';
import { excerpt, plainLine } from '../../core/text/plain-text.ts';
import { dateAndTime } from '../../core/time/day.ts';
import type { HistoryEntry } from '../../core/journal/history-entry.ts';
import type { Library } from '../../core/library/library.ts';
import type { PlanChange } from '../../core/schedule/plan-change.ts';
import type { Pause } from '../../core/schedule/schedule.ts';
import { checkWords } from '../../core/safety/check-list.ts';
import type { CheckRecord } from '../../core/safety/check-record.ts';
import { adviceFor } from '../../core/safety/where-to-go.ts';
import type { SkippedSlot } from '../../core/journal/history.ts';
import { type LineOf, MAX_NOTE_LENGTH } from '../../core/journal/line.ts';
import type { SessionRecord } from '../../core/journal/session-record.ts';
import { block, noteLines } from './entry-block.ts';
import { doseText, experimentEndText, experimentText } from './experiment-entry.ts';
import { hurtRows } from './hurt-rows.ts';
import { importWords } from './journal-line.ts';
import { planChangeLines } from './plan-change.ts';
import { type RowContext, setRows } from './set-rows.ts';
import { answersLine, avoidedRows, headline } from './summary.ts';
import { activityWords, morningWords, runWords } from '../words/diary.ts';
import { fullDayWords } from '../../core/time/day-words.ts';
import { momentWords } from '../words/time.ts';

/** A correction of an entry: when, and what it changed. */
export interface ShownCorrection {
  readonly at: string;
  readonly words: string;
}

/** How to show an entry. */
export interface EntryContext extends RowContext {
  readonly unit: DistanceUnit;
}

/** Returns the details of an entry, with its corrections. */
export function entryText(
  entry: HistoryEntry,
  library: Library,
  corrections: readonly ShownCorrection[],
  context: EntryContext,
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
    case 'check':
      return checkText(entry.check, corrections, context);
    case 'import':
      return importText(entry.import, context);
    case 'morning':
      return morningText(entry.morning, corrections, context);
    case 'run': {
      const { run } = entry;
      return recordedText(run, `Run: ${runWords(run, context.unit)}`, corrections, context);
    }
    case 'activity': {
      const { activity } = entry;
      const words = capitalise(activityWords(activity, context.unit));
      return recordedText(activity, words, corrections, context);
    }
    case 'experiment':
      return experimentText(entry.experiment, context);
    case 'experiment-end':
      return experimentEndText(entry.end, context);
    case 'dose':
      return doseText(entry.dose, context);
    case 'note':
      return noteText(entry.note, corrections, context);
  }
}

function sessionText(
  session: SessionRecord,
  library: Library,
  corrections: readonly ShownCorrection[],
  context: RowContext,
): string {
  const { theme, columns } = context;
  const { id, day, at, slot, device, isLogged, isEasier, isAnyway, note } = session;
  const which = slot === null ? 'an extra' : `${plainLine(slot)} slot`;
  const how = [
    isLogged ? 'logged afterwards, not timed' : `coached on ${plainLine(device)}`,
    ...(isEasier ? ['in easier forms'] : []),
    ...(isAnyway ? ['started in spite of the pain'] : []),
  ].join(', ');
  const numbered = setRows(session, library, {
    ...context,
    columns: columns - NUMBER.length,
  }).map(
    (row, index) =>
      `${String(index + 1).padStart(NUMBER.length)}${row.replaceAll('\n', `\n${NUMBER}`)}`,
  );
  return block([
    headline(session, theme),
    `${momentWords(day, at)}, ${which}, ${how}`,
    '',
    ...numbered,
    ...hurtRows(session, library, context),
    ...avoidedRows(session, library, context),
    '',
    answersLine(session),
    ...noteLines(note),
    ...correctionLines(corrections),
    theme.dim(plainLine(id)),
  ]);
}

const NUMBER = '  ';

function skipText(
  { id, day, slot, reason, pain, note }: SkippedSlot,
  corrections: readonly ShownCorrection[],
  { theme }: RowContext,
): string {
  return block([
    `${fullDayWords(day)}, ${slot === null ? 'an extra' : `${plainLine(slot)} slot`}: skipped, ${reason}${pain === null ? '' : `, ${pain} of 10`}`,
    ...noteLines(note),
    ...correctionLines(corrections),
    theme.dim(plainLine(id)),
  ]);
}

function pauseText(
  { id, from, until, ended, reason, note }: Pause,
  corrections: readonly ShownCorrection[],
  { theme }: RowContext,
): string {
  const early = ended === undefined ? '' : ', ended early';
  return block([
    `Paused ${fullDayWords(from)} to ${fullDayWords(until)}${early}: ${reason}`,
    ...noteLines(note),
    ...correctionLines(corrections),
    theme.dim(plainLine(id)),
  ]);
}

function planText(
  plan: PlanChange,
  corrections: readonly ShownCorrection[],
  { theme }: RowContext,
): string {
  return block([
    ...planChangeLines(plan),
    ...correctionLines(corrections),
    theme.dim(plainLine(plan.id)),
  ]);
}

function checkText(
  check: CheckRecord,
  corrections: readonly ShownCorrection[],
  { theme }: RowContext,
): string {
  const { id, day, at, yes, seen } = check;
  const items = yes.map((one) => `- ${plainLine(checkWords(one))}`);
  const head =
    seen === undefined
      ? `Answers on ${momentWords(day, at)}: ${yes.length === 0 ? 'no to all' : 'yes to'}`
      : `Said on ${momentWords(day, at)}: seen on ${fullDayWords(seen)}, and told I may exercise`;
  return block([
    head,
    ...items,
    ...(seen === undefined ? adviceFor(yes) : []),
    ...correctionLines(corrections),
    theme.dim(plainLine(id)),
  ]);
}

function importText(line: LineOf<'import'>, { theme }: RowContext): string {
  const when = momentWords(line.day, line.at);
  return block([
    `Import of ${importWords(line)}, ${when}`,
    'Removing it takes all of that away.',
    theme.dim(plainLine(line.id)),
  ]);
}

function morningText(
  morning: Morning,
  corrections: readonly ShownCorrection[],
  { theme }: RowContext,
): string {
  return block([
    `${fullDayWords(morning.day)}, on waking: ${morningWords(morning)}`,
    `Recorded ${dateAndTime(morning.at)} on ${plainLine(morning.device)}`,
    ...noteLines(morning.note),
    ...correctionLines(corrections),
    theme.dim(plainLine(morning.id)),
  ]);
}

function recordedText(
  { id, day, began, note, source }: Run | Activity,
  words: string,
  corrections: readonly ShownCorrection[],
  { theme }: RowContext,
): string {
  return block([
    words,
    began === null ? fullDayWords(day) : momentWords(day, began),
    ...sourceLines(source),
    ...noteLines(note),
    ...correctionLines(corrections),
    theme.dim(plainLine(id)),
  ]);
}

function sourceLines(source: Run['source']): readonly string[] {
  if (source === null) return [];
  const { file, device = '', id = '' } = source;
  const parts = [file, device, id].map((part) => plainLine(part)).filter((part) => part !== '');
  return [`Imported from ${parts.join(', ')}`];
}

function noteText(
  { id, day, text, isMark }: DiaryNote,
  corrections: readonly ShownCorrection[],
  { theme }: RowContext,
): string {
  return block([
    `${fullDayWords(day)}: ${isMark ? 'a change' : 'a note'}`,
    excerpt(text, MAX_NOTE_LENGTH),
    ...correctionLines(corrections),
    theme.dim(plainLine(id)),
  ]);
}

function correctionLines(corrections: readonly ShownCorrection[]): readonly string[] {
  return corrections.map(({ at, words }) => `${dateAndTime(at)} ${words}`);
}
