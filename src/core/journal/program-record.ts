import { addDays, compareDays, type Day } from '../time/day.ts';
import { dayAfterProgram, firstDay } from '../schedule/program-changes.ts';
import { type Schedule, scheduleTimeline } from '../schedule/schedule.ts';
import { applyCorrections, inWrittenOrder } from './corrections.ts';
import type { Line, LineOf } from './line.ts';

/** A programme in the record: the changes of the plan that it is made of. */
export interface ProgramRecord {
  readonly id: string;
  /** Its first day. */
  readonly first: Day;
  /** The day from which it plans nothing any more. */
  readonly over: Day;
  /** The plans as they would be without it. */
  readonly without: readonly Schedule[];
}

/** Returns the programme that has not ended on a day, or begins later; undefined if there is none. */
export function currentProgram(lines: readonly Line[], day: Day): ProgramRecord | undefined {
  return programs(lines).findLast(({ over }) => over > day);
}

/** Returns the last day of the programme that ended last, by itself, before a day; undefined if there is none. */
export function lastProgramDay(lines: readonly Line[], day: Day): Day | undefined {
  const ended = programs(lines).flatMap(({ over }) => (over > day ? [] : over));
  const last = ended.toSorted(compareDays).at(-1);
  return last === undefined ? undefined : addDays(last, -1);
}

/** The programmes that were not stopped, in the order they were made. */
function programs(lines: readonly Line[]): readonly ProgramRecord[] {
  const plans = applyCorrections(inWrittenOrder(lines)).filter((line) => line.type === 'schedule');
  const stopped = new Set(plans.flatMap(({ stops }) => stops ?? []));
  const ids = new Set(plans.flatMap(({ program }) => program ?? []));
  return [...ids].filter((id) => !stopped.has(id)).map((id) => programOf(plans, id));
}

function programOf(plans: readonly LineOf<'schedule'>[], id: string): ProgramRecord {
  const own = plans.filter(({ program }) => program === id).map(({ from }) => from);
  const without = scheduleTimeline(plans.filter(({ program }) => program !== id));
  const first = firstDay(own.toSorted(compareDays));
  return { id, first, over: dayAfterProgram(first), without };
}

/**
 * Returns those of some lines that were made together with one, itself included: the changes of a programme, those of its
 * early end, or their removals; or the skips, the rest days or the changes of doses of one command.
 */
export function madeTogether(lines: readonly Line[], one: Line): readonly Line[] {
  const known = new Map(lines.map((line) => [line.id, line]));
  const purposeOf = (line: Line) => {
    if (line.type !== 'remove' || line.undo === true) return madeFor(line);
    const removed = known.get(line.target);
    // Of skips and rest days each can be removed on its own.
    return removed?.type === 'schedule' ? madeFor(removed) : undefined;
  };
  const purpose = purposeOf(one);
  if (purpose === undefined) return [one];
  return lines.filter((line) => line.type === one.type && purposeOf(line) === purpose);
}

/** What a change of the plan, a skip, a rest day or a change of a dose has in common with others. */
function madeFor(line: Line): string | undefined {
  if (line.type === 'skip' || line.type === 'activity' || line.type === 'dose-change') {
    return line.together;
  }
  if (line.type !== 'schedule') return undefined;
  const { program, stops } = line;
  return program === undefined && stops === undefined
    ? undefined
    : JSON.stringify([program, stops]);
}
