/** Methods of lists that look at every item, or may. */
const SCANS = [
  'concat',
  'entries',
  'every',
  'filter',
  'find',
  'findIndex',
  'findLast',
  'findLastIndex',
  'flatMap',
  'forEach',
  'includes',
  'indexOf',
  'join',
  'map',
  'reduce',
  'slice',
  'some',
  'toSorted',
  'values',
  Symbol.iterator,
] as const;

const LISTINGS = ['keys', 'values', 'entries'] as const;

/**
 * How much `growth` times as much input makes some work grow, in list items that are looked at. Where it is in proportion
 * this is about `growth`, where every item is compared with every other about its square. It depends on no clock.
 */
export function growthOf(work: (size: number) => unknown, size: number, growth = 4): number {
  // What is only done once would hide the growth, or look like some.
  work(1);
  return countedSteps(() => work(size * growth)) / countedSteps(() => work(size));
}

/** Does some work and returns how many items of lists and objects it looked at. */
function countedSteps(work: () => unknown): number {
  let steps = 0;
  const undo: (() => void)[] = [];
  const count = (
    holder: object,
    name: PropertyKey,
    sizeOf: (self: unknown, first: unknown) => number,
  ) => {
    const before = Object.getOwnPropertyDescriptor(holder, name);
    const method: unknown = before?.value;
    if (before === undefined || typeof method !== 'function') return;
    undo.push(() => Object.defineProperty(holder, name, before));
    const value = function counted(this: unknown, ...args: readonly unknown[]): unknown {
      steps += sizeOf(this, args[0]);
      return Reflect.apply(method, this, args);
    };
    Object.defineProperty(holder, name, { ...before, value });
  };
  for (const name of SCANS) count(Array.prototype, name, lengthOf);
  for (const name of LISTINGS)
    count(Object, name, (_, one) => Object.getOwnPropertyNames(one).length);
  try {
    work();
  } finally {
    for (const back of undo) back();
  }
  return steps;
}

function lengthOf(list: unknown): number {
  return (list as { readonly length?: number }).length ?? 0;
}
