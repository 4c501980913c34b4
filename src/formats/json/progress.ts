import { isReps } from '../../core/library/dose.ts';
import type { OwnDose } from '../../core/library/own-dose.ts';
import type { DoseStanding, Offers, StepOffer } from '../../core/progression/offer.ts';
import { jsonText } from './json.ts';

/** How doses stand and what is offered, as JSON; the keys are stable and documented in docs/formats.md. */
export function progressJson({ up, back, standings }: Offers): string {
  return jsonText({
    version: 1,
    offered: [up, back].flatMap((offer) => (offer === undefined ? [] : [offerJson(offer)])),
    doses: standings.map((one) => standingJson(one)),
  });
}

function offerJson({ routine, exercise, sides, change, from, to, reason }: StepOffer) {
  return {
    routine,
    exercise,
    sides,
    change,
    from: doseJson(from),
    to: doseJson(to),
    because: reason.because,
    days: reason.because === 'good-days' ? reason.days.map(({ day }) => day) : [],
  };
}

function standingJson(one: DoseStanding) {
  const { routine, exercise, side, routines, present, isOwn, isPinned, above, last } = one;
  return {
    routine,
    exercise,
    side,
    routineDose: doseJson(routines),
    dose: doseJson(present),
    own: isOwn,
    since: last?.day ?? null,
    because: last?.because ?? null,
    pinned: isPinned,
    next: above === undefined ? null : doseJson(above),
    goodDays: one.goodDays.map(({ day }) => day),
    waitsFor: one.waitsFor,
  };
}

function doseJson({ sets, dose, form }: OwnDose) {
  const amount = isReps(dose)
    ? { reps: dose.reps, tempo: dose.tempo, hold: null }
    : { reps: null, tempo: null, hold: dose.hold };
  return { sets, ...amount, form };
}
