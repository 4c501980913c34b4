import type { Rgb } from '../../../src/core/figure/colours.ts';

/** The levels of the 6 × 6 × 6 cube of the 256 colours. */
const LEVELS = [0, 95, 135, 175, 215, 255] as const;

interface Indexed {
  readonly index: number;
  readonly lab: Lab;
}

let known: readonly Indexed[] | undefined;

/** The nearest to the eye of the 256 colours, 16 to 255: one of the cube, or one of the 24 greys. */
export function indexedColour(rgb: Rgb): number {
  known ??= indexedColours();
  const wanted = labOf(rgb);
  let best = { index: 0, gap: Infinity };
  for (const { index, lab } of known) {
    const gap = gapOf(lab, wanted);
    if (gap < best.gap) best = { index, gap };
  }
  return best.index;
}

/** What is told apart by its colour must not turn grey: a step of hue counts as so many of lightness. */
const HUE = 2;

function gapOf(a: Lab, b: Lab): number {
  return Math.hypot(a[0] - b[0], HUE * (a[1] - b[1]), HUE * (a[2] - b[2]));
}

function indexedColours(): readonly Indexed[] {
  const cube = LEVELS.flatMap((red) =>
    LEVELS.flatMap((green) => LEVELS.map((blue): Rgb => [red, green, blue])),
  );
  const greys = Array.from({ length: 24 }, (_, step): Rgb => {
    const level = 8 + step * 10;
    return [level, level, level];
  });
  return [...cube, ...greys].map((rgb, index) => ({ index: 16 + index, lab: labOf(rgb) }));
}

/** A colour by its lightness, its red against green and its yellow against blue. */
type Lab = readonly [number, number, number];

/** Oklab, in which colours that look alike are near: https://bottosson.github.io/posts/oklab. In RGB blue turns violet. */
function labOf(rgb: Rgb): Lab {
  const [red, green, blue] = [linear(rgb[0]), linear(rgb[1]), linear(rgb[2])];
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
}

function linear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
