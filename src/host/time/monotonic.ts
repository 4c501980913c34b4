/** Returns milliseconds that never go back. `performance` has them as well, but loading it takes most of a millisecond. */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint() / 1000n) / 1000;
}
