import { type Background, BEHIND, FIGURE_COLOURS, type Rgb } from '../../core/figure/colours.ts';
import type { Role } from '../../core/figure/roles.ts';

/** What has a colour besides the parts of a figure: phases of a session, highlights, text and its background. */
type Sign =
  | 'accent'
  | 'move'
  | 'hold'
  | 'rest'
  | 'alarm'
  | 'track'
  | 'title'
  | 'ink'
  | 'faint'
  | 'paper';

/** A colour, by its meaning. */
export type Hue = Role | Sign;

/** How a colour is used: level 1 has 16 colours, 2 has 256, 3 has all; and whether it is behind the text. */
interface ColourUse {
  readonly level: 1 | 2 | 3;
  readonly isBehind: boolean;
}

const SIGNS: Readonly<Record<Background, Readonly<Record<Sign, Rgb>>>> = {
  dark: {
    accent: [80, 210, 190],
    move: [255, 214, 74],
    hold: [255, 140, 50],
    rest: [110, 170, 255],
    alarm: [255, 84, 84],
    track: [62, 72, 84],
    title: [255, 255, 255],
    ink: [222, 226, 230],
    faint: [158, 158, 158],
    paper: BEHIND.dark,
  },
  light: {
    accent: [0, 108, 100],
    move: [144, 96, 0],
    hold: [180, 72, 0],
    rest: [24, 96, 196],
    alarm: [186, 16, 16],
    track: [204, 210, 214],
    title: [16, 20, 26],
    ink: [40, 46, 54],
    faint: [98, 98, 98],
    paper: BEHIND.light,
  },
};

/**
 * The foreground code of the one of 16 colours that is near and differs from its neighbours. A ghost is that of the
 * background: in a grey of its own it would be another far limb.
 */
const SIXTEEN: Readonly<Record<Background, Readonly<Record<Hue, number>>>> = {
  dark: {
    ghost: 30,
    wall: 90,
    mat: 36,
    floor: 90,
    farSkin: 90,
    farLegs: 34,
    torso: 37,
    skin: 97,
    legs: 94,
    paleWork: 31,
    work25: 31,
    work50: 91,
    work75: 91,
    work: 91,
    paleStretch: 33,
    stretch25: 33,
    stretch50: 93,
    stretch75: 93,
    stretch: 93,
    prop: 92,
    arrow: 95,
    accent: 96,
    move: 93,
    hold: 33,
    rest: 94,
    alarm: 91,
    track: 90,
    title: 97,
    ink: 37,
    faint: 37,
    paper: 30,
  },
  light: {
    ghost: 97,
    wall: 90,
    mat: 36,
    floor: 37,
    farSkin: 37,
    farLegs: 96,
    torso: 90,
    skin: 30,
    legs: 34,
    paleWork: 91,
    work25: 91,
    work50: 31,
    work75: 31,
    work: 31,
    paleStretch: 93,
    stretch25: 93,
    stretch50: 33,
    stretch75: 33,
    stretch: 33,
    prop: 32,
    arrow: 35,
    accent: 34,
    move: 35,
    hold: 34,
    rest: 90,
    alarm: 31,
    track: 37,
    title: 30,
    ink: 30,
    faint: 30,
    paper: 97,
  },
};

/** The index, from 16 on, of the nearest of 256 colours as the eye sees it; the tests compute them. */
const INDEXED: Readonly<Record<Background, Readonly<Record<Hue, number>>>> = {
  dark: {
    ghost: 235,
    wall: 242,
    mat: 23,
    floor: 239,
    farSkin: 244,
    farLegs: 67,
    torso: 248,
    skin: 231,
    legs: 153,
    paleWork: 174,
    work25: 174,
    work50: 168,
    work75: 204,
    work: 204,
    paleStretch: 180,
    stretch25: 180,
    stretch50: 173,
    stretch75: 208,
    stretch: 208,
    prop: 149,
    arrow: 221,
    accent: 79,
    move: 221,
    hold: 208,
    rest: 75,
    alarm: 203,
    track: 238,
    title: 231,
    ink: 254,
    faint: 247,
    paper: 233,
  },
  light: {
    ghost: 255,
    wall: 247,
    mat: 73,
    floor: 249,
    farSkin: 246,
    farLegs: 67,
    torso: 245,
    skin: 237,
    legs: 25,
    paleWork: 181,
    work25: 174,
    work50: 168,
    work75: 168,
    work: 161,
    paleStretch: 180,
    stretch25: 180,
    stretch50: 173,
    stretch75: 208,
    stretch: 166,
    prop: 64,
    arrow: 136,
    accent: 23,
    move: 94,
    hold: 130,
    rest: 26,
    alarm: 124,
    track: 252,
    title: 233,
    ink: 236,
    faint: 241,
    paper: 231,
  },
};

/** Returns the RGB value of a hue; for undefined, that of the assumed background. */
export function rgbOf(hue: Hue | undefined, on: Background): Rgb {
  if (hue === undefined) return BEHIND[on];
  return isSign(hue) ? SIGNS[on][hue] : FIGURE_COLOURS[on][hue];
}

const codes = new Map<string, string>();

/** Returns the parameters of the escape sequence for a colour. They are cached. */
export function colourCode(hue: Hue, on: Background, how: ColourUse): string {
  const key = `${hue} ${on} ${how.level} ${how.isBehind}`;
  const known = codes.get(key);
  if (known !== undefined) return known;
  const code = codeOf(hue, on, how);
  codes.set(key, code);
  return code;
}

function codeOf(hue: Hue, on: Background, { level, isBehind }: ColourUse): string {
  const few = SIXTEEN[on][hue];
  if (level === 1) return String(isBehind ? few + 10 : few);
  const first = isBehind ? 48 : 38;
  return level === 2 ? `${first};5;${INDEXED[on][hue]}` : `${first};2;${rgbOf(hue, on).join(';')}`;
}

function isSign(hue: Hue): hue is Sign {
  return Object.hasOwn(SIGNS.dark, hue);
}
