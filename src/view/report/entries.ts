import { plainLine } from '../../core/text/plain-text.ts';
import type { Day } from '../../core/time/day.ts';
import type { Entry } from '../../core/journal/entry.ts';
import { isExcused } from '../../core/journal/line.ts';
import type { SessionRecord } from '../../core/journal/session-record.ts';
import { SHOWN_ID } from './logged.ts';
import { STANDINGS } from '../words/slot-states.ts';
import { cut, pad, width, wrap } from '../terminal/text.ts';
import type { Theme } from '../terminal/theme.ts';
import { dayWords, fullDayWords } from '../words/time-words.ts';

/** A row an entry, the oldest first, with the beginning of its id. */
export function entriesText(entries: readonly Entry[], theme: Theme, columns: number): string {
  if (entries.length === 0) return `${wrap(NOTHING, columns).join('\n')}\n`;
  // The year is said where there is more than one.
  const isOfOneYear = new Set(entries.map(({ day }) => day.slice(0, 4))).size === 1;
  const rows = entries.map((entry) => rowOf(entry, isOfOneYear ? dayWords : fullDayWords));
  const order: readonly Cell[] =
    columns < NARROW
      ? ['day', 'time', 'slot', 'outcome']
      : ['day', 'time', 'slot', 'routine', 'outcome'];
  const widths = order.map((name) =>
    Math.min(WIDEST[name], Math.max(...rows.map((row) => width(row[name])))),
  );
  const lines = rows.map((row) => {
    const cells = order.map((name, column) => pad(row[name], widths[column] ?? 0)).join('  ');
    const id = pad(plainLine(row.id).slice(0, SHOWN_ID), SHOWN_ID);
    const rest = row.rest === '' ? '' : `  ${row.rest}`;
    return `${theme.dim(id)}  ${cut(`${cells}${rest}`.trimEnd(), columns - SHOWN_ID - 2)}`.trimEnd();
  });
  return `${lines.join('\n')}\n`;
}

const NOTHING = 'Nothing of this is recorded in these days. Earlier ones: --from "12 weeks ago"';

/** Columns under which a row has no room for the routine. */
const NARROW = 64;
const WIDEST = { day: 15, time: 5, slot: 12, routine: 20, outcome: 22 };
/** More of a note than fits on any line need not be looked at. */
const LOOKED_AT = 500;

type Cell = keyof typeof WIDEST;

interface Row extends Readonly<Record<Cell, string>> {
  readonly id: string;
  readonly rest: string;
}

function rowOf(entry: Entry, dayIn: (day: Day) => string): Row {
  const day = dayIn(entry.day);
  const { id } = entry;
  switch (entry.kind) {
    case 'pause': {
      const { until, reason, note } = entry.pause;
      const outcome = `${STANDINGS.paused.shape} paused: ${reason}`;
      const rest = joined([`until ${dayWords(until)}`, noteWords(note)]);
      return { id, day, time: '', slot: '', routine: '', outcome, rest };
    }
    case 'skip': {
      const { slot, reason, note } = entry.skip;
      const { shape } = isExcused(reason) ? STANDINGS.excused : STANDINGS.missed;
      const outcome = `${shape} left out: ${reason}`;
      return {
        id,
        day,
        time: '',
        slot: plainLine(slot),
        routine: '',
        outcome,
        rest: noteWords(note),
      };
    }
    case 'session': {
      const { at, slot, routine, isLogged, note } = entry.session;
      return {
        id,
        day,
        time: at.slice(11, 16),
        slot: slot === null ? 'extra' : plainLine(slot),
        routine: plainLine(routine),
        outcome: setsWords(entry.session),
        rest: joined([isLogged ? 'logged' : '', noteWords(note)]),
      };
    }
  }
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(': ');
}

function setsWords(session: SessionRecord): string {
  const { planned, done } = session.counts;
  if (planned === 0) return `${STANDINGS.excused.shape} all left out`;
  const { shape } =
    done === 0 ? STANDINGS.missed : done >= planned ? STANDINGS.done : STANDINGS.partial;
  return `${shape} ${done} of ${planned} sets`;
}

/** A note as it fits into a row. */
export function noteWords(note: string | undefined, most = LOOKED_AT): string {
  if (note === undefined) return '';
  const shown = plainLine(note.slice(0, most));
  return note.length > most ? `${shown}…` : shown;
}
