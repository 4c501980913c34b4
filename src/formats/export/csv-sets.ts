import { type SessionSet, sessionSets } from '../../core/journal/session-record.ts';
import { isReps, type SetDose } from '../../core/library/dose.ts';
import { amountValue } from '../../core/session/set-result.ts';
import { amountWords } from '../../core/text/quantity.ts';
import { timeOfDay } from '../../core/time/day.ts';
import { type CsvCell, type CsvRow, type RowWriter, textCell, yesOrNo } from './csv-cells.ts';
import { placeCells } from './csv-sessions.ts';
import type { ExportedMonth, ExportedRecord } from './exported-record.ts';

/** The columns of a table of sets, in order, with what they hold. */
export const SET_COLUMNS = {
  session: 'id of the session',
  day: 'training day, YYYY-MM-DD',
  time: 'local start time of the session, HH:MM',
  slot: 'slot the session was for; empty if none',
  routine: 'id of the routine',
  kind: 'coached or logged (recorded afterwards)',
  exercise: 'id of the exercise',
  name: 'name of the exercise',
  side: 'left, right, both, or alternate',
  set: 'number of the set on its side',
  planned:
    'repetitions or seconds planned; empty for a set outside the plan, such as an easier variant',
  unit: 'reps or s (seconds)',
  done: 'repetitions or seconds done; empty if none',
  complete:
    'yes if at least the planned amount, or the lower end of a range, was done, otherwise no',
  state:
    'done, open (not done), excused (left out for pain), not-reached (the session was ended for pain before it), or replaced (an easier variant took its place)',
  hurt: 'how much it hurt, 0 to 10; yes if it did, but not how much; empty if it did not',
  set_id: 'id of the set in the journal; empty if the session was only logged as a whole',
} as const;

/** Returns what makes a row for each set of a month. */
export function setRows(
  { exerciseName }: ExportedRecord,
  common: RowWriter['common'],
): (month: ExportedMonth) => readonly CsvRow[] {
  const names = new Map<string, CsvCell>();
  const exerciseCells = (id: string) => {
    const cells = names.get(id) ?? common([textCell(id), textCell(exerciseName(id))]);
    names.set(id, cells);
    return cells;
  };
  return ({ sessions }) => {
    const rows: CsvRow[] = [];
    // Sessions of a month have one of a few plans.
    const planned = new Map<SessionSet['set'], CsvCell>();
    const plannedCells = ({ set, isPlanned }: SessionSet) => {
      if (!isPlanned) return common(setCells(set, null));
      const cells = planned.get(set) ?? common(setCells(set, plannedAmount(set.dose)));
      planned.set(set, cells);
      return cells;
    };
    for (const session of sessions) {
      const { id, day, at } = session;
      const head = common([textCell(id), day, timeOfDay(at), ...placeCells(session)]);
      for (const one of sessionSets(session))
        rows.push([head, exerciseCells(one.set.exercise), plannedCells(one), ...doneCells(one)]);
    }
    return rows;
  };
}

function setCells({ side, set, dose }: SessionSet['set'], amount: CsvCell): CsvRow {
  return [side, set, amount, isReps(dose) ? 'reps' : 's'];
}

function doneCells({ isPlanned, record, state, hurt }: SessionSet): CsvRow {
  return [
    record === undefined ? null : amountValue(record.done),
    yesOrNo(record?.complete === true),
    isPlanned || state === 'done' ? state : 'replaced',
    hurt === undefined ? null : (hurt.pain ?? 'yes'),
    textCell(record?.id),
  ];
}

/** A range is in words because a spreadsheet takes `12-15` for a day in December. */
function plannedAmount(dose: SetDose): string | number {
  if (!isReps(dose)) return dose.hold;
  const { from, to } = dose.reps;
  return from === to ? from : `${amountWords(from)} to ${amountWords(to)}`;
}
