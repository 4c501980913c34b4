import type { MarkSpec } from './figure-spec.ts';
import { jointOf } from './joint.ts';
import { type Capsule, capsule } from './shapes.ts';
import type { SolvedPose } from './solve-pose.ts';
import { lengthOf, midway, minus, plus, type Point } from './vector.ts';

/** Half the thickness of marks, and the length of a dash and of the gap after it, in per cent of body height. */
const MARK = { dot: 1, line: 0.5, dash: 2.2, gap: 1.8 } as const;

/** The shapes of a mark in a pose: a dot moves with its place on the body, a line stays. */
export function markShapes(mark: MarkSpec, solved: SolvedPose): readonly Capsule[] {
  if ('dot' in mark) return [dotShape(jointOf(solved, mark.dot), mark.off)];
  return mark.dashed === true ? dashes(mark.line) : lineShapes(mark.line);
}

function dotShape(at: Point, off: Point = [0, 0]): Capsule {
  return capsule(plus(at, off), plus(at, off), MARK.dot, MARK.dot);
}

function lineShapes(line: readonly Point[]): readonly Capsule[] {
  return line.slice(1).map((to, index) => capsule(line[index] ?? to, to, MARK.line, MARK.line));
}

function dashes(line: readonly Point[]): readonly Capsule[] {
  return lineShapes(line).flatMap(({ a, b }) => {
    const length = lengthOf(minus(b, a));
    const count = Math.max(1, Math.round(length / (MARK.dash + MARK.gap)));
    return Array.from({ length: count }, (_, index) => {
      const [from, to] = [index / count, (index + MARK.dash / (MARK.dash + MARK.gap)) / count];
      return capsule(midway(a, b, from), midway(a, b, to), MARK.line, MARK.line);
    });
  });
}
