import { isReps } from '../../core/library/dose.ts';
import type { Library } from '../../core/library/library.ts';
import type { OwnDose } from '../../core/library/own-dose.ts';
import type { SetSide } from '../../core/library/side.ts';
import type {
  DosePlace,
  GoodDay,
  StepOffer,
  StepReason,
  WaitsFor,
} from '../../core/progression/offer.ts';
import { capitalise, uncapitalise } from '../../core/text/capitalise.ts';
import { numberWords } from '../../core/text/number-words.ts';
import {
  ownAmountWords,
  goodDaysWords,
  shortDose,
  sidesWords,
} from '../../core/library/own-dose-words.ts';
import { movementName } from './movement-name.ts';
import { dayWords } from '../../core/time/day-words.ts';

/** Names whose dose it is: `Piriformis stretch, left side`. */
export function placeName(
  { exercise, sides }: Pick<DosePlace, 'exercise' | 'sides'>,
  library: Library,
): string {
  const side = sidesWords(sides);
  return `${movementName(library, exercise)}${side === '' ? '' : `, ${side}`}`;
}

/** Returns a dose in words, and the form it is done in if that is not the exercise itself: `8 repetitions in the form “One-leg bridge”`. */
export function ownDoseWords(dose: OwnDose, sides: readonly SetSide[], library: Library): string {
  return `${ownAmountWords(dose, sides)}${inForm(dose, 'the', library)}`;
}

/** The same in a few characters: `8 in the form “One-leg bridge”`. */
export function shortOwnDose(dose: OwnDose, library: Library): string {
  return `${shortDose(dose)}${inForm(dose, 'the', library)}`;
}

/** Returns the next dose in a few characters, with the form if it is another: `8 in the harder form “One-leg bridge”`. */
export function shortNextDose(next: OwnDose, present: OwnDose, library: Library): string {
  if (next.form === present.form) return shortDose(next);
  return `${shortDose(next)}${inForm(next, 'the harder', library) || USUAL_FORM}`;
}

/** In which form something is done; nothing if it is the exercise itself. The name of a form may have commas. */
function inForm({ form }: OwnDose, which: FormArticle, library: Library): string {
  return form === null ? '' : ` in ${which} form “${movementName(library, form)}”`;
}

type FormArticle = 'the' | 'the easier' | 'the harder';

const USUAL_FORM = ' in the usual form';

/** Returns the dose that a step leads to, and its form if that is another. */
export function newDoseWords(
  { from, to, sides, change }: Pick<StepOffer, 'from' | 'to' | 'sides' | 'change'>,
  library: Library,
): string {
  if (from.form === to.form) return ownAmountWords(to, sides);
  const which = change === 'up' ? 'the harder' : 'the easier';
  return `${ownAmountWords(to, sides)}${inForm(to, which, library) || USUAL_FORM}`;
}

/** Says what a step changes: `13–15 repetitions instead of 12–15`. */
export function stepWords(offer: StepOffer, library: Library): string {
  const { from, to, sides } = offer;
  const before =
    from.form === to.form
      ? shortDose(from)
      : `${ownAmountWords(from, sides)}${inForm(from, 'the', library) || USUAL_FORM}`;
  return `${newDoseWords(offer, library)} instead of ${before}`;
}

/** Says why a step is offered: `Two good days at 12–15, pain 1 (NHS Inform: one or two more every few days)`. */
export function offerReason({ from, to, reason }: StepOffer): string {
  if (reason.because !== 'good-days') return capitalise(reasonWords(reason));
  const days = capitalise(goodDaysWords(reason.days.length));
  return `${days} at ${shortDose(from)}, ${painWords(reason.days)} (${stepSource(from, to)})`;
}

function painWords(days: readonly GoodDay[]): string {
  const pains = days.map(({ pain }) => pain);
  const [least, most] = [Math.min(...pains), Math.max(...pains)];
  return least === most ? `pain ${most}` : `pain ${least} to ${most}`;
}

/** Whose step it is: of repetitions NHS Inform’s, which advises one or two more every few days; all others are this project’s. */
function stepSource(from: OwnDose, to: OwnDose): string {
  if (from.form !== to.form) return 'which form comes next is this project’s choice';
  if (from.sets !== to.sets) return 'one set at a time is this project’s choice';
  return isReps(to.dose)
    ? 'NHS Inform: one or two more every few days'
    : 'five seconds at a time are this project’s choice';
}

/** Says in a clause why a step is offered or taken. */
function reasonWords(reason: StepReason): string {
  switch (reason.because) {
    case 'good-days':
      return goodDaysWords(reason.days.length);
    case 'flare':
      return `a score of ${reason.score} on waking on ${dayWords(reason.day)}, well above the usual`;
    case 'pain': {
      const where = reason.isThere ? 'it hurt there' : 'it hurt in the session';
      return `${where} on ${dayWords(reason.day)}, ${reason.pain} of 10`;
    }
    case 'break':
      return reason.last === undefined
        ? 'not done in the last four weeks'
        : `not done since ${dayWords(reason.last)}`;
    case 'asked':
      return 'as you asked';
  }
}

/** Says what a step up waits for: `one more good day`, `not before Thu 3 Dec (one change in three days)`. */
export function waitWords(wait: WaitsFor, library: Library): string {
  switch (wait.kind) {
    case 'good-days': {
      const days = `${numberWords(wait.more)} more good ${wait.more === 1 ? 'day' : 'days'}`;
      return wait.isPainUnsaid ? `${days} (the pain of one was not said)` : days;
    }
    case 'day':
      return `not before ${dayWords(wait.from)} (one change in three days)`;
    case 'morning':
      return 'not today (this morning was sorer than usual)';
    case 'pause':
      return 'not while the plan is paused or stopped';
    case 'unpin':
      return 'pinned, so that it stays as it is';
    case 'turn':
      return `the step of ${uncapitalise(movementName(library, wait.exercise))} comes first (one change at a time)`;
    case 'top':
      return 'the highest there is';
  }
}
