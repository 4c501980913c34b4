/** The numbers of a dose; `up`, `hold` and `down` are the parts of a tempo, and `hold` is a hold's seconds as well. */
export type DoseField = 'sets' | 'reps' | 'up' | 'hold' | 'down' | 'rest';

/** The lowest and the highest number that the facts give, and where: a sheet, the thread, or the project's rule [P]. */
export type Bounds = readonly [from: number, to: number, where: string];

/** Bounds of the numbers of one movement; those of a form replace its exercise's one by one. */
export type DoseBounds = Readonly<Partial<Record<DoseField, Bounds>>>;

/** Rest between sets of repetitions or of long holds, and between the holds of a stretch. */
const BETWEEN_SETS: Bounds = [30, 90, 'clinic pages 30–60 s, Harvard 30–90 s'];
const BETWEEN_HOLDS: Bounds = [5, 30, '5 s [P]; hip stretches of the AAOS kind 30 s'];

/** No sheet gives the seconds up and down, where nothing else is said. */
const EACH_WAY: Bounds = [1, 3, '[P]'];

const ONE_SET: Bounds = [1, 1, '[P]'];
const MOVES = { up: EACH_WAY, down: EACH_WAY, rest: BETWEEN_SETS };

/** Two times, in steps; 20–30 m would be more of them. */
const DRILL: DoseBounds = {
  ...MOVES,
  sets: [2, 2, 'runtimes.co.uk'],
  reps: [10, 10, '[P], fewer than 20–30 m take'],
  hold: [0, 0, 'a pause is not asked for'],
};
const ON_TOES: DoseBounds = { reps: [6, 6, '[P]'] };

/** The clinical sheets: how much of each exercise, and of each form with a dose of its own. */
export const CLINICAL_RANGES: Readonly<Record<string, DoseBounds>> = {
  'prone-press-up': {
    ...MOVES,
    sets: ONE_SET,
    reps: [3, 15, 'NHS 8–10, EOTA 10, thread 12–15; 3 after bending, common practice'],
    hold: [2, 3, 'EOTA'],
  },
  'prone-hip-extension': {
    ...MOVES,
    sets: [2, 3, 'MSD 3, the start 2'],
    reps: [8, 10, 'CEMM 8, MSD 10'],
    hold: [1, 1, '[P]'],
    down: [1, 5, '[P]; CEMM 5'],
  },
  'prone-hip-extension-hold': { hold: [3, 5, '[P]'] },
  piriformis: {
    sets: [1, 3, 'Sports-health three a day, the start 2; 1 in five minutes [P]'],
    hold: [10, 30, 'NHS 10–15 s, Sports-health 30 s'],
    rest: BETWEEN_HOLDS,
  },
  'double-knees-to-chest': {
    ...MOVES,
    sets: ONE_SET,
    reps: [5, 15, 'HO13 5–10, thread 12–15'],
    hold: [2, 5, 'HO13 5 s; 2 s where the thread gives none [P]'],
  },
  'double-knees-to-chest-hold': { reps: [5, 10, 'HO13'], hold: [10, 10, '[P]'] },
  'seated-twist': {
    sets: [2, 4, 'AAOS 4, the start 2'],
    hold: [30, 30, 'AAOS'],
    rest: BETWEEN_HOLDS,
  },
  hamstring: {
    sets: [3, 5, 'MSD 4, AAOS 5, the start 3'],
    hold: [10, 30, 'NHS 10–15 s, AAOS 20 s, MSD 30 s'],
    rest: BETWEEN_HOLDS,
  },
  'calf-wall': {
    sets: [2, 2, '[P]'],
    hold: [10, 30, 'NHS 10–15 s; 30 s [P]'],
    rest: BETWEEN_HOLDS,
  },
  'calf-wall-step': { sets: [1, 1, '[P]'], hold: [20, 20, '[P]'] },
  'glute-cross-body': {
    sets: [2, 2, '[P]'],
    hold: [20, 30, '20–30 s [P]; hip stretches of the AAOS kind 30 s'],
    rest: BETWEEN_HOLDS,
  },
  'curl-up': {
    ...MOVES,
    sets: [2, 2, 'Bournemouth'],
    reps: [8, 10, 'Bournemouth 10, the start 8'],
    hold: [2, 4, 'Bournemouth'],
  },
  'curl-up-elbows': { sets: [1, 1, '[P]'], reps: [6, 6, '[P]'] },
  'abdominal-brace': {
    sets: [3, 10, 'Arthritis Research 3, AAOS 10'],
    hold: [5, 5, 'AAOS, Arthritis Research'],
    rest: BETWEEN_HOLDS,
  },
  'abdominal-brace-short': { hold: [1, 2, '[P]'] },
  bridge: {
    ...MOVES,
    sets: [1, 3, 'Bournemouth 2, MSD 3; 1 in five minutes [P]'],
    reps: [10, 10, 'Bournemouth, MSD'],
    hold: [2, 4, 'Bournemouth'],
  },
  'bird-dog': {
    ...MOVES,
    sets: [1, 2, 'Bournemouth 2, the start 1'],
    reps: [8, 12, 'CommonSpirit 8–12, Bournemouth 10'],
    hold: [4, 6, 'Bournemouth 4 s, CommonSpirit 6 s'],
  },
  'bird-dog-hold': { hold: [10, 10, '[P]'] },
  'dead-bug': {
    ...MOVES,
    sets: [2, 4, 'Sweat 3, Prokinesis 2–4'],
    reps: [5, 12, 'Sweat 5–10, Prokinesis 8–12'],
    hold: [1, 1, '[P]'],
  },
  'dead-bug-straight': { sets: [1, 1, '[P]'], reps: [4, 4, '[P]'] },
  'side-plank': {
    sets: [2, 10, 'Bournemouth 2, CCGI 10'],
    hold: [10, 30, 'CCGI 10 s, Bournemouth 20–30 s'],
    rest: BETWEEN_HOLDS,
  },
  'side-plank-short': { hold: [5, 5, '[P]'] },
  'side-plank-straight': { sets: [3, 3, '[P]'], hold: [10, 10, '[P]'] },
  plank: {
    sets: [2, 2, 'Bournemouth'],
    hold: [20, 30, 'Bournemouth'],
    rest: BETWEEN_SETS,
  },
  'plank-long': { hold: [45, 60, '[P]'] },
  'cat-cow': {
    ...MOVES,
    sets: ONE_SET,
    reps: [7, 7, 'Spineplus'],
    up: [3, 5, 'Bournemouth'],
    hold: [0, 0, 'part of each way'],
    down: [3, 5, 'Bournemouth'],
  },
  'knee-rolls': {
    ...MOVES,
    sets: ONE_SET,
    reps: [3, 5, 'CSP 3 a side; NHS 8–10 in all, so 4–5; NHS Inform 5'],
    hold: [2, 10, 'NHS Inform 2 s, NHS one breath, CSP 10 s'],
  },
  'pelvic-tilt': {
    ...MOVES,
    sets: ONE_SET,
    reps: [5, 15, 'CSP and NHS Inform 5, NHS 10–15'],
    hold: [2, 5, 'NHS Inform 2 s, CSP 5 s'],
  },
  'prone-lying': {
    sets: ONE_SET,
    hold: [60, 300, '60 s [P], EOTA up to 5 min'],
    rest: BETWEEN_HOLDS,
  },
  'hip-flexor': {
    sets: [2, 3, 'CSP and Arthritis Research 3, the start 2'],
    hold: [20, 30, 'Vitality, half kneeling'],
    rest: BETWEEN_HOLDS,
  },
  'hip-flexor-standing': { hold: [15, 15, 'nhs.com.in, a standing lunge'] },
  'single-knee-to-chest': {
    sets: [3, 5, 'CSP and AAOS 5, the start 3'],
    hold: [5, 20, 'CSP 5 s, AAOS 20 s'],
    rest: BETWEEN_HOLDS,
  },
  'childs-pose': {
    ...MOVES,
    sets: ONE_SET,
    reps: [8, 10, 'NHS'],
    hold: [3, 5, 'NHS one breath'],
  },
  'childs-pose-hold': { reps: [2, 4, 'ACSM'], hold: [30, 30, '[P]; ACSM 10–30 s'] },
  'standing-back-bend': {
    ...MOVES,
    sets: ONE_SET,
    reps: [5, 5, 'NHS Inform, OAE'],
    hold: [3, 3, 'OAE'],
  },
  'soleus-stretch': {
    sets: [2, 2, '[P]'],
    hold: [10, 30, 'NHS, for the calf, 10–15 s, Vitality 20–30 s'],
    rest: BETWEEN_HOLDS,
  },
  'soleus-stretch-step': { sets: [1, 1, '[P]'], hold: [20, 20, '[P]'] },
  'one-leg-slide': {
    ...MOVES,
    sets: ONE_SET,
    reps: [5, 10, 'Charterhouse'],
    hold: [0, 0, 'a pause is not asked for'],
  },
  'hundred-prep': {
    sets: ONE_SET,
    hold: [30, 30, 'Charterhouse five breaths, about 30 s'],
    rest: BETWEEN_HOLDS,
  },
  'open-book': {
    ...MOVES,
    sets: [1, 2, 'Mountain Movement'],
    reps: [6, 10, 'Mountain Movement 10, the start 6'],
    hold: [1, 1, '[P]'],
  },
  'side-bend': {
    sets: [2, 3, 'Rehab Links 2–3, NHS 3'],
    hold: [2, 30, 'NHS 2 s, Rehab Links, kneeling, 30 s; the start 15 s [P]'],
    rest: BETWEEN_HOLDS,
  },
  breathing: {
    sets: ONE_SET,
    hold: [120, 600, '2 min [P], HealthLink BC 10 min'],
    rest: BETWEEN_HOLDS,
  },
  'swim-prep': {
    ...MOVES,
    sets: ONE_SET,
    reps: [6, 6, '[CP]; WCHC gives no number'],
    hold: [1, 1, '[CP]'],
  },
  clamshell: {
    ...MOVES,
    sets: [2, 3, 'Body Works 3, the start 2'],
    reps: [5, 15, 'Charterhouse 5–10, Body Works 10–15'],
    hold: [1, 1, '[P]'],
    rest: [30, 60, 'clinic pages 30–60 s, Body Works under a minute; 60 s [P]'],
  },
  'clamshell-feet-up': { sets: [1, 1, '[P]'], reps: [5, 10, 'Charterhouse, second level'] },
  'side-leg-raise': {
    ...MOVES,
    sets: [2, 2, '[P]'],
    reps: [8, 12, 'AAOS, Harvard'],
    hold: [5, 5, 'AAOS'],
  },
  'side-leg-raise-band': { sets: [1, 1, '[P]'], reps: [6, 6, '[P]'] },
  'bridge-one-leg': {
    ...MOVES,
    sets: [2, 5, 'APC, another 2–4 after the first; the start 2'],
    reps: [5, 10, 'APC'],
    hold: [3, 5, 'APC'],
  },
  'bridge-one-leg-step': { sets: [1, 1, '[P]'], reps: [5, 10, 'APC'] },
  'hip-hinge': {
    ...MOVES,
    sets: [2, 2, '[P]'],
    reps: [8, 15, 'Scouting 8–10, Precision 10–15'],
    hold: [1, 1, '[P]'],
  },
  'hip-hinge-one-leg': { reps: [6, 6, '[P]'] },
  'chair-squat': {
    ...MOVES,
    sets: [2, 2, 'Harvard'],
    reps: [5, 10, 'Harvard 8–10, NHS 5'],
    hold: [1, 1, '[P]'],
    rest: [30, 60, 'Harvard'],
  },
  'chair-squat-hands': { reps: [5, 5, 'NHS'] },
  'chair-squat-free': { sets: [1, 1, '[P]'], reps: [6, 6, '[P]'] },
  'step-down': {
    ...MOVES,
    sets: [2, 3, 'APC'],
    reps: [5, 12, 'APC'],
    hold: [0, 0, 'a pause is not asked for'],
  },
  'step-down-low': { reps: [5, 12, 'APC'] },
  'step-down-high': { sets: [1, 1, '[P]'], reps: [5, 12, 'APC'] },
  'calf-raise': {
    sets: [2, 3, 'parkrun 3, the start 2'],
    reps: [10, 20, 'NHS Tayside 10, parkrun 20'],
    up: [3, 3, 'NHS Tayside'],
    hold: [1, 1, '[P]'],
    down: [5, 5, 'NHS Tayside'],
    rest: [60, 60, 'parkrun'],
  },
  'calf-raise-one-leg': { reps: [10, 15, '10–15 on one leg'] },
  'leg-swing': {
    ...MOVES,
    sets: ONE_SET,
    reps: [10, 10, 'Community Health'],
    hold: [0, 0, 'it swings'],
  },
  'walking-lunge': {
    ...MOVES,
    sets: ONE_SET,
    reps: [5, 5, '[P], a little less than 15 m'],
    hold: [0, 0, 'a pause is not asked for'],
  },
  'heel-flick': DRILL,
  'heel-flick-toes': ON_TOES,
  'high-knees': DRILL,
  'high-knees-toes': ON_TOES,
};
