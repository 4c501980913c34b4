import type { Adherence, DoneOfPlanned } from '../../core/adherence/adherence.ts';

/** Adherence as JSON, shares to a thousandth; the keys are stable and documented in docs/formats.md. */
export function adherenceJson(adherence: Adherence) {
  const { sessions, sets, slots, sides, exercises, excused, paused, extras } = adherence;
  return {
    sessions: countJson(sessions),
    sets: countJson(sets),
    slots: countsJson(slots),
    sides: countsJson(sides),
    exercises: countsJson(exercises),
    excused,
    paused,
    extras,
  };
}

function countsJson(counts: Readonly<Record<string, DoneOfPlanned>>) {
  return Object.fromEntries(
    Object.entries(counts).map(([name, count]) => [name, countJson(count)]),
  );
}

/** A count as JSON. */
export function countJson({ done, planned }: DoneOfPlanned): DoneOfPlanned {
  return { done: Math.round(done * 1000) / 1000, planned };
}
