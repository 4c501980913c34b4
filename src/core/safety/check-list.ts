import type { Caution } from '../library/caution.ts';
import type { CheckGroup } from './check-group.ts';

/** Something that is asked before the first session, and from time to time after it. */
export interface CheckItem {
  /** Never changes, since the journal keeps it; its first letter tells its group. */
  readonly id: string;
  /** What is asked, to be answered with yes or no; it follows the heading of its group. */
  readonly words: string;
  /** What is not meant by it, or what is. */
  readonly help?: string;
  /** What to do, if that is not what its whole group says. */
  readonly advice?: string;
  /** What to leave out of sessions, if that is true as well: its words say more, or something else. */
  readonly leaveOut?: readonly Caution[];
  /** What to leave out of sessions without another question, as the words are the same. */
  readonly implies?: readonly Caution[];
}

/** The version of the list; a new item, or a new meaning of one, makes a new version. */
export const CHECK_LIST_VERSION = 1;

/** Who names the items of the emergency list: the first two e1 to e7, the third e8. */
export const EMERGENCY_SOURCES =
  'NHS advice on back pain; the cauda equina card by Greenhalgh, Finucane, Mercer and Selfe; NHS Lothian, serious lumbar spine conditions';

/**
 * Sources: `EMERGENCY_SOURCES` (e1 to e8); NHS (u1 to u6); Fredericson on sacral stress fractures in distance runners (u7).
 * Single signs predict little, so any yes counts and nothing is scored.
 */
const EMERGENCY: readonly CheckItem[] = [
  {
    id: 'e1',
    words:
      'numbness, tingling or an odd feeling round the genitals, back passage, buttocks or inner thighs',
    help: 'noticing it only when wiping counts as well',
  },
  {
    id: 'e2',
    words: 'trouble starting, stopping or feeling your urine, or knowing that your bladder is full',
  },
  { id: 'e3', words: 'lost control of bladder or bowel' },
  { id: 'e4', words: 'a change in erection, ejaculation or genital feeling' },
  {
    id: 'e5a',
    words: 'pain, tingling, numbness or weakness in both legs',
    help: 'also if it began in one of them',
  },
  { id: 'e5b', words: 'trouble walking, or legs that are heavy or do not obey' },
  { id: 'e6', words: 'it began with a serious accident' },
  { id: 'e7', words: 'chest pain too' },
  {
    id: 'e8',
    words: 'a foot that drops or slaps, or a leg that gives way',
    advice:
      'For a foot that drops or a leg that gives way, be seen the same day; if it was sudden or is getting worse, go to A&E.',
  },
  { id: 'e9', words: 'sudden, severe, tearing pain in back or belly, or fainting with it' },
];

const URGENT: readonly CheckItem[] = [
  { id: 'u1', words: 'fever' },
  { id: 'u2', words: 'losing weight without trying' },
  { id: 'u3', words: 'a lump, or a back that changed shape' },
  { id: 'u4a', words: 'it stays however you lie' },
  {
    id: 'u4b',
    words: 'it wakes you or keeps you awake',
    help: 'soreness on getting up that eases as you move is not meant',
  },
  { id: 'u5', words: 'worse on sneezing, coughing or pooing' },
  { id: 'u6', words: 'pain between the shoulder blades' },
  {
    id: 'u7',
    words:
      'pain under a fingertip in buttock, tailbone, groin or spine at each footfall, since running more',
    help: 'more: further, faster, or more on roads; hopping may bring it on as well',
    advice: 'Stop running, and see a doctor or a sports clinic this week.',
  },
  { id: 'u8', words: 'burning or blood when you pee, or feeling unwell' },
];

const AGE: readonly CheckItem[] = [{ id: 'a1', words: 'under 16' }];

const HISTORY: readonly CheckItem[] = [
  { id: 'h1', words: 'cancer, ever' },
  { id: 'h2', words: 'long-term steroid tablets' },
  {
    id: 'h3',
    words: 'osteoporosis, or a bone broken in a minor fall',
    leaveOut: ['osteoporosis'],
  },
  {
    id: 'h4',
    words: 'weak immunity, diabetes, injected drugs, recent infection',
    advice: 'If you feel at all unwell, call your doctor the same day.',
  },
  { id: 'h5', words: 'first back pain ever, at 16 to 19 or over 50' },
  { id: 'h6', words: 'a recent knock or fall' },
  { id: 'h7', words: 'a past stress fracture' },
  { id: 'h8', words: 'no periods for 3 months, or eating too little for your runs' },
  { id: 'h9', words: 'blood thinners' },
  {
    id: 'h10',
    words: 'heart trouble, chest pain or blackouts on effort',
    leaveOut: ['heart'],
  },
  { id: 'h11a', words: 'pregnant', leaveOut: ['pregnancy', 'late-pregnancy'] },
  { id: 'h11b', words: 'a birth in the last 12 weeks', implies: ['postnatal'] },
  { id: 'h12', words: 'surgery in the last 12 weeks', leaveOut: ['belly-surgery'] },
];

/** A group of the list with its items. */
export interface CheckSection {
  readonly group: CheckGroup;
  /** What its items have in common. */
  readonly heading: string;
  readonly items: readonly CheckItem[];
}

/** The list, in the order in which it is asked. Its texts are fixed: no answer changes them, and none is scored. */
export const CHECK_SECTIONS: readonly CheckSection[] = [
  {
    group: 'emergency',
    heading: 'New or getting worse, together with the back pain',
    items: EMERGENCY,
  },
  { group: 'urgent', heading: 'With the back pain now', items: URGENT },
  { group: 'history', heading: 'True of you', items: [...HISTORY, ...AGE] },
];

/** Every item, in the order in which it is asked. */
export const CHECK_ITEMS: readonly CheckItem[] = CHECK_SECTIONS.flatMap(({ items }) => items);

/** Returns the items of the list among some ids, in its order. */
export function itemsOf(ids: readonly string[]): readonly CheckItem[] {
  return CHECK_ITEMS.filter(({ id }) => ids.includes(id));
}

/** Returns an item in words; an unknown one, of a later version, is its id. */
export function checkWords(id: string): string {
  return CHECK_ITEMS.find((item) => item.id === id)?.words ?? id;
}

/** Returns what the items that are true suggest to leave out of sessions, each once. */
export function suggestedCautions(ids: readonly string[]): readonly Caution[] {
  const items = itemsOf(ids);
  return [
    ...new Set(items.flatMap(({ leaveOut = [], implies = [] }) => [...leaveOut, ...implies])),
  ];
}

/** Returns those of the suggested that need no other question. */
export function impliedCautions(ids: readonly string[]): readonly Caution[] {
  return itemsOf(ids).flatMap(({ implies = [] }) => implies);
}
