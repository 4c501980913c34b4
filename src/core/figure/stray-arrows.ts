import { arrowPath, arrowsOf } from './arrow.ts';
import { type Figure, figureOf } from './figure.ts';
import type { ArrowSpec, FigureSpec } from './figure-spec.ts';
import { jointOf } from './joint.ts';
import { leadingJoint, MOVED, type MovingJoint, movingJoints, wayOf } from './leading-joint.ts';
import { solve } from './solve-pose.ts';
import { tenths } from './strain.ts';
import { dot, lengthOf, minus, type Point } from './vector.ts';

/** What is wrong with an arrow: what was expected, what was found, and how to mend it. */
export interface ArrowStrain {
  readonly expected: string;
  readonly found: string;
  readonly advice: string;
}

/** How far an arrow may be from all that moves, in per cent of body height: farther, it seems to mean something else. */
const STRAY = 20;
/** How much an arrow may point against what moves, as the cosine between the two: about 135 degrees. */
const AGAINST = -0.7;

/** The arrows that do not show what moves: far from it, against it, or along a joint that stays. */
export function arrowStrains(spec: FigureSpec): readonly ArrowStrain[] {
  const figure = figureOf(spec);
  const moving = movingJoints(figure);
  const leading = leadingJoint(figure);
  if (leading === undefined) return [];
  const arrows = arrowsOf(figure);
  const ways = arrows.map((arrow) => wayOf(arrowPath(figure, arrow)));
  return arrows.flatMap((arrow) => {
    const name = nameOf(arrow);
    const path = arrowPath(figure, arrow);
    // Two arrows, there and back, show what beats or swings.
    const isPaired = ways.some((way) => cosine(way, wayOf(path)) < -0.9);
    const found =
      name === undefined ? fixedStrain(path, moving, isPaired) : stillStrain(figure, name);
    const advice = `\`${leading}\` leads the movement`;
    return found === undefined ? [] : [{ ...found, advice }];
  });
}

function nameOf(arrow: ArrowSpec): string | undefined {
  if (typeof arrow === 'string') return arrow;
  return 'joint' in arrow ? arrow.joint : undefined;
}

type Finding = Omit<ArrowStrain, 'advice'> | undefined;

function stillStrain({ start, end, view }: Figure, name: string): Finding {
  const [from, to] = [start, end].map((pose) => jointOf(solve(pose, view), name));
  if (from === undefined || to === undefined || lengthOf(minus(to, from)) > MOVED) return undefined;
  return { expected: 'an arrow along a joint that moves', found: `\`${name}\`, which stays` };
}

function fixedStrain(
  path: readonly Point[],
  moving: readonly MovingJoint[],
  isPaired: boolean,
): Finding {
  const near = moving.map((joint) => ({ ...joint, away: leastDistance(path, joint.points) }));
  const least = Math.min(...near.map(({ away }) => away));
  if (least > STRAY) {
    const expected = `an arrow at most ${STRAY} per cent of body height from a joint that moves`;
    return { expected, found: `one ${tenths(least)} away` };
  }
  const way = wayOf(path);
  // A joint that only turns, such as a head, goes nowhere.
  const beside = near.filter(({ away }) => away <= STRAY);
  const isShown = beside.some(({ by }) => lengthOf(by) <= MOVED || cosine(way, by) > AGAINST);
  if (isShown || isPaired) return undefined;
  const expected = 'an arrow the way in which the joints beside it move';
  return { expected, found: 'one against all of them' };
}

function cosine(a: Point, b: Point): number {
  return dot(a, b) / Math.max(1e-9, lengthOf(a) * lengthOf(b));
}

function leastDistance(path: readonly Point[], others: readonly Point[]): number {
  return Math.min(...path.flatMap((a) => others.map((b) => lengthOf(minus(a, b)))));
}
