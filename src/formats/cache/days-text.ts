import { SLOT_STATES } from '../../core/adherence/slot-state.ts';
import type { SkipReason } from '../../core/schedule/skip-reason.ts';
import type { DayRecord, ExtraSession, SlotRecord } from '../../core/adherence/day-record.ts';
import type { SetTally } from '../../core/adherence/set-tally.ts';
import { addDays, type Day, differenceInDays } from '../../core/time/day.ts';
import type { SetSide } from '../../core/library/side.ts';
import type { Slot } from '../../core/schedule/slot.ts';
import { lazyFields } from './lazy-fields.ts';
import { known, ValueTable } from './value-table.ts';

/** Writes consecutive days as a short text that is quick to read: repeated values are in tables. */
export function encodeDays(days: readonly DayRecord[]): string {
  const slots = new ValueTable<Slot>();
  const sets = new ValueTable<readonly [string, SetSide]>();
  const rows = days.map((day): DayRow => [
    Number(day.hasPlan),
    Number(day.isActive),
    day.slots.map((one): SlotRow => [
      slots.index(one.slot),
      SLOT_STATES.indexOf(one.state),
      one.share,
      Number(one.isPlanned),
      one.session,
      one.reason,
    ]),
    day.sets.flatMap(({ exercise, side, done, planned }) => [
      sets.index([exercise, side]),
      done,
      planned,
    ]),
    day.extras,
  ]);
  const text: DaysText = { from: days[0]?.day ?? '', slots: slots.items, sets: sets.items, rows };
  return JSON.stringify(text);
}

/** Reads days from their text; with `since`, only those from that day on. */
export function decodeDays(text: string, since: Day | undefined): readonly DayRecord[] {
  const { from, slots, sets, rows } = JSON.parse(text) as DaysText;
  if (rows.length === 0) return [];
  const skipped = since === undefined || since <= from ? 0 : differenceInDays(from, since);
  let day: Day = addDays(from, skipped);
  return rows.slice(skipped).map(([hasPlan, isActive, slotRows, setRows, extras]) => {
    const fields = {
      day,
      // Only days of past months are cached.
      isOver: true,
      hasPlan: hasPlan === 1,
      slots: slotRows.map((row) => slotDay(row, slots)),
      extras,
      isActive: isActive === 1,
    };
    day = addDays(day, 1);
    return withSets(fields, { rows: setRows, sets });
  });
}

/** The bulk of the text, and only needed for counting sets. */
const withSets = lazyFields<SetsSource, Pick<DayRecord, 'sets'>>({
  sets: ({ rows, sets }) => setTallies(rows, sets),
});

interface SetsSource {
  readonly rows: readonly number[];
  readonly sets: readonly (readonly [string, SetSide])[];
}

type SlotRow = [number, number, number, number, string | null, SkipReason | null];
type DayRow = [number, number, readonly SlotRow[], readonly number[], readonly ExtraSession[]];

interface DaysText {
  readonly from: Day;
  readonly slots: readonly Slot[];
  readonly sets: readonly (readonly [string, SetSide])[];
  readonly rows: readonly DayRow[];
}

function slotDay(
  [slot, state, share, isPlanned, session, reason]: SlotRow,
  slots: readonly Slot[],
): SlotRecord {
  return {
    slot: known(slots, slot),
    state: known(SLOT_STATES, state),
    share,
    isPlanned: isPlanned === 1,
    session,
    reason,
  };
}

function setTallies(
  row: readonly number[],
  sets: readonly (readonly [string, SetSide])[],
): readonly SetTally[] {
  const tallies: SetTally[] = [];
  for (let at = 0; at < row.length; at += 3) {
    const [exercise, side] = known(sets, row[at] ?? 0);
    tallies.push({ exercise, side, done: row[at + 1] ?? 0, planned: row[at + 2] ?? 0 });
  }
  return tallies;
}
