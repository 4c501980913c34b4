import type { Library } from '../../core/library/library.ts';
import type { StepOffer } from '../../core/progression/offer.ts';
import { newDoseWords, offerReason, placeName, stepWords } from './dose-step.ts';

/** A question about a step: why it is asked, the question, and what an answer does. */
export interface StepQuestion {
  readonly before: string;
  readonly text: string;
  readonly help: string;
}

const ONLY_YES = 'nothing changes unless you say yes';

/** Asks about a step up, for the next session. */
export function stepUpQuestion(offer: StepOffer, library: Library): StepQuestion {
  const dose = newDoseWords(offer, library);
  return {
    before: `${offerReason(offer)}.`,
    text: `${placeName(offer, library)}: ${dose} next time?`,
    help: ONLY_YES,
  };
}

/** Asks about a step back, for the session to come or the one after this; of a flare, whether it is one. */
export function stepBackQuestion(
  offer: StepOffer,
  library: Library,
  when: 'today' | 'next time',
): StepQuestion {
  const before = `${offerReason(offer)}.`;
  const step = `${placeName(offer, library)}, ${stepWords(offer, library)}`;
  return offer.reason.because === 'flare'
    ? { before, text: 'Is your back flaring up?', help: `yes: one step back ${when}: ${step}` }
    : { before, text: `One step back ${when}: ${step}?`, help: ONLY_YES };
}

/** Says which step waits to be taken, and why: `Next step: Prone press-up, 13–15 repetitions. Two good days at 12–15 …` */
export function waitingStepWords(offer: StepOffer, library: Library): string {
  const step = `${placeName(offer, library)}, ${newDoseWords(offer, library)}. ${offerReason(offer)}.`;
  if (offer.change === 'up') return `Next step: ${step}`;
  return offer.reason.because === 'flare'
    ? `A flare? One step back: ${step}`
    : `One step back: ${step}`;
}
