import type { NextSlot } from '../core/upcoming.ts';
import { instant } from '../core/day.ts';

import type { Library } from '../core/library.ts';
import { movementById } from '../core/movement.ts';
import { type SessionRecord, type SessionSet, sessionSets } from '../core/session-record.ts';
import { nextSlotWords } from './slot.ts';
import { cut, pad, safe, width } from './text.ts';
import type { Theme } from './theme.ts';
import { clockTime } from './time.ts';
import { doneWords, doseWords, sideWords } from './words.ts';

/** What a summary needs beside the session. */
export interface SummaryContext {
  readonly theme: Theme;
  readonly next: NextSlot | undefined;
  readonly isRehearsal: boolean;
  readonly columns: number;
}

/** What was done of a session against what was planned, set by set, and when the next slot is. */
export function summaryText(
  session: SessionRecord,
  library: Library,
  context: SummaryContext,
): string {
  const { next, isRehearsal } = context;
  const after = isRehearsal
    ? ['That was a rehearsal: nothing was recorded.']
    : [answers(session), next === undefined ? '' : `Next: ${nextSlotWords(next)}.`];
  return [
    headline(session, context),
    '',
    ...setRows(session, library, context),
    '',
    ...after.filter((line) => line !== ''),
    '',
  ].join('\n');
}

/** What rows are laid out for. */
export type RowContext = Pick<SummaryContext, 'theme' | 'columns'>;

/** A row a set: as planned, and as done; sets done of an exercise before its easier form come last. */
export function setRows(
  session: SessionRecord,
  library: Library,
  context: RowContext,
): readonly string[] {
  return sessionSets(session).map((set) => setRow(library, set, context));
}

/** The session's name, how many of its sets were done, and how long it took, on one line. */
export function headline(session: SessionRecord, { theme, columns }: RowContext): string {
  const { planned, done } = session.counts;
  const counts = `${done} of ${planned} sets`;
  const style = done >= planned ? theme.good : theme.warn;
  const [time = '', paused = ''] = session.isLogged ? [] : timeWords(session);
  const bare = `: ${counts}${time}`.length;
  const tail = bare + paused.length + SHORTEST_NAME <= columns ? `${time}${paused}` : time;
  const name = cut(
    safe(session.name),
    Math.max(SHORTEST_NAME, columns - tail.length - counts.length - 2),
  );
  return `${theme.strong(name)}: ${style(counts)}${tail}`;
}

/** Columns that are left to a name whatever stands beside it. */
const SHORTEST_NAME = 12;

/** How long a session took, and how much of it standing still; nobody timed what was told afterwards. */
function timeWords({ at, done, ended }: SessionRecord): readonly [time: string, paused: string] {
  const last = done.at(-1)?.at ?? at;
  const seconds = ended?.seconds ?? Math.max(0, (instant(last) - instant(at)) / 1000);
  const paused =
    ended !== undefined && ended.paused >= 1 ? `, ${clockTime(ended.paused)} of it paused` : '';
  return [` in ${clockTime(seconds)}`, paused];
}

function setRow(
  library: Library,
  { set, record, standing }: SessionSet,
  { theme, columns }: RowContext,
): string {
  const movement = movementById(library, set.exercise);
  const name = safe(movement?.name ?? set.exercise);
  const number = set.sets > 1 ? ` ${set.set}/${set.sets}` : '';
  // A name too long for its column has a row of its own: cut, a form would be taken for its exercise.
  const isLong = width(name) >= NAME_COLUMNS;
  const above = isLong ? [`  ${cut(name, columns - 2)}`] : [];
  const title = pad(isLong ? '' : name, NAME_COLUMNS) + pad(`${sideWords(set.side)}${number}`, 18);
  const planned = pad(doseWords(set.dose, set.side), 20);
  const outcome =
    record === undefined
      ? theme.dim(standing === 'excused' ? 'left out for pain' : 'not done')
      : `${record.complete ? theme.good('✓') : theme.warn('◐')} ${doneWords(record.done)}`;
  const line = `  ${title}${theme.dim(planned)}${outcome}`;
  if (columns >= 76) return [...above, line].join('\n');
  const head = title.trim() === '' ? [] : [`  ${title.trimEnd()}`];
  return [...above, ...head, `    ${outcome}${theme.dim(` (${planned.trimEnd()})`)}`].join('\n');
}

/** Columns of a set's name. */
const NAME_COLUMNS = 22;

/** What was answered about a session; empty where nothing was. */
export function answers({ painBefore, effort, painDuring }: SessionRecord): string {
  const parts = [
    ['back before', painBefore],
    ['effort', effort],
    ['pain during', painDuring],
  ] as const;
  return parts
    .flatMap(([name, value]) => (value === null ? [] : [`${name} ${value} of 10`]))
    .join(' · ');
}
