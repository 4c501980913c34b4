import type { Role } from './scene.ts';

/** A colour: red, green and blue from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The background of a picture. */
export type Background = 'dark' | 'light';

/** The colours of a figure: far limbs are dimmer; stretched muscles are orange and working ones red, pale before they are. */
export const FIGURE_COLOURS: Readonly<Record<Background, Readonly<Record<Role, Rgb>>>> = {
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

/** The background colours to assume if the exact one is unknown. */
export const BEHIND: Readonly<Record<Background, Rgb>> = {
  dark: [14, 18, 23],
  light: [250, 248, 244],
};
