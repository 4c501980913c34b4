import { Fault } from '../../core/base/fault.ts';
import {
  BACK_SIDES,
  type BackSide,
  KEPT_FROM,
  type KeptFrom,
  type MorningAnswers,
  MOST_STIFFNESS,
  stiffnessIn,
} from '../../core/diary/morning.ts';
import { parseMorning } from '../../core/diary/typed-morning.ts';
import { bothSay } from './activity-options.ts';
import { noteFrom, yesFrom } from './record-options.ts';

/** What can be typed of a morning besides its score. */
export interface MorningOptions {
  readonly stiff?: string;
  readonly side?: string;
  /** `true` if the flag stands alone, otherwise the answer that was typed. */
  readonly woke?: boolean | string;
  readonly medicine?: boolean | string;
  readonly kept?: string;
  readonly note?: string;
}

/** Returns a score of the numeric rating scale, which has whole numbers only. Throws a `usage` fault. */
export function scoreFrom(typed: string): number {
  const found = /^(\d|10)(?:\/10)?$/.exec(typed.trim())?.[1];
  if (found !== undefined) return Number(found);
  const isHalf = /^\d+[.,]\d+$/.test(typed.trim());
  const message = `the score takes a whole number from 0 to 10, not \`${typed}\``;
  throw new Fault(
    'usage',
    isHalf ? `${message}: the scale has no parts of points` : message,
    'for example: stretch pain 4',
  );
}

/** Returns what flags say of a morning. Throws a `usage` fault. */
export function morningDetails(options: MorningOptions): Partial<MorningAnswers> {
  const { stiff, side, woke, medicine, kept, note } = options;
  const text = noteFrom(note);
  return {
    ...(stiff === undefined ? {} : { stiffness: stiffnessFrom(stiff) }),
    ...(side === undefined ? {} : { side: sideFrom(side) }),
    ...(woke === undefined ? {} : { woke: answerTo('--woke', woke) }),
    ...(medicine === undefined ? {} : { medicine: answerTo('--medicine', medicine) }),
    ...(kept === undefined ? {} : { keptFrom: keptFromIn(kept) }),
    ...(text === undefined ? {} : { note: text }),
  };
}

/** What was typed of a morning, in words and with flags, except for its day. */
export interface SaidOfMorning {
  readonly score: number | undefined;
  readonly details: Partial<MorningAnswers>;
  /** The words that say which day. */
  readonly when: string | undefined;
}

/** Returns what plain words and flags say of a morning. Throws a `usage` fault, also if they say different things. */
export function saidOfMorning(words: readonly string[], options: MorningOptions): SaidOfMorning {
  const flags = morningDetails(options);
  const [first = ''] = words;
  const isNumber = words.length === 1 && /^[-+]?\d+(?:[.,]\d+)?(?:\/\d+)?$/.test(first.trim());
  const typed = isNumber
    ? { score: scoreFrom(first), ...NOTHING_ELSE }
    : parseMorning(words.join(' '));
  const { score, when, stiffness, side } = typed;
  if (stiffness !== undefined && (flags.stiffness ?? stiffness) !== stiffness)
    throw bothSay(`${stiffness} min`, '--stiff');
  if (side !== undefined && (flags.side ?? side) !== side) throw bothSay(side, '--side');
  for (const name of ['woke', 'medicine'] as const)
    if (typed[name] && flags[name] === false) throw bothSay(name, `--${name}`);
  const details = {
    ...(stiffness === undefined ? {} : { stiffness }),
    ...(side === undefined ? {} : { side }),
    ...(typed.woke ? { woke: true } : {}),
    ...(typed.medicine ? { medicine: true } : {}),
    ...flags,
  };
  return { score, details, when };
}

const NOTHING_ELSE = {
  stiffness: undefined,
  side: undefined,
  woke: false,
  medicine: false,
  when: undefined,
} as const;

function answerTo(flag: string, typed: boolean | string): boolean {
  if (typeof typed === 'boolean') return typed;
  if (/^(?:yes|y|true|no|n|false)$/i.test(typed.trim())) return yesFrom(flag, typed);
  const message = `${flag} takes yes or no, not \`${typed}\``;
  throw new Fault('usage', message, `put the score first: stretch pain 4 ${flag}`);
}

function stiffnessFrom(typed: string): number {
  const minutes = stiffnessIn(typed);
  if (minutes !== undefined) return minutes;
  const message = `--stiff takes whole minutes from 0 to ${MOST_STIFFNESS}, not \`${typed}\``;
  throw new Fault('usage', message, 'for example: --stiff 30');
}

function sideFrom(typed: string): BackSide {
  const found = BACK_SIDES.find((side) => side === typed.trim().toLowerCase());
  if (found !== undefined) return found;
  const message = `--side takes one of ${BACK_SIDES.join(', ')}, not \`${typed}\``;
  throw new Fault('usage', message, 'for example: --side left');
}

function keptFromIn(typed: string): readonly KeptFrom[] {
  const words = typed
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  const unknown = words.find((word) => !KEPT_FROM.some((one) => one === word));
  if (unknown === undefined && words.length > 0) {
    return KEPT_FROM.filter((one) => words.includes(one));
  }
  const found = unknown === undefined ? 'nothing' : `\`${unknown}\``;
  const message = `--kept takes any of ${KEPT_FROM.join(', ')}, not ${found}`;
  throw new Fault('usage', message, 'for example: --kept work,running');
}
