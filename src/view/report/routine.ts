import { plainLine } from '../../core/text/plain-text.ts';
import { changedDose } from '../../core/library/dose.ts';
import { exerciseById, type Library, type Origin } from '../../core/library/library.ts';
import { allSets, type Plan, planSeconds } from '../../core/session/plan.ts';
import { plannedLessons } from '../../core/session/teaching.ts';
import { movementOf, type PlannedSet } from '../../core/library/movement.ts';
import type { DoseStanding } from '../../core/progression/offer.ts';
import { apartWords, type Routine, type RoutineStep } from '../../core/library/routine.ts';
import { doseLine } from './exercise.ts';
import { ownDoseLines } from './own-dose-lines.ts';
import { bulletLines, MAX_WIDTH, section, sourcesPart, type SourcesShown } from './sections.ts';
import { quantity } from '../../core/text/quantity.ts';
import { hang, wrap } from '../../core/text/wrap.ts';
import { tableLines } from '../terminal/table.ts';
import type { Theme } from '../terminal/theme.ts';
import { avoidedWords } from '../../core/library/avoided-words.ts';
import { clockTime, durationWords } from '../words/time.ts';

/** A routine with the user's plan of it and the file it came from. */
export interface ShownRoutine {
  readonly routine: Routine;
  readonly plan: Plan;
  readonly origin: Origin | undefined;
  /** How doses stand, where what is the user's own is shown. */
  readonly doses: readonly DoseStanding[];
}

const DOSES_ELSEWHERE = 'Sources of the other doses: stretch exercise show ID --sources';

/** Returns a line for each routine: its id, its length, and what it is for. */
export function routineListText(
  rows: readonly ShownRoutine[],
  theme: Theme,
  columns: number,
): string {
  const cells = rows.map(({ routine, plan, origin }) => [
    routine.id,
    lengthWords(plan),
    `${plainLine(routine.purpose)}${originWords(origin)}`,
  ]);
  const lines = tableLines(cells, { columns: Math.min(columns, MAX_WIDTH), indent: 0, below: 2 });
  return `${lines.join('\n')}\n\n${theme.dim('For more: stretch routine show ID. To be coached: stretch start ID')}\n`;
}

/** How long it takes this user. */
function lengthWords(plan: Plan): string {
  const sets = allSets(plan);
  return sets.length === 0 ? 'left out' : durationWords(planSeconds(sets, plan.pacing));
}

/** How long it takes, and what of that is not exercise. */
function timeLine(plan: Plan, sets: readonly PlannedSet[]): string {
  const isTaught = plannedLessons(sets, plan.pacing.taught).length > 0;
  const time = `${clockTime(planSeconds(sets, plan.pacing))} in ${sets.length} sets`;
  return `Time: ${time}, including ${isTaught ? 'explanations, ' : ''}rest and changes of position`;
}

/** Returns everything about a routine. */
export function routineText(
  { routine, plan, origin, doses }: ShownRoutine,
  library: Library,
  theme: Theme,
  columns: number,
  shown: SourcesShown,
): string {
  const room = Math.min(columns, MAX_WIDTH);
  const sets = allSets(plan);
  const own = originWords(origin);
  const apart = apartWords(routine);
  const sources = [...routine.sources, ...routine.steps.flatMap((step) => step.sources)];
  const steps = routine.steps.flatMap((step, index) => [
    ...stepLines(step, index, library, room),
    ...ownDoseLines(
      doses.filter((one) => one.routine === routine.id && one.step === index),
      doses,
      library,
      room,
    ).map((line) => theme.accent(line)),
    ...plan.avoided
      .filter((avoided) => avoided.step === index)
      .map((avoided) => theme.warn(hang('     ', avoidedWords(avoided, library), room))),
  ]);
  const lines = [
    `${theme.strong(plainLine(routine.name))} ${theme.dim(`(${routine.id})`)}${own}`,
    ...wrap(plainLine(routine.purpose), room),
    hang('When: ', plainLine(routine.when), room),
    ...(apart === '' ? [] : [hang('Apart: ', apart, room)]),
    sets.length === 0 ? 'Time: none, because all of it is left out' : timeLine(plan, sets),
    ...section('Exercises', steps, theme),
    ...section('Notes', bulletLines(routine.notes, room), theme),
    ...sourcesPart(sources, shown, theme, room),
    ...(shown === 'all' ? ['', ...wrap(DOSES_ELSEWHERE, room).map((line) => theme.dim(line))] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function stepLines(
  step: RoutineStep,
  index: number,
  library: Library,
  room: number,
): readonly string[] {
  const exercise = exerciseById(library, step.exercise);
  if (exercise === undefined) return [];
  const dose = doseLine(
    changedDose(exercise.dose, step.dose),
    exercise.side === 'alternate',
    movementOf(exercise).beats,
  );
  const side = {
    both: '',
    each: ', each side',
    alternate: ', sides in turn',
    affected: ', the sore side',
  };
  const more = step.more === 0 ? '' : `, ${quantity(step.more, 'more set')} on the sore side`;
  const head = `${plainLine(exercise.name)} (${exercise.id})${side[step.side ?? exercise.side]}${more}`;
  return [
    hang(`  ${index + 1}. `, head, room),
    hang('     ', dose, room),
    ...(step.why === undefined ? [] : [hang('     ', plainLine(step.why), room)]),
  ];
}

function originWords(origin: Origin | undefined): string {
  if (origin?.own !== true) return '';
  return origin.overrides ? ' (your own, instead of the built-in one)' : ' (your own)';
}
