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
import { noteFrom } from './record-options.ts';

/** What can be typed of a morning besides its score. */
export interface MorningOptions {
  readonly stiff?: string;
  readonly side?: string;
  readonly woke?: boolean;
  readonly medicine?: boolean;
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
    ...(woke === undefined ? {} : { woke }),
    ...(medicine === undefined ? {} : { medicine }),
    ...(kept === undefined ? {} : { keptFrom: keptFromIn(kept) }),
    ...(text === undefined ? {} : { note: text }),
  };
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
