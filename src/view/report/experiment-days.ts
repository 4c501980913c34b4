import type { ExperimentStanding } from '../../core/insight/experiment-standing.ts';
import { wrap } from '../../core/text/wrap.ts';
import { keptLines } from '../insight/kept-picture.ts';
import { keptWords } from '../insight/kept-words.ts';
import type { Kept } from '../insight/kept.ts';
import type { PictureLook } from '../insight/picture-look.ts';
import { armWords } from '../words/experiment-arms.ts';
import { pairName } from '../words/pair-name.ts';
import { MAX_WIDTH, section } from './sections.ts';

/** Returns a sign for each day that is over; nothing if none of them shows whether it was as planned. */
export function experimentDayLines(
  { experiment, kept }: Pick<ExperimentStanding, 'experiment' | 'kept'>,
  how: PictureLook & { readonly isPlain: boolean },
): readonly string[] {
  const isKnown = kept.some(({ blocks }) =>
    blocks.some(({ days }) => days.some((day) => day !== 'unknown')),
  );
  if (!isKnown) return [];
  const shown: Kept = {
    names: { a: armWords(experiment, 0), b: armWords(experiment, 1) },
    pairs: kept.map(({ number, blocks }) => ({
      name: pairName(experiment.layout, number),
      sides: blocks.map(({ arm, days }) => ({ side: arm === 0 ? 'A' : 'B', days })),
    })),
  };
  const columns = Math.min(how.columns, MAX_WIDTH);
  const lines = how.isPlain
    ? keptWords(shown).flatMap((line) => wrap(line, columns))
    : keptLines(shown, { ...how, columns });
  return section('Day by day', lines, how.theme);
}
