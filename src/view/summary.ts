import type { NextSlot } from '../core/adherence.ts';
import { type Day, instant } from '../core/day.ts';
import { type SessionRecord, setCounts, setKey } from '../core/history.ts';
import type { Library } from '../core/library.ts';
import type { SetLine } from '../core/line.ts';
import { movementById } from '../core/movement.ts';
import { nextSlotWords } from './slot.ts';
import { cut, pad, safe } from './text.ts';
import type { Theme } from './theme.ts';
import { clockTime } from './time.ts';
import { doneWords, doseWords, sideWords } from './words.ts';

/** What a summary needs beside the session. */
export interface SummaryContext {
  readonly theme: Theme;
  readonly next: NextSlot | undefined;
  readonly today: Day;
  readonly isRehearsal: boolean;
  readonly columns: number;
}

/** What was done of a session against what was planned, set by set, and when the next slot is. */
export function summaryText(
  session: SessionRecord,
  library: Library,
  context: SummaryContext,
): string {
  const { theme, next, today, isRehearsal } = context;
  const rows = [...session.planned, ...replaced(session)].map((set) =>
    setRow(session, library, set, context),
  );
  const after = isRehearsal
    ? ['That was a rehearsal: nothing was recorded.']
    : [answers(session), next === undefined ? '' : `Next: ${nextSlotWords(next, today)}.`];
  return [
    headline(session, theme),
    '',
    ...rows,
    '',
    ...after.filter((line) => line !== ''),
    '',
  ].join('\n');
}

function headline(session: SessionRecord, theme: Theme): string {
  const { planned, done } = setCounts(session);
  const ended = session.ended;
  const seconds =
    ended?.seconds ?? (instant(session.done.at(-1)?.at ?? session.at) - instant(session.at)) / 1000;
  const paused =
    ended !== undefined && ended.paused >= 1 ? `, ${clockTime(ended.paused)} of it paused` : '';
  const counts = `${done} of ${planned} sets`;
  const style = done >= planned ? theme.good : theme.warn;
  return `${theme.strong(safe(session.name))}: ${style(counts)} in ${clockTime(seconds)}${paused}`;
}

function setRow(
  session: SessionRecord,
  library: Library,
  set: SetLine,
  { theme, columns }: SummaryContext,
): string {
  const movement = movementById(library, set.exercise);
  const name = safe(movement?.name ?? set.exercise);
  const record = session.done.find((line) => setKey(line) === setKey(set));
  const isExcused = session.excused.includes(setKey(set));
  const number = set.sets > 1 ? ` ${set.set}/${set.sets}` : '';
  const title = pad(cut(name, 22), 22) + pad(`${sideWords(set.side)}${number}`, 18);
  const planned = pad(doseWords(set.dose, set.side), 20);
  const outcome =
    record === undefined
      ? theme.dim(isExcused ? 'left out for pain' : 'not done')
      : `${record.complete ? theme.good('✓') : theme.warn('◐')} ${doneWords(record.done)}`;
  const line = `  ${title}${theme.dim(planned)}${outcome}`;
  return columns < 76
    ? `  ${title.trimEnd()}\n    ${outcome}${theme.dim(` of ${planned.trimEnd()}`)}`
    : line;
}

/** Sets that were done of an exercise before an easier form took its place. */
function replaced(session: SessionRecord): readonly SetLine[] {
  const planned = new Set(session.planned.map((set) => setKey(set)));
  return session.done
    .filter((line) => !planned.has(setKey(line)))
    .map((line) => ({ ...line, dose: line.planned, sets: line.set, rest: 0 }));
}

function answers(session: SessionRecord): string {
  const { pain: before } = session.started;
  const parts = [
    ['back before', before],
    ['effort', session.ended?.effort],
    ['pain during', session.ended?.pain],
  ] as const;
  return parts
    .flatMap(([name, value]) => (typeof value === 'number' ? [`${name} ${value} of 10`] : []))
    .join(' · ');
}
