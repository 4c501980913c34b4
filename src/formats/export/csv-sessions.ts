import type { DayRecord } from '../../core/adherence/day-record.ts';
import { effectiveSkips, type SkippedSlot } from '../../core/journal/history.ts';
import type { SessionRecord } from '../../core/journal/session-record.ts';
import { compareDays, type Day, epochMs, type Stamp, timeOfDay } from '../../core/time/day.ts';
import { type CsvRow, fixed, textCell, yesOrNo } from './csv-cells.ts';
import type { ExportedMonth } from './exported-record.ts';

/** The columns of a table of sessions, in order, with what they hold. A skipped slot has a row too. */
export const SESSION_COLUMNS = {
  id: 'id of the session or the skip in the journal',
  day: 'training day, YYYY-MM-DD',
  time: 'local start time, HH:MM; empty for a skip',
  at: 'the same moment with its UTC offset; for a skip, when it was recorded',
  slot: 'slot it was for; empty if none',
  routine: 'id of the routine',
  kind: 'coached, logged (recorded afterwards) or skipped',
  sets_planned: 'sets planned, not counting those left out for pain or not reached because of it',
  sets_done: 'how many of sets_planned were completed',
  share: 'sets_done divided by sets_planned, 0 to 1; empty if sets_planned is 0',
  minutes: 'minutes it took, pauses included; empty if unknown',
  pain_before: 'pain before it, or in place of what was skipped, 0 to 10; empty if not answered',
  pain_during: 'pain during it, 0 to 10; empty if not answered',
  pain_after: 'pain after it, 0 to 10; empty if not answered',
  effort: 'effort, 0 to 10; empty if not answered',
  reason: 'how it ended (finished, quit, pain, signal), or why it was skipped',
  counts: 'yes if the session counts for a planned slot, otherwise no; empty for a skip',
  note: 'the note',
} as const;

/** Returns a row for each session and for each skipped slot. */
export function sessionRows({ sessions, skips, days }: ExportedMonth): readonly CsvRow[] {
  const counting = new Set<string | null>();
  for (const { slots } of days)
    for (const { isPlanned, session } of slots) if (isPlanned) counting.add(session);
  return [
    ...sessions.map((session) => timed(session, sessionRow(session, counting))),
    ...effectiveSkips(skips).map((skip) => timed(skip, skipRow(skip, days))),
  ]
    .toSorted((a, b) => compareDays(a.day, b.day) || a.begun - b.begun)
    .map(({ row }) => row);
}

function timed({ day, at }: { readonly day: Day; readonly at: Stamp }, row: CsvRow) {
  return { day, begun: epochMs(at), row };
}

function sessionRow(session: SessionRecord, counting: ReadonlySet<string | null>): CsvRow {
  const { id, painBefore, painDuring, painAfter, effort, reason, seconds, note } = session;
  const { planned, done } = session.counts;
  return [
    textCell(id),
    session.day,
    timeOfDay(session.at),
    session.at,
    ...placeCells(session),
    planned,
    done,
    planned === 0 ? null : fixed(done / planned, 2),
    seconds === null ? null : fixed(seconds / 60, 1),
    painBefore,
    painDuring,
    painAfter,
    effort,
    textCell(reason),
    yesOrNo(counting.has(id)),
    textCell(note),
  ];
}

function skipRow(
  { id, day, at, slot, reason, pain, note }: SkippedSlot,
  days: readonly DayRecord[],
): CsvRow {
  const planned = days.find((one) => one.day === day)?.slots.find((one) => one.slot.name === slot);
  const head = [
    textCell(id),
    day,
    null,
    at,
    textCell(slot),
    textCell(planned?.slot.routine),
    'skipped',
  ];
  const [sets, answers] = [
    [null, null, null, null],
    [pain, null, null, null],
  ];
  return [...head, ...sets, ...answers, reason, null, textCell(note)];
}

/** Returns the cells for where a session belongs. */
export function placeCells({ slot, routine, isLogged }: SessionRecord) {
  return [textCell(slot), textCell(routine), isLogged ? 'logged' : 'coached'];
}
