import type { DoseChangeRecord, OwnDose } from '../../core/library/own-dose.ts';
import type { SetSide } from '../../core/library/side.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { ownAmountWords, doseReasonWords, sidesWords } from '../../core/library/own-dose-words.ts';

/** How an exercise or a form of one is called. */
export type Naming = (id: string) => string;

/**
 * Returns a change of a dose in a few words: `prone-press-up: 13–15 repetitions, after two good days`; with ids, which are
 * what is recorded, or with names.
 */
export function doseChangeWords(
  {
    exercise,
    sides,
    change,
    to,
    because,
    days,
  }: Pick<DoseChangeRecord, 'exercise' | 'sides' | 'change' | 'to' | 'because' | 'days'>,
  nameOf: Naming = plainLine,
): string {
  const sided = sidesWords(sides);
  const what = `${nameOf(exercise)}${sided === '' ? '' : `, ${sided}`}`;
  if (change === 'pin') return `${what}: stays as it is`;
  if (change === 'unpin') return `${what}: steps are offered again`;
  return `${what}: ${toWords(to, sides, nameOf)}, ${doseReasonWords(because, days.length)}`;
}

/** Returns a dose of one's own: `2 sets of 13–15 repetitions`; as the routine says if it is null. */
function toWords(own: OwnDose | null, sides: readonly SetSide[], nameOf: Naming): string {
  if (own === null) return 'the routine’s dose again';
  const form = own.form === null ? '' : ` in the form “${nameOf(own.form)}”`;
  return `${ownAmountWords(own, sides)}${form}`;
}
