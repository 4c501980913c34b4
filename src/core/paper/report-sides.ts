import type { ReportExercise } from './report-exercises.ts';
import { paperSide } from './report-words.ts';

/** An exercise in a table: on one side, or on each if both agree. */
export interface SidedRow extends ReportExercise {
  /** `left`, `both`, `in turn`; `each` for what is so on the left and on the right. */
  readonly sideWords: string;
}

/** Returns the rows of a table of exercises: the left and the right side are one where everything of them is the same. */
export function sidedRows(exercises: readonly ReportExercise[]): readonly SidedRow[] {
  return exercises.flatMap((one, index) => {
    if (isOther(exercises[index - 1], one)) return [];
    const isEach = isOther(one, exercises[index + 1]);
    return [{ ...one, sideWords: isEach ? 'each' : paperSide(one.side) }];
  });
}

/** Whether the second is the first on the other side, and never hurt: where it did is said of a side. */
function isOther(one: ReportExercise | undefined, next: ReportExercise | undefined): boolean {
  if (one === undefined || next === undefined || one.side === next.side) return false;
  const isSided = [one, next].every(({ side }) => side === 'left' || side === 'right');
  return isSided && one.hurt === null && withoutSide(one) === withoutSide(next);
}

function withoutSide(exercise: ReportExercise): string {
  return JSON.stringify({ ...exercise, side: null });
}
