import type { Library } from '../../core/library/library.ts';
import type { OwnDose } from '../../core/library/own-dose.ts';
import type { DosePlace, DoseStanding, StepOffer } from '../../core/progression/offer.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { placeName, stepWords } from '../words/dose-step.ts';
import { shortDose } from '../../core/library/own-dose-words.ts';

const TAKE_BACK = 'To take it back: stretch undo';

/** Returns what some steps that were taken change, and how to take them back. */
export function takenText(offers: readonly StepOffer[], library: Library): string {
  const isInSeveral = new Set(offers.map(({ routine }) => routine)).size > 1;
  const steps = offers.map((one) => {
    const as = one.isRoutines ? ', as the routine says' : '';
    const where = isInSeveral ? ` (in ${plainLine(one.routine)})` : '';
    return `${placeName(one, library)}${where}, ${stepWords(one, library)}${as}`;
  });
  const [only = ''] = steps;
  const lines =
    steps.length === 1
      ? [`From now on: ${only}.`]
      : ['From now on:', ...steps.map((step) => `  ${step}`)];
  return `${[...lines, TAKE_BACK].join('\n')}\n`;
}

/** Returns that a dose stays as it is, or that steps of it are offered again. */
export function keptText(
  those: readonly [DoseStanding, ...DoseStanding[]],
  change: 'pin' | 'unpin',
  library: Library,
): string {
  const { exercise, present } = those[0];
  const place = { exercise, sides: those.map(({ side }) => side) };
  return change === 'pin'
    ? pinnedText(place, present, library)
    : `Steps of ${placeName(place, library)} are offered again.\n${TAKE_BACK}\n`;
}

/** Returns that a dose stays as it is from which a step was offered. */
export function offerPinnedText(offer: StepOffer, library: Library): string {
  return pinnedText(offer, offer.from, library);
}

function pinnedText(
  place: Pick<DosePlace, 'exercise' | 'sides'>,
  present: OwnDose,
  library: Library,
): string {
  const { exercise } = place;
  return `${placeName(place, library)} stays at ${shortDose(present)}.\nTo have steps offered again: stretch progress unpin ${exercise}\n`;
}
