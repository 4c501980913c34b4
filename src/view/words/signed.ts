/** Returns a number with its sign, unless it is 0: `+1.7`, `−0.4`, `0.0`. */
export function signedWords(amount: number, decimals: 0 | 1 | 2): string {
  const digits = Math.abs(amount).toFixed(decimals);
  if (Number(digits) === 0) return digits;
  return `${amount < 0 ? '−' : '+'}${digits}`;
}
