import { remembered } from '../base/remembered.ts';
import type { Announcement } from './announcement.ts';
import { isReps, repMs } from '../library/dose.ts';
import type { PlannedSet } from '../library/movement.ts';
import type { LessonLine } from './lesson.ts';
import type { Phase } from './plan.ts';

/** Something to announce at an offset into a phase, in milliseconds. */
export interface Milestone {
  readonly offset: number;
  readonly announcement: Announcement;
}

/** Holds shorter than this, in seconds, have no half-way milestone. */
const HALF_WAY_FROM = 15;
/** Phases shorter than this, in seconds, have no countdown of three; a short hold would be all counting. */
const COUNTDOWN_FROM = { hold: 8, lead: 4 };

/**
 * Returns the milestones of a phase `length` milliseconds long, in order, without its start and end. Each event of a
 * session needs those of its phase several times.
 */
export const milestonesOf = remembered(newMilestones);

function newMilestones(phase: Phase, length: number, set: PlannedSet): readonly Milestone[] {
  if (phase.kind === 'explain') return lineMilestones(phase.lines, set);
  const counts =
    phase.kind === 'work' ? repMilestones(length, set) : secondMilestones(phase, length, set);
  const cues = 'cues' in phase ? phase.cues : [];
  const said = cues.map(({ offset, text }): Milestone => ({
    offset,
    announcement: { kind: 'cue', text },
  }));
  // What has the same offset is said in one breath, the count first.
  return [...counts, ...said].toSorted((one, other) => one.offset - other.offset);
}

function secondMilestones(phase: Phase, length: number, set: PlannedSet): readonly Milestone[] {
  const half: Milestone[] =
    phase.kind === 'hold' && length >= HALF_WAY_FROM * 1000
      ? [{ offset: length / 2, announcement: { kind: 'half-way', set } }]
      : [];
  return [...half, ...countdown(phase.kind, length)];
}

/** Returns the first milestone after an offset in milliseconds. */
export function nextMilestone(
  milestones: readonly Milestone[],
  after: number,
): Milestone | undefined {
  return milestones.find((milestone) => milestone.offset > after);
}

/** The lines of a lesson, without one that begins it. */
function lineMilestones(lines: readonly LessonLine[], next: PlannedSet): readonly Milestone[] {
  return lines
    .filter(({ offset }) => offset > 0)
    .map((line) => ({
      offset: line.offset,
      announcement: { kind: 'lesson', line, next },
    }));
}

function countdown(of: Phase['kind'], length: number): readonly Milestone[] {
  const from = of === 'hold' ? COUNTDOWN_FROM.hold : COUNTDOWN_FROM.lead;
  if (length < from * 1000) return [];
  return [3, 2, 1].map((left) => ({
    offset: length - left * 1000,
    announcement: { kind: 'countdown', left, of },
  }));
}

/** Each repetition is counted when it is finished; the last one ends the set. */
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
