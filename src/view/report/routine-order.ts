import { quantity } from '../../core/text/quantity.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import type { OrderCost } from '../../core/library/routine-order.ts';

/** Names the cost of an order: `4 turns, 33 s`. */
export function orderCostWords({ turns, seconds }: OrderCost): string {
  return `${turnsWords(turns)}, ${seconds} s`;
}

/** Says that another order of a routine's steps saves turns, and how to keep the order as it is. */
export function orderHintLine(
  file: string,
  { exercises, saves }: { readonly exercises: readonly string[]; readonly saves: OrderCost },
): string {
  const order = exercises.join(', ');
  return plainLine(
    `${file}: another order would save ${savingWords(saves)}: ${order}. To keep this order, add the line: order: meant`,
  );
}

/** An order with fewer turns may still take a little longer. */
function savingWords({ turns, seconds }: OrderCost): string {
  if (seconds < 0) return `${turnsWords(turns)} and take ${-seconds} s more`;
  return seconds === 0 ? turnsWords(turns) : `${turnsWords(turns)} and ${seconds} s`;
}

function turnsWords(turns: number): string {
  return quantity(turns, 'turn');
}
