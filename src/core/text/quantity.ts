/** A number with its noun: `1 set`, `3 sets`. */
export function quantity(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A number with at most one decimal, and none that is zero: `11`, `11.4`. */
export function amountWords(amount: number): string {
  return `${Number(amount.toFixed(1))}`;
}

/** How much of what was planned was done: `11.4 of 14`. */
export function doneOfPlanned(progress: Progress): string {
  return `${doneWords(progress)} of ${progress.planned}`;
}

/** How much was done of what was planned, as a number: `11.4`. Nearly all is not all: `13.9` of 14, and not `14`. */
export function doneWords({ done, planned }: Progress): string {
  return amountWords(done < planned ? Math.min(done, planned - 0.1) : done);
}

/** The share of what was planned that was done: `81 %`; a dash if nothing was planned. */
export function shareWords({ done, planned }: Progress): string {
  return planned === 0 ? '–' : percentWords(done / planned);
}

/** A share from 0 to 1: `81 %`. Only a whole one is `100 %`: nearly all is not all. */
export function percentWords(share: number): string {
  const percent = Math.round(share * 100);
  return `${share < 1 ? Math.min(99, percent) : percent} %`;
}

interface Progress {
  readonly done: number;
  readonly planned: number;
}
