import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../../src/core/library/exercise.ts';
import { variantsOf } from '../../../src/core/library/variant.ts';
import {
  type Movement,
  movementById,
  type PlannedSet,
} from '../../../src/core/library/movement.ts';
import type { Position } from '../../../src/core/library/position.ts';
import type { SetSide } from '../../../src/core/library/side.ts';
import { lessonPhase } from '../../../src/core/session/plan.ts';
import { announcementLine } from '../../../src/view/session/plain-lines.ts';
import { placeWords, startWords } from '../../../src/core/library/set-words.ts';
import { allCues, altWords } from '../../../src/view/words/set.ts';
import { CLINICAL } from '../../support/clinical-doses.ts';
import { heldSet, shippedLibrary } from '../../support/sample-library.ts';

/** How a text names each position: in a description, and as an instruction. */
const SAID: Readonly<Record<Position, readonly [alt: RegExp, start: RegExp]>> = {
  standing: [/^Standing\b/, /^Stand\b/],
  kneeling: [/^Half kneeling\b/, /^Kneel\b/],
  'all-fours': [/^On hands and knees\b/, /\bhands and knees\b/],
  sitting: [/^Sitting\b/, /^Sit\b/],
  'side-lying': [/^Lying on the (left|right) side\b/, /^Lie on the (left|right) side\b/],
  supine: [/^Lying on the back\b/, /^Lie on your back\b/],
  prone: [/^Lying face down\b/, /^Lie face down\b/],
};

/** An exercise or one of its variants. */
interface Subject {
  readonly id: string;
  readonly side: Exercise['side'];
  readonly movement: Movement;
}

const library = shippedLibrary();
const subjects = Object.values(library.exercises).flatMap((exercise) => subjectsOf(exercise));
const oneSided = subjects.filter(({ side }) => side === 'each');
const alternating = subjects.filter(({ side }) => side === 'alternate');

describe('without a picture', () => {
  it('there are all exercises, and their easier and harder variants', () => {
    expect(Object.keys(library.exercises).toSorted()).toEqual(Object.keys(CLINICAL).toSorted());
    expect(subjects.length).toBeGreaterThan(55);
    expect(oneSided.length).toBeGreaterThan(20);
    expect(alternating.length).toBeGreaterThan(9);
  });

  it.each(subjects)(
    '$id is introduced with its position, its start and its movement',
    (subject) => {
      for (const side of sidesOf(subject)) {
        const next = setOf(subject, side);
        const line = announcementLine({
          kind: 'lead',
          phase: { kind: 'move', seconds: 15, from: 'standing', words: '', saidMs: 0 },
          next,
        });
        expect(line).toContain(`, ${placeWords(next)}. ${startWords(next)}`);
        const how = announcementLine({
          kind: 'explain',
          phase: lessonPhase({ before: undefined, sets: [next] }, next, 160),
          next,
        });
        expect(how).toContain(altWords(next));
        expect(line + how).not.toMatch(/[{}]/);
        const [alt, start] = SAID[subject.movement.position];
        expect(altWords(next)).toMatch(alt);
        expect(startWords(next)).toMatch(start);
        // Besides the position: what moves, and how.
        expect(altWords(next).split(/[, ]+/).length).toBeGreaterThan(12);
      }
    },
  );

  it.each(oneSided)('$id says which side in its start and in its movement', (subject) => {
    for (const side of ['left', 'right'] as const) {
      const set = setOf(subject, side);
      const word = new RegExp(`\\b${side}\\b`);
      expect(startWords(set)).toMatch(word);
      expect(altWords(set)).toMatch(word);
      const change = announcementLine({
        kind: 'lead',
        phase: { kind: 'switch', seconds: 5, words: '', saidMs: 0 },
        next: set,
      });
      expect(change).toMatch(new RegExp(`Next: ${side} side\\. .*\\b${side}\\b`));
    }
  });

  it.each(oneSided)('$id on the left mirrors the right', (subject) => {
    const [left, right] = [setOf(subject, 'left'), setOf(subject, 'right')];
    for (const words of [startWords, altWords, allCues]) {
      expect(mirrored(words(left))).toBe(words(right));
    }
  });

  it.each(alternating)('$id moves to the right first and says that the sides change', (subject) => {
    const set = setOf(subject, 'alternate');
    expect(altWords(set)).toMatch(/\bright\b.*\. Then .*\bleft\b.*, and so on in turn\.$/);
    expect(allCues(set)).toMatch(/^Start with the right\b/);
    expect(announcementLine({ kind: 'set-began', set })).toMatch(
      /: the right first, then the left\.$/,
    );
  });

  it('no exercise for both sides together names a side', () => {
    const both = subjects
      .filter(({ side }) => side === 'both')
      .map((subject) => setOf(subject, 'both'));
    const words = both.map((set) => [startWords(set), altWords(set), allCues(set)].join(' '));
    expect(words.filter((text) => /\b(left|right)\b/.test(text))).toEqual([]);
  });
});

/** An exercise and the variants described in it. */
function subjectsOf(exercise: Exercise): readonly Subject[] {
  const own = { id: exercise.id, side: exercise.side };
  const variants = variantsOf(exercise).map(({ inline: { id, side = exercise.side } }) => ({
    id,
    side,
  }));
  return [own, ...variants].flatMap(({ id, side }) => {
    const movement = movementById(library, id);
    return movement === undefined ? [] : [{ id, side, movement }];
  });
}

function sidesOf({ side }: Subject): readonly SetSide[] {
  return side === 'each' ? ['left', 'right'] : [side];
}

function setOf({ side: own, movement }: Subject, side: SetSide): PlannedSet {
  const dose = { reps: { from: 8, to: 8 }, tempo: { up: 2, hold: 1, down: 2 } };
  return { ...heldSet({ side, ...(own === 'alternate' ? { dose } : {}) }), movement };
}

function mirrored(text: string): string {
  return text.replaceAll(/\b(left|right)\b/g, (side) => (side === 'left' ? 'right' : 'left'));
}
