import type { Source, SourcedField } from '../library/evidence.ts';
import { movementCalled } from '../library/find-movement.ts';
import type { Library } from '../library/library.ts';
import type { PlannedStep } from '../library/movement.ts';
import type { Routine } from '../library/routine.ts';
import { EMERGENCY_SOURCES } from '../safety/check-list.ts';
import { PAIN_SCALE_SOURCE } from '../safety/pain-scale.ts';
import { plainLine } from '../text/plain-text.ts';
import { handoutParts } from './handout-part.ts';

/** What a dose consists of. */
const DOSE_FIELDS: ReadonlySet<SourcedField> = new Set([
  'sets',
  'reps',
  'hold',
  'half',
  'tempo',
  'rest',
] as const);

/**
 * Returns where the numbers of a handout come from, a source each: those of doses with the numbers of their exercises, then
 * those of what holds for every exercise. Numbers without one are common practice.
 */
export function handoutSources(
  library: Library,
  routine: Routine,
  steps: readonly PlannedStep[],
): readonly string[] {
  const numbers = new Map<string, Set<number>>();
  for (const [index, { step, first }] of handoutParts(steps).entries()) {
    const own = movementCalled(library, first.movement.id)?.exercise.sources ?? [];
    for (const source of [...(routine.steps[step.index]?.sources ?? []), ...own]) {
      const name = sourceName(source);
      if (name !== undefined) numbers.set(name, (numbers.get(name) ?? new Set()).add(index + 1));
    }
  }
  return [
    ...[...numbers].map(([name, those]) => `${[...those].join(', ')}: ${name}`),
    `pain from 0 to 10: ${PAIN_SCALE_SOURCE}`,
    `when to get help: ${EMERGENCY_SOURCES}`,
  ];
}

/** Who says a number of a dose; undefined if nobody does, or it is about something else. */
function sourceName({ for: fields, source }: Source): string | undefined {
  if (source === undefined || !fields.some((field) => DOSE_FIELDS.has(field))) return undefined;
  return plainLine(source);
}
