import {
  type BackSide,
  KEPT_FROM,
  type KeptFrom,
  type MorningAnswers,
  stiffnessIn,
} from '../../core/diary/morning.ts';
import { MAX_NOTE_LENGTH } from '../../core/journal/line.ts';
import { characters } from '../../core/text/width.ts';
import type { Host } from '../../host/host.ts';
import { type Answer, readingOf, smallKey, YES_OR_NO } from './answers.ts';
import { askDetail, type Detail, type DetailAnswer, type Edited } from './ask-detail.ts';
import type { SessionTerminal } from './terminal.ts';

/** What was said so far, and what is to come. */
export interface MorningSoFar {
  readonly said: MorningAnswers;
  readonly next: DetailAnswer<unknown>['next'];
}

/** Asks one thing about a morning, and adds the answer to what was said. */
type AskMore = (
  host: Host,
  terminal: SessionTerminal,
  said: MorningAnswers,
) => Promise<MorningSoFar>;

/** Seconds for each: the same as for the pain before a session. */
const SECONDS = 30;

/** How to go on, and how to say no more. */
const OR_NOT = 'Enter skips, Esc or q no more';
const OR_NOT_LINE = 'Enter skips, q no more';

const STIFFNESS: Detail<number> = {
  question: question('How many minutes until it loosened?', 'from getting up; 0: it was not stiff'),
  keys: `minutes and Enter, ${OR_NOT}`,
  lineKeys: `type minutes, ${OR_NOT_LINE}`,
  isText: false,
  edit: (typed, key) =>
    /^\d$/.test(key) ? more(`${typed}${key}`.slice(0, 4)) : erased(typed, key),
  read: stiffnessIn,
};

const SIDE: Detail<BackSide> = oneOf(
  question('Which side was sore?', 'of your back, on waking'),
  [
    { key: 'l', words: ['left'], answer: 'left' },
    { key: 'r', words: ['right'], answer: 'right' },
    { key: 'b', words: ['both'], answer: 'both' },
    { key: 'm', words: ['middle'], answer: 'middle' },
  ],
  'l left, r right, b both, m middle',
  'type left, right, both or middle',
);

const WOKE = yesOrNo('Did it wake you?', 'in the night');

const MEDICINE = yesOrNo('Did you take medicine for it?', 'since yesterday');

/** The letters of what a back can keep somebody from. */
const KEPT_KEYS: Readonly<Record<KeptFrom, string>> = { work: 'w', leisure: 'f', running: 'r' };

const KEPT: Detail<readonly KeptFrom[]> = {
  question: question('What did it keep you from?', 'since yesterday; any of them'),
  keys: 'w work, f free time, r running, Enter goes on, Esc or q no more',
  lineKeys: `type any of work, free time, running; ${OR_NOT_LINE}`,
  isText: false,
  edit: (typed, key) => {
    const chosen = KEPT_FROM.find((one) => KEPT_KEYS[one] === smallKey(key));
    if (chosen === undefined) return undefined;
    const before = keptFromIn(typed) ?? [];
    const after = before.includes(chosen)
      ? before.filter((one) => one !== chosen)
      : [...before, chosen];
    return more(after.map((one) => KEPT_WORDS[one]).join(', '));
  },
  read: keptFromIn,
};

const KEPT_WORDS: Readonly<Record<KeptFrom, string>> = {
  work: 'work',
  leisure: 'free time',
  running: 'running',
};

const NOTE: Detail<string> = {
  question: question('A note?', 'such as a new mattress or a long drive'),
  keys: 'type it and Enter, Enter alone or Esc skips',
  lineKeys: 'type it, Enter alone skips',
  isText: true,
  edit: (typed, key) => {
    const character = key === 'space' ? ' ' : key;
    // The others have names, such as `left` and `ctrl-a`.
    if (characters(character).length !== 1) return erased(typed, key);
    return more(`${typed}${character}`.slice(0, MAX_NOTE_LENGTH));
  },
  read: (typed) => (typed.trim() === '' ? undefined : typed.trim().slice(0, MAX_NOTE_LENGTH)),
};

/** What is asked of a morning after its score, in order. */
export const MORNING_DETAILS: readonly AskMore[] = [
  asks(STIFFNESS, (stiffness) => ({ stiffness })),
  asks(SIDE, (side) => ({ side })),
  asks(WOKE, (woke) => ({ woke })),
  asks(MEDICINE, (medicine) => ({ medicine })),
  asks(KEPT, (keptFrom) => ({ keptFrom })),
  asks(NOTE, (note) => ({ note })),
];

function asks<T>(detail: Detail<T>, of: (answer: T) => Partial<MorningAnswers>): AskMore {
  return async (host, terminal, said) => {
    const { answer, next } = await askDetail(host, terminal, detail);
    return { said: answer === null ? said : { ...said, ...of(answer) }, next };
  };
}

function question(text: string, help: string) {
  return { text, help, seconds: SECONDS };
}

function yesOrNo(text: string, help: string): Detail<boolean> {
  return oneOf(question(text, help), YES_OR_NO, 'y yes, n no', 'type yes or no');
}

/** One of some answers, with one key. */
function oneOf<T>(
  asked: Detail<T>['question'],
  answers: readonly Answer<T>[],
  keys: string,
  lineKeys: string,
): Detail<T> {
  const reading = readingOf(answers);
  return {
    question: asked,
    keys: `${keys}, ${OR_NOT}`,
    lineKeys: `${lineKeys}, ${OR_NOT_LINE}`,
    isText: false,
    edit: (_, key) =>
      reading.key(key) === undefined ? undefined : { typed: smallKey(key), isDone: true },
    read: (typed) => reading.line(typed),
  };
}

/** Returns what some words or letters name; undefined if one of them names nothing. */
function keptFromIn(typed: string): readonly KeptFrom[] | undefined {
  const words = typed
    .replaceAll('free time', 'f')
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  const isNamed = (one: KeptFrom) => words.includes(one) || words.includes(KEPT_KEYS[one]);
  const found = KEPT_FROM.filter((one) => isNamed(one));
  return words.every((word) => found.some((one) => [one, KEPT_KEYS[one]].includes(word)))
    ? found
    : undefined;
}

function more(typed: string): Edited {
  return { typed, isDone: false };
}

function erased(typed: string, key: string): Edited | undefined {
  return key === 'backspace' ? more(characters(typed).slice(0, -1).join('')) : undefined;
}
