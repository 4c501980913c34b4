import { isMomentText } from '../time/typed-time.ts';
import type { TypedToken } from './typed-token.ts';

/** One way to read a text: the words that say when, and the others. */
export interface Reading {
  readonly when: string | undefined;
  readonly rest: readonly TypedToken[];
}

/**
 * Returns the ways to read a text, the likeliest first. All that is no amount has to say when, with what stands around it:
 * `yesterday 18:00`, `2 hours ago`. A time before such words is rather how long it took: `22:30 yesterday`.
 */
export function readingsOf(text: string, tokens: readonly TypedToken[]): readonly Reading[] {
  const isWord = ({ kind }: TypedToken) => kind === 'word';
  const [first, last] = [tokens.findIndex(isWord), tokens.findLastIndex(isWord)];
  const spans = first === -1 ? clockSpans(tokens) : spansAround(tokens, first, last);
  return spans.flatMap(([from, to]) => {
    const [start, end] = [tokens[from], tokens[to]];
    if (start === undefined || end === undefined) return { when: undefined, rest: tokens };
    const when = text.slice(start.from, end.to);
    const rest = tokens.filter((_, index) => index < from || index > to);
    return isMomentText(when) ? { when, rest } : [];
  });
}

type Span = readonly [from: number, to: number];

/**
 * Without words, only a time of the clock can say when, the last one rather than the first; alone it has to have an `at`
 * before it, as an hour always has.
 */
function clockSpans(tokens: readonly TypedToken[]): readonly Span[] {
  const after = tokens.flatMap(({ kind }, index): readonly Span[] => {
    const isTime = kind === 'clock' || kind === 'number';
    return isTime && tokens[index - 1]?.text === 'at' ? [[index - 1, index]] : [];
  });
  if (after.length > 0) return after;
  const isAlone = tokens.filter(({ kind }) => AMOUNTS.has(kind)).length === 1;
  const clocks = tokens.flatMap(({ kind }, index): readonly Span[] => {
    return kind === 'clock' && !isAlone ? [[index, index]] : [];
  });
  return [[-1, -1], ...clocks.toReversed()];
}

/** The kinds of tokens that say how much, or may. */
const AMOUNTS: ReadonlySet<TypedToken['kind']> = new Set<TypedToken['kind']>([
  'distance',
  'm',
  'duration',
  'clock',
  'pace',
  'number',
]);

/** The longest first; those that begin with what may rather be how long it took last. */
function spansAround(tokens: readonly TypedToken[], first: number, last: number): readonly Span[] {
  const spans: Span[] = [];
  for (let from = 0; from <= first; from++)
    for (let to = tokens.length - 1; to >= last; to--) spans.push([from, to]);
  const isAgo = tokens[last]?.text === 'ago';
  const beginsLate = ([from]: Span) =>
    Number(tokens[from]?.kind === 'clock' || (tokens[from]?.kind === 'duration' && !isAgo));
  return spans.toSorted((a, b) => beginsLate(a) - beginsLate(b) || b[1] - b[0] - (a[1] - a[0]));
}
