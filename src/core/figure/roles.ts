/** The shades of a muscle that works, from the start of the movement to its end. */
export const WORK_SHADES = ['paleWork', 'work25', 'work50', 'work75', 'work'] as const;
/** The shades of a muscle that is stretched. */
export const STRETCH_SHADES = [
  'paleStretch',
  'stretch25',
  'stretch50',
  'stretch75',
  'stretch',
] as const;

/** What a painted shape stands for; each role has its colour. Those of the body follow one another. */
export const ROLES = [
  'ghost',
  'wall',
  'mat',
  'floor',
  'farSkin',
  'farLegs',
  'torso',
  'skin',
  'legs',
  ...WORK_SHADES,
  ...STRETCH_SHADES,
  'prop',
  'arrow',
] as const;
/** What one painted shape stands for. */
export type Role = (typeof ROLES)[number];

/** The shade of a muscle at a share, 0 to 1, of the movement: few of them, so that its colour changes in few frames. */
export function shadeAt<Shade extends Role>(
  shades: readonly [Shade, ...Shade[]],
  share: number,
): Shade {
  return shades[Math.round(share * (shades.length - 1))] ?? shades[0];
}
