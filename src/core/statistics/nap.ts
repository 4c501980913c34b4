/** How often a value of one kind is higher than one of another. */
export interface Nap {
  /** The share of all pairs, 0 to 1, ties half: one half is no difference. */
  readonly share: number;
  /** The 95 % interval. */
  readonly low: number;
  readonly high: number;
}

/** The normal deviate of a 95 % interval. */
const Z = 1.959963984540054;

/**
 * The share of pairs in which the first value is higher than the second ("nonoverlap of all pairs"), undefined if there are
 * none. Sources: Parker & Vannest 2009, Behavior Therapy 40:357; the interval by method 5 of Newcombe 2006, Statistics in
 * Medicine 25:559. The interval takes values as independent, which mornings are not quite.
 */
export function nap(ones: readonly number[], others: readonly number[]): Nap | undefined {
  if (ones.length === 0 || others.length === 0) return undefined;
  const higher = ones.reduce((sum, one) => sum + pairsBelow(one, others), 0);
  const share = higher / (ones.length * others.length);
  const isWithin = (value: number) =>
    (value - share) ** 2 <= Z * Z * variance(value, ones.length, others.length);
  return { share, low: edge(share, 0, isWithin), high: edge(share, 1, isWithin) };
}

function pairsBelow(one: number, others: readonly number[]): number {
  return others.reduce((sum, other) => sum + (one > other ? 1 : one === other ? 0.5 : 0), 0);
}

/** The variance of the share if the true one is `value`: Hanley and McNeil's, with both sizes as their mean. */
function variance(value: number, m: number, n: number): number {
  const size = (m + n) / 2 - 1;
  const spread = 1 + (size * (1 - value)) / (2 - value) + (size * value) / (1 + value);
  return (value * (1 - value) * spread) / (m * n);
}

/** Where the interval ends between the share and an outer bound, by halving. */
function edge(share: number, bound: number, isWithin: (value: number) => boolean): number {
  let [inside, outside] = [share, bound];
  for (let step = 0; step < 60; step++) {
    const middle = (inside + outside) / 2;
    if (isWithin(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}
