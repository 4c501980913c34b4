import { plainLine } from '../../core/text/plain-text.ts';
import type { PlannedSet } from '../../core/library/movement.ts';
import { orderCost } from '../../core/library/routine-order.ts';
import { type Phase, planSeconds, timeline } from '../../core/session/plan.ts';
import { costWords } from './order.ts';
import { pad } from '../terminal/text.ts';
import type { Theme } from '../terminal/theme.ts';
import { clockTime } from '../words/time-words.ts';
import { doseWords, nameOf, placeWords, setWords, sideWords } from '../words/set-words.ts';

const LEADS: Readonly<Record<Phase['kind'], string>> = {
  move: 'get ready',
  switch: 'change sides',
  rest: 'rest',
  work: '',
  hold: '',
};

/**
 * A plan with the time at which each set starts, from the set with index `first` on, and what its order costs in changes
 * of position; nothing is run.
 */
export function planText(
  sets: readonly PlannedSet[],
  { name, first, theme }: { readonly name: string; readonly first: number; readonly theme: Theme },
): string {
  const wanted = sets.slice(first);
  const rows = timeline(wanted).flatMap(({ set, lead, phase, starts }) => [
    theme.dim(
      `  ${column(starts - lead.seconds)}  ${LEADS[lead.kind]}${place(lead, set)}, ${lead.seconds} s`,
    ),
    `  ${column(starts)}  ${title(set)}${theme.dim(lengthOf(phase))}`,
  ]);
  const total = planSeconds(wanted);
  const head = theme.strong(
    `${plainLine(name)}: ${wanted.length} sets, ${clockTime(total)} in all`,
  );
  const end = `  ${column(total)}  end`;
  const turning = theme.dim(
    `  its order: ${cost(wanted)} more than staying put, with getting up at the end`,
  );
  return `${[head, ...rows, end, turning].join('\n')}\n`;
}

function cost(sets: readonly PlannedSet[]): string {
  const steps = sets.filter((set, index) => set.step !== sets[index - 1]?.step);
  return costWords(orderCost(steps.map(({ movement }) => movement.position)));
}

function column(seconds: number): string {
  return pad(clockTime(seconds), 6);
}

function place(lead: Phase, set: PlannedSet): string {
  return lead.kind === 'move' ? ` ${placeWords(set)}` : '';
}

function title(set: PlannedSet): string {
  const parts = [nameOf(set), sideWords(set.side), setWords(set), doseWords(set.dose, set.side)];
  return parts.filter((part) => part !== '').join(', ');
}

/** A hold says its own length. */
function lengthOf(phase: Phase): string {
  return phase.kind === 'hold' ? '' : `, ${Math.round(phase.seconds)} s`;
}
