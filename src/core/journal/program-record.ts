import { compareDays, type Day } from '../time/day.ts';
import { type Schedule, scheduleTimeline } from '../schedule/schedule.ts';
import { applyCorrections, inWrittenOrder } from './corrections.ts';
import type { Line } from './line.ts';

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
  const plans = applyCorrections(inWrittenOrder(lines)).filter((line) => line.type === 'schedule');
  const stopped = new Set(plans.flatMap(({ stops }) => stops ?? []));
  const id = plans.findLast(
    ({ program, from }) => program !== undefined && !stopped.has(program) && from > day,
  )?.program;
  if (id === undefined) return undefined;
  const days = plans
    .filter(({ program }) => program === id)
    .map(({ from }) => from)
    .toSorted(compareDays);
  const without = scheduleTimeline(plans.filter(({ program }) => program !== id));
  return { id, first: days[0] ?? day, over: days.at(-1) ?? day, without };
}

/**
 * Returns those of some lines that were made together with one, itself included: the changes of a programme, or their
 * removals.
 */
export function madeTogether(lines: readonly Line[], one: Line): readonly Line[] {
  const programs = new Map(
    lines.map((line) => [line.id, line.type === 'schedule' ? line.program : undefined]),
  );
  const programOf = (line: Line) =>
    programs.get(line.type === 'remove' && line.undo !== true ? line.target : line.id);
  const program = programOf(one);
  if (program === undefined) return [one];
  return lines.filter((line) => line.type === one.type && programOf(line) === program);
}
