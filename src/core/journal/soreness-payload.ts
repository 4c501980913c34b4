import type { MorningAnswers } from '../diary/morning.ts';
import type { PayloadOf } from './line.ts';

/** Returns the line of a morning; what was not said is left out. */
export function sorenessPayload(said: MorningAnswers, isLate: boolean): PayloadOf<'soreness'> {
  const { score, stiffness, side, woke, medicine, keptFrom, note } = said;
  return {
    type: 'soreness',
    score,
    ...(stiffness === null ? {} : { stiffness }),
    ...(side === null ? {} : { side }),
    ...(woke === null ? {} : { woke }),
    ...(medicine === null ? {} : { medicine }),
    ...(keptFrom.length === 0 ? {} : { keptFrom: [...keptFrom] }),
    ...(isLate ? { late: true } : {}),
    ...(note === null ? {} : { note }),
  };
}
