import { MATTERS } from '../../core/insight/verdict.ts';

/** Returns a number with its sign, unless it is 0: `+1.7`, `−0.4`, `0.0`. */
export function signedWords(amount: number, decimals: 0 | 1 | 2 | 3): string {
  const digits = Math.abs(amount).toFixed(decimals);
  if (Number(digits) === 0) return digits;
  return `${amount < 0 ? '−' : '+'}${digits}`;
}

/**
 * Returns how many decimals a number of points has: one, or more where one would put it on 0, or on the 2 points that matter,
 * and it is not there. Whether an interval reaches these is what one looks for.
 */
export function pointDecimals(points: number): 1 | 2 | 3 {
  const size = Math.abs(points);
  const isOn = (decimals: number) => {
    const shown = Number(size.toFixed(decimals));
    return (shown === 0 && size > 0) || (shown === MATTERS && size < MATTERS);
  };
  if (!isOn(1)) return 1;
  return isOn(2) ? 3 : 2;
}
