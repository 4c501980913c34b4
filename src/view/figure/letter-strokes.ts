import type { Point } from '../../core/figure/vector.ts';

/** A line through points, in a box 6 wide and 10 high, y up. */
export type LetterStroke = readonly Point[];

/** Part of an ellipse as a stroke; angles in degrees, 0 right and 90 up. */
function arc(centre: Point, radius: Point, from: number, to: number): LetterStroke {
  const steps = 16;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const angle = ((from + ((to - from) * step) / steps) * Math.PI) / 180;
    return [centre[0] + radius[0] * Math.cos(angle), centre[1] + radius[1] * Math.sin(angle)];
  });
}

function line(...points: readonly Point[]): LetterStroke {
  return points;
}

const LOWER_RING = arc([3, 3.1], [3, 3.1], 0, 360);
const UPPER_RING = arc([3, 6.9], [3, 3.1], 0, 360);

/** The strokes of every character that can be drawn large, in a box 6 wide and 10 high. */
export const STROKES: ReadonlyMap<string, readonly LetterStroke[]> = new Map(
  Object.entries<readonly LetterStroke[]>({
    '0': [[...arc([3, 7], [3, 3], 0, 180), ...arc([3, 3], [3, 3], 180, 360), [6, 7]]],
    '1': [line([1, 8], [3.5, 10], [3.5, 0])],
    '2': [[...arc([3, 7.1], [3, 2.9], 165, -35), [0, 0], [6, 0]]],
    '3': [[...arc([3, 7.5], [2.7, 2.5], 155, -90), ...arc([3, 2.5], [3, 2.5], 90, -155)]],
    '4': [line([4.6, 0], [4.6, 10], [0, 3], [6, 3])],
    '5': [[[5.6, 10], [0.8, 10], [0.5, 5.5], ...arc([2.9, 3.2], [3.1, 3.2], 130, -150)]],
    '6': [line([5, 10], [3.4, 9.2], [1.4, 6.8], [0.1, 3.9]), LOWER_RING],
    '7': [line([0, 10], [6, 10], [2.3, 0])],
    '8': [arc([3, 7.6], [2.6, 2.4], 0, 360), arc([3, 2.6], [3, 2.6], 0, 360)],
    '9': [UPPER_RING, line([5.9, 6.1], [4.6, 3.2], [2.6, 0.8], [1, 0])],
    B: [
      [[0, 0], [0, 10], [3, 10], ...arc([3, 7.6], [2.6, 2.4], 90, -90), [0, 5.2]],
      [[3, 5.2], ...arc([3, 2.6], [3, 2.6], 90, -90), [0, 0]],
    ],
    E: [line([5.6, 10], [0, 10], [0, 0], [5.8, 0]), line([0, 5.2], [4.6, 5.2])],
    F: [line([5.8, 10], [0, 10], [0, 0]), line([0, 5.2], [4.6, 5.2])],
    G: [[...arc([3, 5], [3, 5], 50, 325), [5.8, 4.6], [3.4, 4.6]]],
    H: [line([0, 0], [0, 10]), line([6, 0], [6, 10]), line([0, 5.2], [6, 5.2])],
    I: [line([0.3, 0], [0.3, 10])],
    L: [line([0, 10], [0, 0], [5.6, 0])],
    O: [arc([3, 5], [3, 5], 0, 360)],
    R: [
      [[0, 0], [0, 10], [3, 10], ...arc([3, 7.4], [2.8, 2.6], 90, -90), [0, 4.8]],
      line([3, 4.8], [6, 0]),
    ],
    T: [line([0, 10], [6, 10]), line([3, 10], [3, 0])],
    A: [line([0, 0], [3, 10], [6, 0]), line([1.2, 3.6], [4.8, 3.6])],
    C: [arc([3.2, 5], [3.2, 5], 45, 315)],
    D: [[...line([0, 0], [0, 10], [2, 10]), ...arc([2, 5], [4, 5], 90, -90), [0, 0]]],
    J: [[...line([5, 10], [5, 3]), ...arc([2.6, 2.6], [2.4, 2.6], 0, -160)]],
    K: [line([0, 0], [0, 10]), line([5.8, 10], [0.4, 4.6]), line([2, 6], [6, 0])],
    M: [line([0, 0], [0, 10], [3.5, 4], [7, 10], [7, 0])],
    N: [line([0, 0], [0, 10], [6, 0], [6, 10])],
    P: [[...line([0, 0], [0, 10], [3, 10]), ...arc([3, 7.3], [2.9, 2.7], 90, -90), [0, 4.6]]],
    Q: [arc([3, 5], [3, 5], 0, 360), line([3.6, 2.6], [6, 0])],
    S: [
      [
        ...arc([3, 7.5], [2.8, 2.5], 40, 180),
        ...line([0.6, 6.2], [5.2, 4.2]),
        ...arc([3, 2.5], [2.9, 2.5], 10, -145),
      ],
    ],
    U: [[...line([0, 10], [0, 3]), ...arc([3, 3], [3, 3], 180, 360), ...line([6, 3], [6, 10])]],
    V: [line([0, 10], [3, 0], [6, 10])],
    W: [line([0, 10], [1.8, 0], [4, 7], [6.2, 0], [8, 10])],
    X: [line([0, 0], [6, 10]), line([0, 10], [6, 0])],
    Y: [line([0, 10], [3, 5], [6, 10]), line([3, 5], [3, 0])],
    Z: [line([0, 10], [6, 10], [0, 0], [6, 0])],
    '-': [line([0, 4.6], [3, 4.6])],
    "'": [line([0, 10], [0, 8])],
    ':': [line([0, 2], [0, 2.01]), line([0, 7], [0, 7.01])],
    '.': [line([0, 0], [0, 0.01])],
    ',': [line([0.9, 1], [0, -0.6])],
    '/': [line([0, 0], [4, 10])],
    '–': [line([0, 4.6], [4, 4.6])],
  }),
);

/** The widths of the characters that are not 6 wide. */
export const WIDTHS: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    I: 0.6,
    '1': 5,
    J: 5,
    M: 7,
    W: 8,
    ' ': 2.6,
    '-': 3,
    '–': 4,
    "'": 0,
    ':': 0,
    '.': 0,
    ',': 0.9,
    '/': 4,
  }),
);
