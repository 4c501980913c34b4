import { plainLine } from '../../core/text/plain-text.ts';
import type { PlannedSet } from '../../core/library/movement.ts';
import { orderCost } from '../../core/library/routine-order.ts';
import type { Pacing } from '../../core/session/pacing.ts';
import { type Phase, planSeconds, timedSets } from '../../core/session/plan.ts';
import { orderCostWords } from './routine-order.ts';
import { pad } from '../../core/text/width.ts';
import { hang } from '../../core/text/wrap.ts';
import type { Theme } from '../terminal/theme.ts';
import { clockTime } from '../words/time.ts';
import { exerciseName, placeWords, sideWords } from '../../core/library/set-words.ts';
import { doseWords, setWords } from '../words/set.ts';

const LEAD_WORDS: Readonly<Record<Phase['kind'], string>> = {
  explain: '',
  move: 'get ready',
  switch: 'change sides',
  rest: 'rest',
  work: '',
  hold: '',
};

/** What to call the plan, what is left out of it, its pacing, where in it to begin, and how to show it. */
interface PlanTextOptions {
  readonly name: string;
  readonly avoided: readonly string[];
  readonly pacing: Pacing;
  readonly first: number;
  readonly theme: Theme;
  readonly columns: number;
}

/**
 * Returns a plan with the time at which each set starts, from the set at index `first` on, and the time that changes of
 * position add to it.
 */
export function planText(
  sets: readonly PlannedSet[],
  { name, avoided, pacing, first, theme, columns }: PlanTextOptions,
): string {
  const wanted = sets.slice(first);
  const at = (seconds: number, words: string) =>
    hang(`  ${pad(clockTime(seconds), 6)}  `, words, columns);
  const rows = timedSets(wanted, pacing).flatMap(({ set, explain, lead, phase, starts }) => [
    ...(explain === undefined
      ? []
      : [
          theme.dim(
            at(
              starts - lead.seconds - explain.seconds,
              `${exerciseName(set)} explained, ${explain.seconds} s`,
            ),
          ),
        ]),
    theme.dim(
      at(
        starts - lead.seconds,
        `${LEAD_WORDS[lead.kind]}${placeSuffix(lead, set)}, ${lead.seconds} s`,
      ),
    ),
    at(starts, `${rowTitle(set)}${theme.dim(workLength(phase))}`),
  ]);
  const total = planSeconds(wanted, pacing);
  const head = theme.strong(
    `${plainLine(name)}: ${wanted.length} sets, ${clockTime(total)} in total`,
  );
  const end = at(total, 'end');
  const turning = theme.dim(`  ${turningWords(wanted)}`);
  const left = avoided.map((words) => hang('  ', words, columns));
  return `${[head, ...left, ...rows, end, turning].join('\n')}\n`;
}

function turningWords(sets: readonly PlannedSet[]): string {
  const steps = sets.filter((set, index) => set.step !== sets[index - 1]?.step);
  const cost = orderCost(steps.map(({ movement }) => movement.position));
  if (cost.turns === 0) return 'no changes of position';
  return `${orderCostWords(cost)}, including getting up at the end`;
}

function placeSuffix(lead: Phase, set: PlannedSet): string {
  return lead.kind === 'move' ? ` ${placeWords(set)}` : '';
}

function rowTitle(set: PlannedSet): string {
  const parts = [
    exerciseName(set),
    sideWords(set.side),
    setWords(set),
    doseWords(set.dose, set.side, set.movement.beats.hold),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** A hold already names its length. */
function workLength(phase: Phase): string {
  return phase.kind === 'hold' ? '' : `, ${Math.round(phase.seconds)} s`;
}
