const CAUTIONS = {
  osteoporosis:
    'you have osteoporosis or have ever broken a bone in the spine: no repeated or forced bending or twisting',
  pregnancy:
    'you are past about 16 weeks of pregnancy, when lying flat on the back is advised against',
  'late-pregnancy': 'you are in late pregnancy: do not lie face down',
  sciatica: 'you have sciatica now: the nerve may be pulled',
  knee: 'you have a knee problem',
  wrist: 'you have a wrist problem',
  hip: 'you have had hip surgery',
  shoulder: 'your shoulder hurts',
  neck: 'your neck hurts',
  extension: 'bending backwards makes it worse, as with stenosis or spondylolisthesis',
  'disc-bending': 'a disc problem hurts more when you bend forwards',
  'acute-disc': 'you have sudden, fresh disc pain',
  postnatal: 'you gave birth recently',
  'hamstring-strain': 'you have strained a hamstring',
  'calf-tear': 'you have torn a calf muscle or an Achilles tendon',
  dizziness: 'you are dizzy',
  balance: 'your balance is poor',
} as const;

/** The name of a reason to leave out an exercise. */
export type Caution = keyof typeof CAUTIONS;

/** Every caution that an exercise file can name. */
export const CAUTION_IDS = Object.keys(CAUTIONS) as readonly Caution[];

/** The caution in words that follow "Skip it if". */
export function cautionWords(caution: Caution): string {
  return CAUTIONS[caution];
}

/** The reasons to stop, for every exercise (pain from 0 to 10). */
export const STOP_ALWAYS: readonly string[] = [
  'pain reaches 6 of 10',
  'pain spreads further down a leg',
  'there is new numbness or weakness',
  'you feel dizzy',
];
