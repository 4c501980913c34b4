import type { Library } from '../../core/library/library.ts';
import type { StepOffer } from '../../core/progression/offer.ts';
import { offerReason, ownDoseWords, placeName, stepWords } from './dose-step.ts';

/** A question about a step, and what is to be known to answer it. */
export interface StepQuestion {
  readonly text: string;
  readonly help: string;
}

/** Asks about a step up, for the next session. */
export function stepUpQuestion(offer: StepOffer, library: Library): StepQuestion {
  const dose = ownDoseWords(offer.to, offer.sides, library);
  return {
    text: `${placeName(offer, library)}: ${dose} next time?`,
    help: `${offerReason(offer)}.`,
  };
}

/** Asks about a step back, for the session to come or the one after this; of a flare, whether it is one. */
export function stepBackQuestion(
  offer: StepOffer,
  library: Library,
  when: 'today' | 'next time',
): StepQuestion {
  const name = placeName(offer, library);
  const step = stepWords(offer, library);
  const why = offerReason(offer);
  return offer.reason.because === 'flare'
    ? {
        text: 'Is your back flaring up?',
        help: `${why}. y: one step back ${when}, ${name}: ${step}; n: as before.`,
      }
    : {
        text: `One step back ${when}? ${name}: ${step}.`,
        help: `${why}. n: as before.`,
      };
}

/** Says which step waits to be taken: `Next step: Prone press-up, 13–15 repetitions.` */
export function waitingStepWords(offer: StepOffer, library: Library): string {
  const step = `${placeName(offer, library)}, ${ownDoseWords(offer.to, offer.sides, library)}.`;
  if (offer.change === 'up') return `Next step: ${step}`;
  return offer.reason.because === 'flare'
    ? `A flare? One step back: ${step}`
    : `One step back: ${step}`;
}
