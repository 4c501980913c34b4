const CAUTIONS = {
  osteoporosis: 'you have osteoporosis or have ever broken a bone in the spine',
  pregnancy: 'you are past about 16 weeks of pregnancy',
  'late-pregnancy': 'you are in late pregnancy',
  postnatal: 'you gave birth in the last 12 weeks',
  'belly-surgery': 'you had belly surgery in the last 12 weeks',
  'disc-bending': 'bending forwards brings on your back or leg pain',
  extension: 'bending backwards brings on your back or leg pain',
  'acute-disc': 'you have new, severe back pain, or pain that shoots down a leg',
  sciatica: 'pain, tingling or numbness runs down a leg now',
  hip: 'you have had hip surgery, or your hip catches or pinches',
  knee: 'you have a knee problem',
  shoulder: 'your shoulder hurts',
  wrist: 'you have a wrist problem',
  neck: 'your neck hurts',
  'hamstring-strain': 'you have strained a hamstring, or it cramps',
  'calf-tear': 'you have torn a calf muscle or an Achilles tendon',
  heart: 'you have heart trouble or high blood pressure',
  dizziness: 'you get dizzy',
  balance: 'your balance is poor',
} as const;

/** The name of a reason to leave out an exercise. */
export type Caution = keyof typeof CAUTIONS;

/** Every caution that an exercise file can name. */
export const CAUTION_IDS = Object.keys(CAUTIONS) as readonly Caution[];

/** Why a session in easier forms leaves an exercise out; nobody is asked about it, and no exercise names it. */
export const EASED = 'easier-forms';

/** The caution in words of what the user feels, which follow "Skip it if"; an unknown one, of a later version, is its name. */
export function cautionWords(caution: string): string {
  if (caution === EASED) return 'it has no place among easier forms';
  const known = CAUTION_IDS.find((one) => one === caution);
  return known === undefined ? caution : CAUTIONS[known];
}

/** What can only be true of somebody of whom something else is. */
const FOLLOWS: Partial<Record<Caution, Caution>> = { 'late-pregnancy': 'pregnancy' };

/** Whether a caution can be true of somebody of whom some others are. */
export function canFollow(caution: Caution, known: readonly Caution[]): boolean {
  const before = FOLLOWS[caution];
  return before === undefined || known.includes(before);
}

/** What a list of cautions is called if there are none. */
export const NO_CAUTIONS = 'none';

/** Returns the cautions in a list such as `knee, wrist`, each once, in the order of `CAUTION_IDS`. */
export function cautionsIn(list: string): readonly Caution[] {
  const words = wordsIn(list);
  return CAUTION_IDS.filter((caution) => words.includes(caution));
}

/** Returns the words of a list that are no cautions; a list without any is `none`. */
export function unknownCautions(list: string): readonly string[] {
  const words = wordsIn(list);
  if (words.length === 1 && words[0] === NO_CAUTIONS) return [];
  return words.filter((word) => !CAUTION_IDS.some((caution) => caution === word));
}

/** Returns cautions as a list that `cautionsIn` reads. */
export function cautionList(cautions: readonly Caution[]): string {
  return cautions.length === 0 ? NO_CAUTIONS : cautions.join(', ');
}

function wordsIn(list: string): readonly string[] {
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
}

/** The reasons to stop, for every exercise, besides strong pain. */
export const STOP_SIGNS: readonly string[] = [
  'pain spreads further down a leg',
  'there is new numbness or weakness',
  'you feel dizzy',
];

/** The reasons to stop, for every exercise (pain from 0 to 10). */
export const STOP_ALWAYS: readonly string[] = ['pain reaches 6 of 10', ...STOP_SIGNS];
