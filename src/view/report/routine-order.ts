import { quantity } from '../../core/text/quantity.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import type { OrderCost } from '../../core/library/routine-order.ts';

/** What an order costs: `4 turns, 33 s`. */
export function orderCostWords({ turns, seconds }: OrderCost): string {
  return `${turnsWords(turns)}, ${seconds} s`;
}

/** That a routine's steps in another order would turn the body over less, and how to say that theirs is meant. */
export function orderHintLine(
  file: string,
  { exercises, saves }: { readonly exercises: readonly string[]; readonly saves: OrderCost },
): string {
  const order = exercises.join(', ');
  return plainLine(
    `${file}: another order would save ${savingWords(saves)}: ${order}. If its own is meant, add the line: order: meant`,
  );
}

/** A way that turns less may still be a little longer. */
function savingWords({ turns, seconds }: OrderCost): string {
  if (seconds < 0) return `${turnsWords(turns)} and take ${-seconds} s more`;
  return seconds === 0 ? turnsWords(turns) : `${turnsWords(turns)} and ${seconds} s`;
}

function turnsWords(turns: number): string {
  return quantity(turns, 'turn');
}
