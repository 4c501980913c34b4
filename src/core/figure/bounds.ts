import { arrowPaths } from './arrow.ts';
import { blender } from './blend.ts';
import { WALL_WIDTH } from './body.ts';
import { type Figure, turnOf } from './figure.ts';
import { boxesOf, lengthsOf } from './props.ts';
import { allShapes, bodyShapes, type Capsule } from './shapes.ts';
import { solve } from './solve-pose.ts';

/** A rectangle in per cent of body height; the floor is at 0, unless the view is from above. */
export interface Bounds {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

const MARGIN = 2;
/** Half the width of an arrowhead. */
const ARROW = 4;

/**
 * The room that a figure, with or without its arrows, needs during its whole movement, or its close-up: its size and
 * place never change.
 */
export function boundsOf(figure: Figure, hasArrows: boolean): Bounds {
  if (figure.frame !== undefined) {
    const [left, bottom, right, top] = figure.frame;
    return { left, bottom, right, top };
  }
  const boxes = [
    ...bodyBoxes(figure),
    ...(hasArrows ? arrowBoxes(figure) : []),
    ...wallBoxes(figure),
    ...propBoxes(figure),
  ];
  const all = boxes.reduce((a, b) => ({
    left: Math.min(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
    top: Math.max(a.top, b.top),
  }));
  return {
    left: all.left - MARGIN,
    bottom: figure.view === 'top' ? all.bottom - MARGIN : 0,
    right: all.right + MARGIN,
    top: all.top + 1.5,
  };
}

/** The left turn counts only if it has an end of its own; swapped limbs need the same room. */
function bodyBoxes(figure: Figure): readonly Bounds[] {
  const turns = figure.left === undefined ? (['right'] as const) : (['right', 'left'] as const);
  return turns.flatMap((turn) => {
    const { start, end } = turnOf(figure, turn);
    const pose = blender(start, end, figure.view);
    return [0, 0.25, 0.5, 0.75, 1].map((t) => {
      const solved = solve(pose(t), figure.view);
      return boxOf([...allShapes(bodyShapes(solved)), ...lengthsOf(figure.props, solved)]);
    });
  });
}

function boxOf(shapes: readonly Capsule[]): Bounds {
  const xs = shapes.flatMap(({ a, b, ra, rb }) => [a[0] - ra, a[0] + ra, b[0] - rb, b[0] + rb]);
  const ys = shapes.flatMap(({ a, b, ra, rb }) => [a[1] - ra, a[1] + ra, b[1] - rb, b[1] + rb]);
  return {
    left: Math.min(...xs),
    bottom: Math.min(...ys),
    right: Math.max(...xs),
    top: Math.max(...ys),
  };
}

function arrowBoxes(figure: Figure): readonly Bounds[] {
  return arrowPaths(figure).map((path) => {
    const xs = path.map(([x]) => x);
    const ys = path.map(([, y]) => y);
    return {
      left: Math.min(...xs) - ARROW,
      bottom: Math.max(0, Math.min(...ys) - ARROW),
      right: Math.max(...xs) + ARROW,
      top: Math.max(...ys) + ARROW,
    };
  });
}

/** The wall is as high as the picture and does not make it higher. */
function wallBoxes({ wall }: Figure): readonly Bounds[] {
  if (wall === undefined) return [];
  return [{ left: wall, bottom: Infinity, right: wall + WALL_WIDTH, top: -Infinity }];
}

function propBoxes({ props }: Figure): readonly Bounds[] {
  return boxesOf(props).map(([x, y, width, height]) => {
    return { left: x, bottom: y, right: x + width, top: y + height };
  });
}

/** Whether the floor is the lower edge of a picture: not from above, nor in a close-up that begins higher. */
export function hasFloor({ view, frame }: Figure): boolean {
  return view !== 'top' && (frame?.[1] ?? 0) <= 0;
}
