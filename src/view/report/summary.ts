import { plainLine } from '../../core/text/plain-text.ts';
import type { NextSlot } from '../../core/adherence/next-slot.ts';
import { epochMs } from '../../core/time/day.ts';
import type { Library } from '../../core/library/library.ts';
import {
  countsOfAll,
  type SessionRecord,
  type SetState,
  setStates,
} from '../../core/journal/session-record.ts';
import { hurtRows } from './hurt-rows.ts';
import { exerciseRows } from './exercise-rows.ts';
import type { RowContext } from './set-rows.ts';
import { nextWords } from '../words/easier.ts';
import { answersOf } from '../../core/journal/answers.ts';
import { doneOfPlanned } from '../../core/text/quantity.ts';
import { hang } from '../../core/text/wrap.ts';
import type { Theme } from '../terminal/theme.ts';
import { avoidedWords } from '../../core/library/avoided-words.ts';
import { clockTime } from '../words/time.ts';

/** What a summary needs besides the session. */
export interface SummaryContext extends RowContext {
  readonly next: NextSlot | undefined;
  /** Whether the next session is to be in easier forms. */
  readonly isEasierNext: boolean;
  readonly isRehearsal: boolean;
  /** The session of the same routine before this one, to compare with. */
  readonly before: SessionRecord | undefined;
}

/** Returns what was done in a session, exercise by exercise, and when the next slot is. */
export function summaryText(
  session: SessionRecord,
  library: Library,
  context: SummaryContext,
): string {
  const { next, isEasierNext, isRehearsal, before, theme } = context;
  const after = isRehearsal
    ? ['This was a rehearsal: nothing was recorded.']
    : [answersLine(session), nextWords(next, isEasierNext) ?? ''];
  const last =
    before === undefined ? '' : theme.dim(`, last time ${doneOfPlanned(countsOfAll(before))}`);
  return [
    `${headline(session, theme)}${last}`,
    '',
    ...exerciseRows(session, library, context),
    ...hurtRows(session, library, context),
    ...avoidedRows(session, library, context),
    '',
    ...after.filter((line) => line !== ''),
    '',
  ].join('\n');
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
  const all = countsOfAll(session);
  // Where pain kept every set from being done, none is planned, and `0 of 0` would say nothing.
  const counts = session.counts.planned === 0 ? 'no set done' : `${doneOfPlanned(all)} sets`;
  const style = all.done >= all.planned && all.planned > 0 ? theme.good : theme.warn;
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

/** The answers given about a session; empty if there are none. */
export function answersLine(session: SessionRecord): string {
  return answersOf(session)
    .map(({ name, value }) => `${name} ${value} of 10`)
    .join(' · ');
}
