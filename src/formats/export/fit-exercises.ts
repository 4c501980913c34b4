/** What Garmin calls an exercise: the number of a category, and of the exercise in it. */
export interface FitExercise {
  readonly category: number;
  readonly name: number;
}

/** The category of what Garmin has no name for. */
export const UNKNOWN_CATEGORY = 65_534;

const CATEGORIES = {
  calfRaise: 1,
  core: 5,
  crunch: 6,
  deadlift: 8,
  hipRaise: 10,
  hipStability: 11,
  hyperextension: 13,
  lunge: 17,
  plank: 19,
  squat: 28,
  warmUp: 31,
  move: 35,
} as const;

/** The shipped exercises that Garmin has a name for, by their ids; test/formats/export/fit-exercises.test.ts has the names. */
const EXERCISES: ReadonlyMap<string, readonly [keyof typeof CATEGORIES, number]> = new Map(
  Object.entries<readonly [keyof typeof CATEGORIES, number]>({
    'bird-dog': ['hyperextension', 0],
    breathing: ['move', 4],
    bridge: ['hipRaise', 11],
    'bridge-one-leg': ['hipRaise', 30],
    'calf-raise': ['calfRaise', 18],
    'calf-wall': ['warmUp', 37],
    'cat-cow': ['core', 51],
    'chair-squat': ['squat', 61],
    'childs-pose': ['warmUp', 39],
    clamshell: ['hipRaise', 44],
    'curl-up': ['crunch', 36],
    'dead-bug': ['hipStability', 1],
    'glute-cross-body': ['warmUp', 32],
    hamstring: ['warmUp', 44],
    'high-knees': ['warmUp', 26],
    'hip-flexor': ['warmUp', 49],
    'hip-hinge': ['deadlift', 25],
    'hundred-prep': ['core', 72],
    'leg-swing': ['warmUp', 9],
    'open-book': ['warmUp', 24],
    piriformis: ['warmUp', 53],
    plank: ['plank', 43],
    'prone-press-up': ['warmUp', 40],
    'seated-twist': ['move', 44],
    'side-bend': ['warmUp', 64],
    'side-leg-raise': ['hipStability', 21],
    'side-plank': ['plank', 66],
    'single-knee-to-chest': ['warmUp', 52],
    'walking-lunge': ['lunge', 78],
  }),
);

/** Returns what Garmin calls a shipped exercise; undefined if it has no name for it. */
export function fitExercise(id: string): FitExercise | undefined {
  const found = EXERCISES.get(id);
  return found === undefined ? undefined : { category: CATEGORIES[found[0]], name: found[1] };
}
