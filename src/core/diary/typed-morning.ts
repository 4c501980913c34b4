import { Fault } from '../base/fault.ts';
import { nearMoment } from '../time/near-moment.ts';
import { MOST_WORDS } from '../time/typed-time-words.ts';
import { isMomentText } from '../time/typed-time.ts';
import { BACK_SIDES, type BackSide, stiffnessIn } from './morning.ts';
import { normalised } from './typed-token.ts';

/** What somebody typed about a morning in plain words, each part if it was. */
export interface TypedMorning {
  readonly score: number | undefined;
  /** Minutes. */
  readonly stiffness: number | undefined;
  readonly side: BackSide | undefined;
  readonly woke: boolean;
  readonly medicine: boolean;
  /** The words that say which day. */
  readonly when: string | undefined;
}

/** Reads words such as `3 stiff 30 yesterday`, in any order. Throws a `usage` fault. */
export function parseMorning(typed: string): TypedMorning {
  const words = normalised(typed)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length > MOST_WORDS * 2) throw strange(words.slice(-1));
  const readings = spansIn(words.length).flatMap(([from, to]) => {
    const when = words.slice(from, to).join(' ');
    if (when !== '' && (!isMomentText(when) || hasBareHour(when))) return [];
    const read = readDetails([...words.slice(0, from), ...words.slice(to)]);
    return read instanceof Fault ? read : { ...read, when: when === '' ? undefined : when };
  });
  const good = readings.filter((one): one is TypedMorning => !(one instanceof Fault));
  const likely = good.find(({ score }) => score !== undefined) ?? good[0];
  if (likely !== undefined) return likely;
  const [problem] = readings;
  throw problem instanceof Fault ? problem : strange(words);
}

/** Whether a number beside a day would be an hour, as in `10 20 oct`: beside a score it is minutes. */
function hasBareHour(when: string): boolean {
  const [, after = ''] = /^\d{1,3} (.+)$/.exec(when) ?? [];
  const [, before = ''] = /^(.+) \d{1,3}$/.exec(when) ?? [];
  return [after, before].some((day) => day !== '' && isMomentText(day));
}

type Span = readonly [from: number, to: number];

/** The spans of some words that may say when: none first, then the longest. */
function spansIn(length: number): readonly Span[] {
  const spans: Span[] = [[length, length]];
  for (let size = Math.min(MOST_WORDS, length); size > 0; size--)
    for (let from = 0; from + size <= length; from++) spans.push([from, from + size]);
  return spans;
}

/** Words that say nothing more. */
const FILLERS: ReadonlySet<string> = new Set(
  'for it its me my the and side of back out took minutes'.split(' '),
);

/** The most words of a time such as `half an hour`. */
const MOST_TIME_WORDS = 4;

function readDetails(words: readonly string[]): Omit<TypedMorning, 'when'> | Fault {
  const scores: number[] = [];
  const stiff: number[] = [];
  const sides: BackSide[] = [];
  const left: string[] = [];
  const has = (...names: readonly string[]) => names.some((name) => words.includes(name));
  for (let at = 0; at < words.length;) {
    const word = words[at] ?? '';
    const [, score] = /^(\d|10)(?:\/10)?$/.exec(word) ?? [];
    const isAfter = STIFF.has(words[at - 1] ?? '') || words[at - 1] === 'for';
    const time = timeAt(words, at);
    const side = BACK_SIDES.find((one) => one === word);
    if (score !== undefined && time?.length === 1 && scores.length === 0 && !isAfter)
      scores.push(Number(score));
    else if (time !== undefined) stiff.push(time.minutes);
    else if (score !== undefined) scores.push(Number(score));
    else if (side !== undefined) sides.push(side);
    else if (!FILLERS.has(word) && !STIFF.has(word) && !SAID.has(word)) left.push(word);
    at += time?.length ?? 1;
  }
  if (left.length > 0) return strange(left);
  if ([scores, stiff, sides].some((all) => all.length > 1)) {
    const message = `\`${words.join(' ')}\` says the score, the minutes or the side twice`;
    return new Fault('usage', message, EXAMPLE);
  }
  if (stiff.length === 0 && has(...STIFF))
    return new Fault('usage', 'say for how many minutes it was stiff', EXAMPLE);
  const woke = has('woke');
  const medicine = has('medicine', 'medication', 'painkiller', 'painkillers');
  return { score: scores[0], stiffness: stiff[0], side: sides[0], woke, medicine };
}

const STIFF: ReadonlySet<string> = new Set(['stiff', 'stiffness']);
const SAID: ReadonlySet<string> = new Set([
  'woke',
  'medicine',
  'medication',
  'painkiller',
  'painkillers',
]);

/** The minutes that begin at a word, and how many words they are; the longest that make sense. */
function timeAt(words: readonly string[], at: number) {
  for (let length = Math.min(MOST_TIME_WORDS, words.length - at); length > 0; length--) {
    const minutes = stiffnessIn(words.slice(at, at + length).join(' '));
    if (minutes !== undefined) return { minutes, length };
  }
  return undefined;
}

const EXAMPLE = 'for example: stretch pain 4 stiff 30 yesterday';

function strange(words: readonly string[]): Fault {
  const text = words.join(' ');
  const near = nearMoment(text);
  const message = `\`${text}\` is neither a score, a number of minutes nor a day`;
  return new Fault('usage', message, near === undefined ? EXAMPLE : `did you mean \`${near}\`?`);
}
