import { quantity } from '../../core/text/quantity.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import type { OrderCost } from '../../core/library/routine-order.ts';

/** Says what an order costs beyond settling into each exercise: `4 changes of position add 33 s`. */
export function orderCostWords({ turns, seconds }: OrderCost): string {
  return `${changesWords(turns)} ${turns === 1 ? 'adds' : 'add'} ${seconds} s`;
}

/** Says which order of a routine's steps saves changes of position, and how to keep the current one. */
export function orderHintLine(
  file: string,
  { exercises, saves }: { readonly exercises: readonly string[]; readonly saves: OrderCost },
): string {
  const order = exercises.join(', ');
  return plainLine(
    `${file}: another order would save ${savingWords(saves)}: ${order}. To keep this order, add the line: order: meant`,
  );
}

/** An order with fewer changes may still take a little longer. */
function savingWords({ turns, seconds }: OrderCost): string {
  if (seconds < 0) return `${changesWords(turns)} and take ${-seconds} s more`;
  return seconds === 0 ? changesWords(turns) : `${changesWords(turns)} and ${seconds} s`;
}

function changesWords(turns: number): string {
  return quantity(turns, 'change of position', 'changes of position');
}
