import type { Announcement } from './announcement.ts';
import { isReps, repMs } from '../library/dose.ts';
import type { PlannedSet } from '../library/movement.ts';
import type { Phase } from './plan.ts';

/** Something to announce at an offset, in milliseconds, into a phase. */
export interface Milestone {
  readonly offset: number;
  readonly announcement: Announcement;
}

/** Holds shorter than this, in seconds, have no half-way. */
const HALF_WAY_FROM = 15;
/** Phases shorter than this, in seconds, end without a count of three; a short hold would be nothing but counting. */
const COUNTDOWN_FROM = { hold: 8, lead: 4 };

/** What a phase of this length announces along its way, earliest first. Its start and end are not milestones. */
export function milestonesOf(phase: Phase, length: number, set: PlannedSet): readonly Milestone[] {
  if (phase.kind === 'work') return repMilestones(length, set);
  const half: Milestone[] =
    phase.kind === 'hold' && length >= HALF_WAY_FROM * 1000
      ? [{ offset: length / 2, announcement: { kind: 'half-way', set } }]
      : [];
  return [...half, ...countdown(phase.kind, length)];
}

/** The first milestone after an offset. */
export function nextMilestone(
  milestones: readonly Milestone[],
  after: number,
): Milestone | undefined {
  return milestones.find((milestone) => milestone.offset > after);
}

function countdown(of: Phase['kind'], length: number): readonly Milestone[] {
  const from = of === 'hold' ? COUNTDOWN_FROM.hold : COUNTDOWN_FROM.lead;
  if (length < from * 1000) return [];
  return [3, 2, 1].map((left) => ({
    offset: length - left * 1000,
    announcement: { kind: 'countdown', left, of },
  }));
}

/** Every repetition is counted when it is finished; the last one is the end of the set. */
function repMilestones(length: number, set: PlannedSet): readonly Milestone[] {
  const { dose } = set;
  if (!isReps(dose)) return [];
  const rep = repMs(dose.tempo, set.side === 'alternate');
  const { from, to } = dose.reps;
  return Array.from({ length: Math.round(length / rep) }, (_, index) => {
    const count = index + 1;
    const isEnough = count === from && to > from;
    const announcement: Announcement = isEnough
      ? { kind: 'enough', count, upTo: to, set }
      : { kind: 'rep', count, set };
    return { offset: count * rep, announcement };
  });
}
