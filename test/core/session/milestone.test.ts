import { describe, expect, it } from 'vitest';
import type { Announcement } from '../../../src/core/session/announcement.ts';
import {
  type Milestone,
  milestonesOf,
  nextMilestone,
} from '../../../src/core/session/milestone.ts';
import { type Phase, setPhase } from '../../../src/core/session/plan.ts';
import type { PlannedSet } from '../../../src/core/library/movement.ts';
import { countedSet, heldSet } from '../../support/sample-library.ts';

describe('the milestones of a phase', () => {
  it.each<[string, Phase, readonly string[]]>([
    [
      'a hold of 30 s',
      { kind: 'hold', seconds: 30, cues: [] },
      ['15 half-way', '27 3', '28 2', '29 1'],
    ],
    [
      'a hold of 15 s',
      { kind: 'hold', seconds: 15, cues: [] },
      ['7.5 half-way', '12 3', '13 2', '14 1'],
    ],
    ['a hold of 14 s', { kind: 'hold', seconds: 14, cues: [] }, ['11 3', '12 2', '13 1']],
    ['a hold of 8 s', { kind: 'hold', seconds: 8, cues: [] }, ['5 3', '6 2', '7 1']],
    ['a hold of just under 8 s', { kind: 'hold', seconds: 7.999, cues: [] }, []],
    ['a hold of 7 s', { kind: 'hold', seconds: 7, cues: [] }, []],
    ['a rest of 30 s', { kind: 'rest', seconds: 30 }, ['27 3', '28 2', '29 1']],
    ['a rest of 5 s', { kind: 'rest', seconds: 5 }, ['2 3', '3 2', '4 1']],
    ['a rest of 4 s', { kind: 'rest', seconds: 4 }, ['1 3', '2 2', '3 1']],
    ['a rest of just under 4 s', { kind: 'rest', seconds: 3.999 }, []],
    ['a rest of 3 s', { kind: 'rest', seconds: 3 }, []],
    ['no rest', { kind: 'rest', seconds: 0 }, []],
    [
      'changing sides in 8 s',
      { kind: 'switch', seconds: 8, words: '', saidMs: 0 },
      ['5 3', '6 2', '7 1'],
    ],
    [
      'getting ready in 15 s',
      { kind: 'move', seconds: 15, from: 'standing', words: '', saidMs: 0 },
      ['12 3', '13 2', '14 1'],
    ],
  ])('for %s are %j', (_, phase, expected) => {
    expect(shown(milestonesOf(phase, phase.seconds * 1000, heldSet()))).toEqual(expected);
  });

  it('move when a key adds time', () => {
    const marks = milestonesOf({ kind: 'hold', seconds: 30, cues: [] }, 40_000, heldSet());
    expect(shown(marks)).toEqual(['20 half-way', '37 3', '38 2', '39 1']);
  });

  it('count each repetition when it is finished, and say when it is enough', () => {
    const set = countedSet({
      dose: { reps: { from: 2, to: 4 }, tempo: { up: 2, hold: 1, down: 2 } },
    });
    expect(shown(worked(set))).toEqual(['5 1', '10 enough 2 of 4', '15 3', '20 4']);
  });

  it('never say that it is enough for a fixed number of repetitions', () => {
    const set = countedSet({
      dose: { reps: { from: 2, to: 2 }, tempo: { up: 1, hold: 0, down: 1 } },
    });
    expect(shown(worked(set))).toEqual(['2 1', '4 2']);
  });

  it('count alternating repetitions in pairs', () => {
    const dose = { reps: { from: 2, to: 2 }, tempo: { up: 1, hold: 0, down: 1 } };
    expect(shown(worked(countedSet({ side: 'alternate', dose })))).toEqual(['4 1', '8 2']);
  });

  it('have cues among the counts, after the count of the same moment', () => {
    const dose = { reps: { from: 2, to: 2 }, tempo: { up: 1, hold: 0, down: 1 } };
    const set = countedSet({ dose });
    const cues = [0.5, 2].map((at) => {
      const text = `cue ${at}`;
      return { offset: at * 1000, over: at * 1000 + 1, text, cue: text, beat: undefined } as const;
    });
    const phase = { ...setPhase(set), cues };
    const marks = milestonesOf(phase, phase.seconds * 1000, set);
    expect(marks.map(({ offset, announcement }) => [offset, announcement.kind])).toEqual([
      [500, 'cue'],
      [2000, 'rep'],
      [2000, 'cue'],
      [4000, 'rep'],
    ]);
  });

  it('include the repetitions that a key added', () => {
    const dose = { reps: { from: 2, to: 2 }, tempo: { up: 1, hold: 0, down: 1 } };
    const set = countedSet({ dose });
    expect(shown(milestonesOf(setPhase(set), 8000, set))).toEqual(['2 1', '4 2', '6 3', '8 4']);
  });
});

describe('the next milestone', () => {
  const marks = milestonesOf({ kind: 'hold', seconds: 30, cues: [] }, 30_000, heldSet());

  it('is the first after an offset, not one at it', () => {
    expect(nextMilestone(marks, 0)?.offset).toBe(15_000);
    expect(nextMilestone(marks, 14_999)?.offset).toBe(15_000);
    expect(nextMilestone(marks, 15_000)?.offset).toBe(27_000);
    expect(nextMilestone(marks, 29_000)).toBeUndefined();
  });
});

function worked(set: PlannedSet): readonly Milestone[] {
  const phase = setPhase(set);
  return milestonesOf(phase, phase.seconds * 1000, set);
}

function shown(marks: readonly Milestone[]): readonly string[] {
  return marks.map(({ offset, announcement }) => `${offset / 1000} ${words(announcement)}`);
}

function words(announcement: Announcement): string {
  if (announcement.kind === 'countdown') return `${announcement.left}`;
  if (announcement.kind === 'rep') return `${announcement.count}`;
  if (announcement.kind !== 'enough') return announcement.kind;
  return `enough ${announcement.count} of ${announcement.upTo}`;
}
