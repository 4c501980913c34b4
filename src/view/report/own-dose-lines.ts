import { groupBy } from '../../core/base/group.ts';
import type { Library } from '../../core/library/library.ts';
import type { DoseStanding } from '../../core/progression/offer.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { hang } from '../../core/text/wrap.ts';
import { shortOwnDose } from '../words/dose-step.ts';
import { doseReasonWords, shortDose, sidesWords } from '../words/own-dose.ts';
import { dayWords } from '../words/time.ts';

/** Returns a line for each dose of a routine's step that is the user's own, or is to stay: what it is, since when and why. */
export function ownDoseLines(
  standings: readonly DoseStanding[],
  library: Library,
  room: number,
): readonly string[] {
  const own = standings.filter((one) => one.isOwn || one.isPinned || one.unfit !== undefined);
  const alike = groupBy(own, (one) => ownWords(one, library));
  return [...alike].map(([words, those]) => {
    const sides = sidesWords(those.map(({ side }) => side));
    return hang('     ', `${sides === '' ? '' : `${sides}: `}${words}`, room);
  });
}

function ownWords(standing: DoseStanding, library: Library): string {
  const { isOwn, isPinned, unfit } = standing;
  const pinned = isPinned ? ['pinned, so that it stays as it is'] : [];
  const gone = unfit === undefined ? [] : [`yours was ${shortDose(unfit)}, which no longer fits`];
  return [...(isOwn ? [raisedWords(standing, library)] : []), ...gone, ...pinned].join('; ');
}

function raisedWords(
  { exercise, present, routines, last }: DoseStanding,
  library: Library,
): string {
  const dose = `yours: ${shortOwnDose(present, library)} instead of ${shortDose(routines)}`;
  const when =
    last === undefined
      ? ''
      : `, since ${dayWords(last.day)}, ${doseReasonWords(last.because, last.days.length)}`;
  return `${dose}${when}; one step back: stretch progress back ${plainLine(exercise)}`;
}
