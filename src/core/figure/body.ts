/** The lengths of the bones, in per cent of body height. */
export const LENGTH = {
  spine: 29,
  neck: 11.4,
  upperArm: 17.6,
  forearm: 14.8,
  hand: 4,
  thigh: 24.5,
  shin: 24,
  foot: 9,
} as const;

/** Half the thickness of the body's parts, in per cent of body height. */
export const RADIUS = {
  hip: 5.8,
  waist: 4.6,
  chest: 5.9,
  shoulder: 3.9,
  neck: 2.5,
  head: 6.4,
  upperArm: 3.1,
  elbow: 2.5,
  wrist: 1.8,
  hand: 2.1,
  thigh: 4.9,
  knee: 3.3,
  calf: 3.5,
  ankle: 2,
  foot: 1.7,
  buttock: 5.2,
} as const;

/** The height of each joint when its part of the body rests on the floor, in per cent of body height. */
export const RESTING = {
  hip: RADIUS.hip,
  shoulder: RADIUS.chest,
  head: RADIUS.head,
  knee: RADIUS.knee,
  ankle: 3.4,
  wrist: 1.9,
  elbow: RADIUS.elbow,
} as const;

/** The thickness of a wall, in per cent of body height. */
export const WALL_WIDTH = 2.6;

/** Half the width of hips and shoulders seen from the front, in per cent of body height. */
export const HALF_WIDTH = { hips: 5.6, shoulders: 9.4 } as const;
