import { type Background, BEHIND, FIGURE_COLOURS, type Rgb } from '../core/figure/colours.ts';
import type { Role } from '../core/figure/scene.ts';

/** What has a colour besides the parts of a figure: the phases of a session, and what stands out. */
type Sign = 'accent' | 'move' | 'hold' | 'rest' | 'alarm' | 'track' | 'title';

/** Everything that has a colour, by what it means. */
export type Hue = Role | Sign;

const SIGNS: Readonly<Record<Background, Readonly<Record<Sign, Rgb>>>> = {
  dark: {
    accent: [80, 210, 190],
    move: [255, 214, 74],
    hold: [255, 140, 50],
    rest: [110, 170, 255],
    alarm: [255, 84, 84],
    track: [62, 72, 84],
    title: [255, 255, 255],
  },
  light: {
    accent: [0, 122, 110],
    move: [146, 98, 0],
    hold: [182, 74, 0],
    rest: [24, 96, 196],
    alarm: [186, 16, 16],
    track: [204, 210, 214],
    title: [16, 20, 26],
  },
};

/** The number, as a foreground, of the one of 16 colours that is near and can be told from its neighbours. */
const SIXTEEN: Readonly<Record<Background, Readonly<Record<Hue, number>>>> = {
  dark: {
    ghost: 90,
    wall: 90,
    mat: 36,
    floor: 90,
    farSkin: 90,
    farLegs: 34,
    torso: 37,
    skin: 97,
    legs: 94,
    work: 91,
    stretch: 33,
    prop: 92,
    arrow: 93,
    accent: 96,
    move: 93,
    hold: 33,
    rest: 94,
    alarm: 91,
    track: 90,
    title: 97,
  },
  light: {
    ghost: 37,
    wall: 90,
    mat: 36,
    floor: 37,
    farSkin: 37,
    farLegs: 96,
    torso: 90,
    skin: 30,
    legs: 34,
    work: 31,
    stretch: 33,
    prop: 32,
    arrow: 35,
    accent: 36,
    move: 35,
    hold: 33,
    rest: 34,
    alarm: 31,
    track: 37,
    title: 30,
  },
};

/** The colour of a thing; of nothing, that of the background as it is taken to be. */
export function rgbOf(hue: Hue | undefined, on: Background): Rgb {
  if (hue === undefined) return BEHIND[on];
  return isSign(hue) ? SIGNS[on][hue] : FIGURE_COLOURS[on][hue];
}

/** The parameters of the escape sequence for a colour of a terminal with 16, 256 or all colours. */
export function colourCode(
  hue: Hue,
  on: Background,
  { level, isBehind }: { readonly level: 1 | 2 | 3; readonly isBehind: boolean },
): string {
  const few = SIXTEEN[on][hue];
  if (level === 1) return String(isBehind ? few + 10 : few);
  const rgb = rgbOf(hue, on);
  const first = isBehind ? 48 : 38;
  return level === 2 ? `${first};5;${indexed(rgb)}` : `${first};2;${rgb.join(';')}`;
}

function isSign(hue: Hue): hue is Sign {
  return hue in SIGNS.dark;
}

/** The levels of the 6 × 6 × 6 cube of the 256 colours. */
const LEVELS = [0, 95, 135, 175, 215, 255] as const;

/** The nearest of the 256 colours: one of the cube, or one of the 24 greys. */
function indexed(rgb: Rgb): number {
  const cube = rgb.map((part) => nearestIndex(LEVELS, part));
  const [red = 0, green = 0, blue = 0] = cube;
  const inCube = cube.map((index) => LEVELS[index] ?? 0);
  const greys = Array.from({ length: 24 }, (_, index) => 8 + index * 10);
  const grey = nearestIndex(greys, (rgb[0] + rgb[1] + rgb[2]) / 3);
  const level = greys[grey] ?? 0;
  const isGrey = distance(rgb, [level, level, level]) < distance(rgb, inCube);
  return isGrey ? 232 + grey : 16 + 36 * red + 6 * green + blue;
}

function nearestIndex(values: readonly number[], wanted: number): number {
  const gaps = values.map((value) => Math.abs(value - wanted));
  return gaps.indexOf(Math.min(...gaps));
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(...a.map((part, index) => part - (b[index] ?? 0)));
}
