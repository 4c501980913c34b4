import type { Role, STRETCH_SHADES, WORK_SHADES } from './roles.ts';
import { between } from './vector.ts';

/** A colour: red, green and blue from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The background of a picture. */
export type Background = 'dark' | 'light';

/** The shades whose colours lie between the pale one and the full one. */
type Between = (typeof WORK_SHADES)[1 | 2 | 3] | (typeof STRETCH_SHADES)[1 | 2 | 3];

/** The colours that are chosen, and not worked out from others. */
type Chosen = Readonly<Record<Exclude<Role, Between>, Rgb>>;

const CHOSEN: Readonly<Record<Background, Chosen>> = {
  dark: {
    ghost: [34, 42, 52],
    wall: [96, 110, 124],
    mat: [38, 110, 104],
    floor: [70, 84, 96],
    farSkin: [118, 126, 134],
    farLegs: [98, 118, 156],
    torso: [158, 168, 178],
    skin: [250, 247, 240],
    legs: [164, 192, 236],
    paleWork: [206, 146, 160],
    paleStretch: [208, 164, 126],
    work: [255, 92, 122],
    stretch: [255, 140, 50],
    prop: [196, 232, 110],
    arrow: [255, 214, 74],
  },
  light: {
    ghost: [234, 235, 235],
    wall: [150, 160, 168],
    mat: [70, 160, 150],
    floor: [170, 178, 186],
    farSkin: [146, 153, 160],
    farLegs: [118, 146, 194],
    torso: [128, 140, 150],
    skin: [50, 60, 70],
    legs: [52, 100, 178],
    paleWork: [204, 150, 164],
    paleStretch: [224, 180, 140],
    work: [214, 40, 84],
    stretch: [232, 108, 10],
    prop: [90, 130, 20],
    arrow: [176, 124, 0],
  },
};

/**
 * The colours of a figure: far limbs are dimmer; stretched muscles are orange and working ones red, pale at first and
 * fuller with every shade.
 */
export const FIGURE_COLOURS: Readonly<Record<Background, Readonly<Record<Role, Rgb>>>> = {
  dark: withShades(CHOSEN.dark),
  light: withShades(CHOSEN.light),
};

/**
 * The greys of a figure on white paper, as far apart as a black and white printer needs them. A marked muscle is a light patch
 * on a dark limb; whether it is stretched or works is for the words beside the figure to say.
 */
export const PAPER_COLOURS: Readonly<Record<Role, Rgb>> = withShades({
  ghost: grey(228),
  wall: grey(205),
  mat: grey(150),
  floor: grey(120),
  farSkin: grey(192),
  farLegs: grey(192),
  torso: grey(165),
  skin: grey(85),
  legs: grey(125),
  paleWork: grey(60),
  paleStretch: grey(60),
  work: grey(0),
  stretch: grey(0),
  prop: grey(205),
  arrow: grey(0),
});

/** White paper. */
export const PAPER: Rgb = grey(255);

function grey(light: number): Rgb {
  return [light, light, light];
}

function withShades(chosen: Chosen): Readonly<Record<Role, Rgb>> {
  const work = (share: number) => mixed(chosen.paleWork, chosen.work, share);
  const stretch = (share: number) => mixed(chosen.paleStretch, chosen.stretch, share);
  return {
    ...chosen,
    work25: work(0.25),
    work50: work(0.5),
    work75: work(0.75),
    stretch25: stretch(0.25),
    stretch50: stretch(0.5),
    stretch75: stretch(0.75),
  };
}

function mixed(pale: Rgb, full: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2) => Math.round(between(pale[index], full[index], share));
  return [part(0), part(1), part(2)];
}

/** The background colours to assume if the exact one is unknown. */
export const BEHIND: Readonly<Record<Background, Rgb>> = {
  dark: [14, 18, 23],
  light: [250, 248, 244],
};
