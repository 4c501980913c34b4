/** How much longer the runs were that went with injuries, as a share (Frandsen 2025). */
export const MUCH = 0.1;

/** Returns how much longer a run was, 1 % at least; with a decimal where one could not tell whether it is more than 10 %. */
export function longerWords(more: number): string {
  const percent = Math.max(1, Math.round(more * 100));
  const isNear = percent === MUCH * 100 && more > MUCH;
  return isNear ? `${Math.max(10.1, more * 100).toFixed(1)} %` : `${percent} %`;
}
