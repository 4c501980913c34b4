// The outlines of what is drawn in cells, so that no seam is seen between two blocks of a colour.

/** The signs that are blocks: which of a cell's four quarters are lit, from the top left to the bottom right. */
const BLOCKS = ' ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█';

/** Returns whether a sign is drawn rather than written. */
export function isBlock(sign) {
  return BLOCKS.includes(sign);
}

/**
 * Returns the colours of the quarters of cells: rows of colours, undefined where nothing is. `colour` is what signs have that
 * have none of their own.
 */
export function dotsOf(rows, colour) {
  return rows.flatMap((row) =>
    [0, 2].map((half) =>
      row.flatMap(({ sign, fill = colour, behind }) => {
        const bits = Math.max(0, BLOCKS.indexOf(sign));
        return [0, 1].map((side) => (bits & (1 << (half + side)) ? fill : behind));
      }),
    ),
  );
}

/** Returns the outline of the dots of a colour as the data of a path, clockwise, holes the other way round. */
export function outline(dots, colour) {
  const isLit = (x, y) => dots[y]?.[x] === colour;
  const edges = new Map();
  const add = (x, y, dx, dy) => {
    const key = `${x} ${y}`;
    edges.set(key, [...(edges.get(key) ?? []), [dx, dy]]);
  };
  for (const [y, row] of dots.entries()) {
    for (const x of row.keys()) {
      if (!isLit(x, y)) continue;
      if (!isLit(x, y - 1)) add(x, y, 1, 0);
      if (!isLit(x + 1, y)) add(x + 1, y, 0, 1);
      if (!isLit(x, y + 1)) add(x + 1, y + 1, -1, 0);
      if (!isLit(x - 1, y)) add(x, y + 1, 0, -1);
    }
  }
  let data = '';
  for (const key of edges.keys()) {
    while (edges.get(key).length > 0) data += loop(edges, key.split(' ').map(Number));
  }
  return data;
}

/** Follows edges from a point until they lead back to it, and takes them away. */
function loop(edges, [startX, startY]) {
  let [x, y] = [startX, startY];
  let data = `M${x} ${y}`;
  let [wayX, wayY, length] = [0, 0, 0];
  const step = () => {
    if (length > 0) data += wayX === 0 ? `v${wayY * length}` : `h${wayX * length}`;
  };
  do {
    const [dx, dy] = edges.get(`${x} ${y}`).pop();
    if (dx !== wayX || dy !== wayY) {
      step();
      [wayX, wayY, length] = [dx, dy, 0];
    }
    length += 1;
    [x, y] = [x + dx, y + dy];
  } while (x !== startX || y !== startY);
  // The last edge is the one that closes the path.
  return `${data}z`;
}
