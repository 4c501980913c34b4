import { STARTING_POSITION } from './position.ts';
import { groupBy } from '../base/group.ts';
import { exerciseById, type Library } from './library.ts';
import { changeSeconds, type Position } from './position.ts';
import type { Routine } from './routine.ts';

/**
 * What an order costs, from standing to standing again: the changes of position, and the seconds they take beyond the
 * settling that every exercise needs.
 */
export interface OrderCost {
  readonly turns: number;
  readonly seconds: number;
}

/** Another order as indexes of the steps, from 0, and what it saves. */
export interface BetterOrder {
  readonly steps: readonly number[];
  readonly saves: OrderCost;
}

/** The cost of these positions one after another, with getting up at the end. */
export function orderCost(positions: readonly Position[]): OrderCost {
  let [body, turns, seconds] = [STARTING_POSITION, 0, 0];
  for (const position of [...positions, STARTING_POSITION]) {
    if (position !== body) turns++;
    seconds += changeSeconds(body, position) - changeSeconds(position, position);
    body = position;
  }
  return { turns, seconds };
}

/**
 * The order with the fewest changes of position, of those the quickest, and of those the most like the given one; steps
 * in one position keep their order. Undefined if it would not save a change.
 */
export function betterOrder(positions: readonly Position[]): BetterOrder | undefined {
  const now = orderCost(positions);
  const steps = positions.map((position, index) => ({ index, position }));
  const floor = steps.filter(({ position }) => position !== STARTING_POSITION);
  const groups = [...groupBy(floor, ({ position }) => position).values()];
  if (now.turns <= leastTurns(groups.length)) return undefined;
  const upright = steps.filter(({ position }) => position === STARTING_POSITION);
  const orders = quickest(permutations(groups).map((order) => order.flat()));
  const best = nearest(orders.flatMap((order) => amongUpright(order, upright)));
  const cost = orderCost(best.map(({ position }) => position));
  const saves = { turns: now.turns - cost.turns, seconds: now.seconds - cost.seconds };
  return { steps: best.map(({ index }) => index), saves };
}

/** A better order of a routine's exercises, by id; undefined if there is none, or the file says its order is meant. */
export function orderHint(
  library: Library,
  { steps, order }: Routine,
): { readonly exercises: readonly string[]; readonly saves: OrderCost } | undefined {
  if (order === 'meant') return undefined;
  const known = steps.flatMap((step) => exerciseById(library, step.exercise) ?? []);
  const better = betterOrder(known.map(({ position }) => position));
  if (better === undefined) return undefined;
  const exercises = better.steps.flatMap((index) => known[index]?.id ?? []);
  return { exercises, saves: better.saves };
}

interface OrderedStep {
  readonly index: number;
  readonly position: Position;
}

type Order = readonly OrderedStep[];

/** One change into each position, and one to get up. */
function leastTurns(groups: number): number {
  return groups === 0 ? 0 : groups + 1;
}

/** Steps done standing cost no change before or after all others: every way to divide them. */
function amongUpright(order: Order, upright: Order): readonly Order[] {
  const cuts = Array.from({ length: upright.length + 1 }, (_, cut) => upright.length - cut);
  return cuts.map((cut) => [...upright.slice(0, cut), ...order, ...upright.slice(cut)]);
}

function quickest(orders: readonly Order[]): readonly Order[] {
  const seconds = orders.map((order) => orderCost(order.map(({ position }) => position)).seconds);
  const least = Math.min(...seconds);
  return orders.filter((_, index) => seconds[index] === least);
}

/** The first of the orders that swap the fewest pairs of steps. */
function nearest(orders: readonly Order[]): Order {
  let [best, least]: [Order, number] = [[], Infinity];
  for (const order of orders) {
    const swapped = swappedPairs(order);
    if (swapped < least) [best, least] = [order, swapped];
  }
  return best;
}

function swappedPairs(order: Order): number {
  return order.reduce(
    (sum, { index }, at) => sum + order.slice(at + 1).filter((after) => after.index < index).length,
    0,
  );
}

/** There are at most six positions, and so at most 720 orders. */
function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
  );
}
