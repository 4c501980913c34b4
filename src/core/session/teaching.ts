import { type Day, differenceInDays } from '../time/day.ts';
import type { PlannedSet, PlannedStep } from '../library/movement.ts';
import type { Guidance } from '../settings/guidance.ts';
import type { RoutinePlan } from './plan.ts';

/** What has been done before, as far as it decides what is taught. */
export interface Practice {
  /** By the id of a movement: in how many sessions it was done, up to as many as matter, and on which day last. */
  readonly movements: Readonly<Record<string, { readonly times: number; readonly last: Day }>>;
  /** By routine and step, as `stepKey` writes them: the ids of what was done there the last time. */
  readonly steps: Readonly<Record<string, readonly string[]>>;
}

/** Sessions in which a movement is taught before it counts as known. */
export const TAUGHT_SESSIONS = 3;
/** Days without a movement after which it is taught again. */
const FORGOTTEN_DAYS = 14;

/** Names a step of a routine, given by its index from 0; without one, it is what the names of all its steps begin with. */
export function stepKey(routine: string, step: number | ''): string {
  return `${routine} ${step}`;
}

/**
 * Returns the ids of the movements that are taught in a session on a day: those that are planned, and easier variants that
 * a key may put in their place. With `auto`, a movement is taught until it has been done in three sessions, again after 14
 * days without it, and when its step was last done in another form, whatever the reason.
 */
export function taughtMovements(
  plan: RoutinePlan,
  practice: Practice,
  guidance: Guidance,
  today: Day,
): ReadonlySet<string> {
  if (guidance === 'brief') return new Set();
  const isTaught = (id: string) => guidance === 'full' || !isKnown(practice, id, today);
  return new Set(
    plan.steps.flatMap((step) => {
      const [first, ...easier] = formsOf(step);
      if (first === undefined) return [];
      const isNew = guidance === 'auto' && isChanged(plan, step, practice);
      return [...(isNew ? [first] : []), ...[first, ...easier].filter((id) => isTaught(id))];
    }),
  );
}

/** Returns the ids of movements that are taught in some sets, without variants that nobody has chosen yet. */
export function plannedLessons(
  sets: readonly PlannedSet[],
  taught: ReadonlySet<string>,
): readonly string[] {
  const planned = sets.map(({ movement }) => movement.id);
  return [...new Set(planned)].filter((id) => taught.has(id));
}

/**
 * Returns the ids of the movements that are still taught when a session is continued: those of the session itself that lie
 * ahead, and easier variants that would be taught if they were chosen now.
 */
export function remainingLessons(
  taught: readonly string[],
  { planned, next }: { readonly planned: readonly string[]; readonly next: number },
  now: ReadonlySet<string>,
): ReadonlySet<string> {
  const variants = [...now].filter((id) => !planned.includes(id));
  const behind = new Set(planned.slice(0, next));
  return new Set([...taught, ...variants].filter((id) => !behind.has(id)));
}

function isKnown({ movements }: Practice, id: string, today: Day): boolean {
  const done = movements[id];
  if (done === undefined || done.times < TAUGHT_SESSIONS) return false;
  return differenceInDays(done.last, today) < FORGOTTEN_DAYS;
}

/** Whether a step was last done as something else, and what is planned now was not done at another step of the routine. */
function isChanged({ routine }: RoutinePlan, step: PlannedStep, { steps }: Practice): boolean {
  const [planned = ''] = formsOf(step);
  if (steps[stepKey(routine, step.index)] === undefined) return false;
  const ofRoutine = Object.entries(steps).filter(([key]) => key.startsWith(stepKey(routine, '')));
  return !ofRoutine.some(([, ids]) => ids.includes(planned));
}

/** The ids of a step's forms, each easier than the one before. */
function formsOf({ sets, easier }: PlannedStep): readonly string[] {
  const id = sets[0]?.movement.id;
  return [...(id === undefined ? [] : [id]), ...(easier === undefined ? [] : formsOf(easier))];
}
