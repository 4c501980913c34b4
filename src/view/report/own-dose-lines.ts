import { groupBy } from '../../core/base/group.ts';
import type { Library } from '../../core/library/library.ts';
import type { DoseStanding } from '../../core/progression/offer.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { hang } from '../../core/text/wrap.ts';
import { shortOwnDose } from '../words/dose-step.ts';
import { doseReasonWords, shortDose, sidesWords } from '../../core/library/own-dose-words.ts';
import { dayWords } from '../../core/time/day-words.ts';

/**
 * Returns a line for each dose of a routine's step that is the user's own, or is to stay: what it is, since when and why, and
 * what to type for a step back, if there is one; `all` are those of every routine.
 */
export function ownDoseLines(
  standings: readonly DoseStanding[],
  all: readonly DoseStanding[],
  library: Library,
  room: number,
): readonly string[] {
  const own = standings.filter((one) => one.isOwn || one.isPinned || one.unfit !== undefined);
  const alike = groupBy(own, (one) => ownWords(one, library));
  return [...alike].map(([words, those]) => {
    const sides = sidesWords(those.map(({ side }) => side));
    const line = [words, ...backWords(those, all)].join('; ');
    return hang('     ', `${sides === '' ? '' : `${sides}: `}${line}`, room);
  });
}

function ownWords(standing: DoseStanding, library: Library): string {
  const { isOwn, isPinned, unfit } = standing;
  const pinned = isPinned ? ['pinned, so that it stays as it is'] : [];
  const gone = unfit === undefined ? [] : [`yours was ${shortDose(unfit)}, which no longer fits`];
  return [...(isOwn ? [raisedWords(standing, library)] : []), ...gone, ...pinned].join('; ');
}

function raisedWords({ present, routines, last }: DoseStanding, library: Library): string {
  const dose = `yours: ${shortOwnDose(present, library)} instead of ${shortDose(routines)}`;
  const when =
    last === undefined
      ? ''
      : `, since ${dayWords(last.day)}, ${doseReasonWords(last.because, last.days.length)}`;
  return `${dose}${when}`;
}

/** What to type for a step back of some sides of an exercise: with the side and the routine, if there are others. */
function backWords(
  those: readonly DoseStanding[],
  all: readonly DoseStanding[],
): readonly string[] {
  const first = those.find(({ below, isOwn }) => isOwn && below !== undefined);
  if (first === undefined) return [];
  const { exercise, routine, side } = first;
  const same = all.filter((one) => one.exercise === exercise);
  const isInOthers = same.some((one) => one.routine !== routine);
  const isOfSide = same.some((one) => one.routine === routine && !those.includes(one));
  const command = [
    'stretch progress back',
    plainLine(exercise),
    ...(isOfSide ? ['--side', side] : []),
    ...(isInOthers ? ['--routine', plainLine(routine)] : []),
  ];
  return [`one step back: ${command.join(' ')}`];
}
