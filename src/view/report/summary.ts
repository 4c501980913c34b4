import { plainLine } from '../../core/text/plain-text.ts';
import type { NextSlot } from '../../core/adherence/next-slot.ts';
import { epochMs } from '../../core/time/day.ts';
import type { Library } from '../../core/library/library.ts';
import { movementById } from '../../core/library/movement.ts';
import {
  type SessionRecord,
  type SessionSet,
  sessionSets,
  type SetState,
  setStates,
} from '../../core/journal/session-record.ts';
import { setLines } from './set-lines.ts';
import { nextSlotWords } from '../words/slot.ts';
import { answersOf } from '../../core/journal/answers.ts';
import { doneOfPlanned } from '../../core/text/quantity.ts';
import { pad, width } from '../../core/text/width.ts';
import { hang } from '../../core/text/wrap.ts';
import type { Theme } from '../terminal/theme.ts';
import { avoidedWords } from '../words/avoided.ts';
import { clockTime } from '../words/time.ts';
import { sideWords } from '../../core/library/set-words.ts';
import { hurtWords, undoneWords } from '../words/set-outcome.ts';
import { doneWords, doseWords } from '../words/set.ts';

/** What a summary needs besides the session. */
export interface SummaryContext {
  readonly theme: Theme;
  readonly next: NextSlot | undefined;
  readonly isRehearsal: boolean;
  readonly columns: number;
  /** Whether each row is to be read aloud: words instead of signs and columns. */
  readonly isPlain: boolean;
}

/** Returns what was done in a session, set by set, against what was planned, and when the next slot is. */
export function summaryText(
  session: SessionRecord,
  library: Library,
  context: SummaryContext,
): string {
  const { next, isRehearsal } = context;
  const after = isRehearsal
    ? ['This was a rehearsal: nothing was recorded.']
    : [answersLine(session), next === undefined ? '' : `Next: ${nextSlotWords(next)}.`];
  return [
    headline(session, context.theme),
    '',
    ...setRows(session, library, context),
    ...avoidedRows(session, library, context),
    '',
    ...after.filter((line) => line !== ''),
    '',
  ].join('\n');
}

/** How to show rows. */
export type RowContext = Pick<SummaryContext, 'theme' | 'columns' | 'isPlain'>;

/** Returns a row for each set, planned and done; two lines for each if there is no room for one. */
export function setRows(
  session: SessionRecord,
  library: Library,
  { theme, columns, isPlain }: RowContext,
): readonly string[] {
  if (isPlain) return setLines(session, library);
  const rows = sessionSets(session).map((set) => setRow(library, set));
  const [titles, sides, plans] = (['title', 'side', 'planned'] as const).map((name) =>
    Math.max(...rows.map((row) => width(row[name]))),
  );
  const [title, side, planned] = [(titles ?? 0) + 2, (sides ?? 0) + 2, (plans ?? 0) + 2];
  const outcomes = Math.max(...rows.map((row) => width(row.outcome)));
  const isWide = 2 + title + side + planned + outcomes <= columns;
  return rows.map((row) => {
    const outcome = theme[row.style](row.outcome);
    return isWide
      ? `  ${pad(row.title, title)}${pad(row.side, side)}${theme.dim(pad(row.planned, planned))}${outcome}`
      : [
          hang('  ', [row.title, row.side].filter((part) => part !== '').join(', '), columns),
          hang('    ', `${outcome}${theme.dim(` (${row.planned})`)}`, columns),
        ].join('\n');
  });
}

/** Returns a line for each exercise that was left out or done in another form, with the reason. */
export function avoidedRows(
  { avoided }: SessionRecord,
  library: Library,
  { columns }: Pick<RowContext, 'columns'>,
): readonly string[] {
  return avoided.map((one) => hang('  ', avoidedWords(one, library), columns));
}

/** Returns the session's name, how many of its sets were done, and how long it took, in a sentence. */
export function headline(session: SessionRecord, theme: Theme): string {
  const { planned, done } = session.counts;
  // Where pain kept every set from being done, none is planned, and `0 of 0` would say nothing.
  const counts = planned === 0 ? 'no set done' : `${doneOfPlanned(session.counts)} sets`;
  const style = done >= planned && planned > 0 ? theme.good : theme.warn;
  const [time, paused] = session.isLogged ? ['', ''] : sessionTimes(session);
  return `${theme.strong(plainLine(session.name))}: ${style(counts)}${time}${painCounts(session)}${paused}`;
}

/** How many sets pain kept from being done, and how. */
function painCounts(session: SessionRecord): string {
  const states = setStates(session).map(({ state }) => state);
  const count = (of: SetState) => states.filter((state) => state === of).length;
  const [excused, ahead] = [count('excused'), count('not-reached')];
  const left = excused === 0 ? '' : `, ${excused} left out for pain`;
  return ahead === 0 ? left : `${left}, ${ahead} not reached`;
}

/** How long a coached session took, and how much of that it was paused. */
function sessionTimes({ at, done, ended }: SessionRecord): readonly [time: string, paused: string] {
  const last = done.at(-1)?.at ?? at;
  const seconds = ended?.seconds ?? Math.max(0, (epochMs(last) - epochMs(at)) / 1000);
  const paused =
    ended !== undefined && ended.paused >= 1 ? `, ${clockTime(ended.paused)} of it paused` : '';
  return [` in ${clockTime(seconds)}`, paused];
}

interface SetRow {
  readonly title: string;
  readonly side: string;
  readonly planned: string;
  readonly outcome: string;
  readonly style: 'good' | 'warn' | 'dim';
}

function setRow(library: Library, one: SessionSet): SetRow {
  const { set, isPlanned, record, hurt } = one;
  const movement = movementById(library, set.exercise);
  const number = set.sets > 1 ? `${set.set}/${set.sets}` : '';
  const head = {
    title: plainLine(movement?.name ?? set.exercise),
    side: [sideWords(set.side), number].filter((part) => part !== '').join(' '),
    planned: doseWords(set.dose, set.side),
  };
  if (record === undefined) {
    return { ...head, outcome: undoneWords(one), style: 'dim' };
  }
  const pain = hurt === undefined ? '' : `, ${hurtWords(hurt)}`;
  const done = `${record.complete ? '✓' : '◐'} ${doneWords(record.done)}`;
  // The headline counts it as neither planned nor done.
  if (!isPlanned) return { ...head, outcome: `${done}, then easier${pain}`, style: 'dim' };
  return { ...head, outcome: `${done}${pain}`, style: record.complete ? 'good' : 'warn' };
}

/** The answers given about a session; empty if there are none. */
export function answersLine(session: SessionRecord): string {
  return answersOf(session)
    .map(({ name, value }) => `${name} ${value} of 10`)
    .join(' · ');
}
