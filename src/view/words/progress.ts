import { percentWords } from '../../core/text/quantity.ts';

/** The longest bar, in columns, and the shortest one that says anything. */
const LONGEST = 30;
const SHORTEST = 8;

/** Returns how far work is in one line of plain characters: `reading [=====>    ] 54 %, 12 runs`. */
export function progressText(
  text: string,
  { share, sofar }: { readonly share: number; readonly sofar: string },
  columns: number,
): string {
  const percent = percentWords(share);
  const whole = sofar === '' ? percent : `${percent}, ${sofar}`;
  for (const words of [whole, percent]) {
    const room = Math.min(LONGEST, columns - text.length - words.length - '  []'.length);
    if (room >= SHORTEST) return `${text} [${bar(share, room)}] ${words}`;
  }
  return `${text} ${percent}`;
}

function bar(share: number, length: number): string {
  const full = Math.min(length, Math.round(share * length));
  const head = full > 0 && full < length ? '>' : '=';
  return full === 0 ? ' '.repeat(length) : `${'='.repeat(full - 1)}${head}`.padEnd(length);
}
