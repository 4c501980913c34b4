import type { DoseChangeRecord, DoseReason, OwnDose } from '../../core/library/own-dose.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { quantity } from '../../core/text/quantity.ts';
import type { SetSide } from '../../core/library/side.ts';
import { doseWords } from './set.ts';

const BECAUSE: Readonly<Record<DoseReason, string>> = {
  'good-days': 'after good days',
  flare: 'after a flare',
  pain: 'because it hurt',
  break: 'after days off',
  asked: 'as you asked',
};

/** Returns a change of a dose in a few words: `prone-press-up, left: 1 set of 13–15 repetitions, after good days`. */
export function doseChangeWords({
  exercise,
  sides,
  change,
  to,
  because,
}: Pick<DoseChangeRecord, 'exercise' | 'sides' | 'change' | 'to' | 'because'>): string {
  const sided = sides.filter((side) => side === 'left' || side === 'right');
  const what = [plainLine(exercise), ...(sided.length === 0 ? [] : [sided.join(' and ')])].join(
    ', ',
  );
  if (change === 'pin') return `${what}: stays as it is`;
  if (change === 'unpin') return `${what}: steps are offered again`;
  return `${what}: ${ownDoseWords(to, sides[0] ?? 'both')}, ${BECAUSE[because]}`;
}

/** Returns a dose of one's own: `2 sets of 13–15 repetitions`; as the routine says if it is null. */
function ownDoseWords(own: OwnDose | null, side: SetSide): string {
  if (own === null) return 'as the routine says';
  const form = own.form === null ? '' : ` as ${plainLine(own.form)}`;
  return `${quantity(own.sets, 'set')} of ${doseWords(own.dose, side)}${form}`;
}
