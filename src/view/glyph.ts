type Point = readonly [x: number, y: number];
type Stroke = readonly Point[];

/** Part of an ellipse as a stroke; degrees, 0 to the right, 90 up. The box is 6 wide and 10 high, y up. */
function arc(centre: Point, radius: Point, from: number, to: number): Stroke {
  const steps = 16;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const angle = ((from + ((to - from) * step) / steps) * Math.PI) / 180;
    return [centre[0] + radius[0] * Math.cos(angle), centre[1] + radius[1] * Math.sin(angle)];
  });
}

const LOWER_RING = arc([3, 3.1], [3, 3.1], 0, 360);
const UPPER_RING = arc([3, 6.9], [3, 3.1], 0, 360);

/** The characters that can be drawn large, each as strokes in a box 6 wide and 10 high. */
const GLYPHS: Readonly<Record<string, readonly Stroke[]>> = {
  '0': [[...arc([3, 7], [3, 3], 0, 180), ...arc([3, 3], [3, 3], 180, 360), [6, 7]]],
  '1': [
    [
      [1, 8],
      [3.5, 10],
      [3.5, 0],
    ],
  ],
  '2': [[...arc([3, 7.1], [3, 2.9], 165, -35), [0, 0], [6, 0]]],
  '3': [[...arc([3, 7.5], [2.7, 2.5], 155, -90), ...arc([3, 2.5], [3, 2.5], 90, -155)]],
  '4': [
    [
      [4.6, 0],
      [4.6, 10],
      [0, 3],
      [6, 3],
    ],
  ],
  '5': [[[5.6, 10], [0.8, 10], [0.5, 5.5], ...arc([2.9, 3.2], [3.1, 3.2], 130, -150)]],
  '6': [
    [
      [5, 10],
      [3.4, 9.2],
      [1.4, 6.8],
      [0.1, 3.9],
    ],
    LOWER_RING,
  ],
  '7': [
    [
      [0, 10],
      [6, 10],
      [2.3, 0],
    ],
  ],
  '8': [arc([3, 7.6], [2.6, 2.4], 0, 360), arc([3, 2.6], [3, 2.6], 0, 360)],
  '9': [
    UPPER_RING,
    [
      [5.9, 6.1],
      [4.6, 3.2],
      [2.6, 0.8],
      [1, 0],
    ],
  ],
  B: [
    [[0, 0], [0, 10], [3, 10], ...arc([3, 7.6], [2.6, 2.4], 90, -90), [0, 5.2]],
    [[3, 5.2], ...arc([3, 2.6], [3, 2.6], 90, -90), [0, 0]],
  ],
  E: [
    [
      [5.6, 10],
      [0, 10],
      [0, 0],
      [5.8, 0],
    ],
    [
      [0, 5.2],
      [4.6, 5.2],
    ],
  ],
  F: [
    [
      [5.8, 10],
      [0, 10],
      [0, 0],
    ],
    [
      [0, 5.2],
      [4.6, 5.2],
    ],
  ],
  G: [[...arc([3, 5], [3, 5], 50, 325), [5.8, 4.6], [3.4, 4.6]]],
  H: [
    [
      [0, 0],
      [0, 10],
    ],
    [
      [6, 0],
      [6, 10],
    ],
    [
      [0, 5.2],
      [6, 5.2],
    ],
  ],
  I: [
    [
      [3, 0],
      [3, 10],
    ],
  ],
  L: [
    [
      [0, 10],
      [0, 0],
      [5.6, 0],
    ],
  ],
  O: [arc([3, 5], [3, 5], 0, 360)],
  R: [
    [[0, 0], [0, 10], [3, 10], ...arc([3, 7.4], [2.8, 2.6], 90, -90), [0, 4.8]],
    [
      [3, 4.8],
      [6, 0],
    ],
  ],
  T: [
    [
      [0, 10],
      [6, 10],
    ],
    [
      [3, 10],
      [3, 0],
    ],
  ],
};

const NARROW: Readonly<Record<string, number>> = { I: 2, '1': 5 };
const BOX = { width: 6, height: 10, gap: 2.6, stroke: 1 };
/** Blocks by which quarters are filled: upper left 1, upper right 2, lower left 4, lower right 8. */
const QUARTERS = ' ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█';

/** Columns that `text` takes when it is drawn so many rows high. */
export function largeColumns(text: string, rows: number): number {
  return Math.ceil((extent(text).width / unitsPerRow(rows)) * 2);
}

/** The text drawn with quadrant blocks, so many rows high; a cell is taken as twice as high as wide. */
export function drawLarge(text: string, rows: number): readonly string[] {
  const { strokes, width } = extent(text);
  const scale = unitsPerRow(rows);
  const columns = Math.ceil((width / scale) * 2);
  const isInk = (column: number, row: number) => {
    const x = ((column + 0.5) * scale) / 4;
    const y = BOX.height + 2 * BOX.stroke - ((row + 0.5) * scale) / 2;
    return strokes.some((stroke) => isNear(stroke, [x, y]));
  };
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const [left, top] = [column * 2, row * 2];
      const bits =
        (isInk(left, top) ? 1 : 0) +
        (isInk(left + 1, top) ? 2 : 0) +
        (isInk(left, top + 1) ? 4 : 0) +
        (isInk(left + 1, top + 1) ? 8 : 0);
      return QUARTERS[bits] ?? ' ';
    }).join(''),
  );
}

/** Glyph units in one terminal row, so that the strokes with their thickness fill the rows. */
function unitsPerRow(rows: number): number {
  return (BOX.height + 2 * BOX.stroke) / rows;
}

function extent(text: string): { readonly strokes: readonly Stroke[]; readonly width: number } {
  let left = BOX.stroke;
  const strokes: Stroke[] = [];
  for (const character of text) {
    const narrow = NARROW[character];
    const shift = left - (narrow === undefined ? 0 : (BOX.width - narrow) / 2);
    for (const stroke of GLYPHS[character] ?? []) {
      strokes.push(stroke.map(([x, y]) => [x + shift, y + BOX.stroke]));
    }
    left += (narrow ?? BOX.width) + BOX.gap;
  }
  return { strokes, width: Math.max(0, left - BOX.gap + BOX.stroke) };
}

function isNear(stroke: Stroke, point: Point): boolean {
  return stroke.some((to, index) => {
    const from = stroke[index - 1];
    return from !== undefined && distance(from, to, point) <= BOX.stroke;
  });
}

function distance(from: Point, to: Point, [x, y]: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - from[0]) * dx + (y - from[1]) * dy) / length;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(x - from[0] - t * dx, y - from[1] - t * dy);
}
