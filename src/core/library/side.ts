import { lazyPattern } from '../text/lazy-pattern.ts';

/** How an exercise or a step of a routine uses the two sides of the body. */
export const SIDES = ['both', 'each', 'alternate', 'affected'] as const;

/** `both` bilateral, `each` both in turn, `alternate` changes every repetition, `affected` the sore one only. */
export type Side = (typeof SIDES)[number];

/** The sore side as the user knows it. */
export const AFFECTED_SIDES = ['left', 'right', 'both', 'unknown'] as const;

/** The sore side, or `both`, or not known. */
export type AffectedSide = (typeof AFFECTED_SIDES)[number];

/** What one set is done with: one side, both together, or both changing every repetition. */
export type SetSide = 'left' | 'right' | 'both' | 'alternate';

/**
 * The sides of the sets of one step, in the order they are done: the affected side first where it is known,
 * else left first. `affected` with no single sore side is done as `each`, so that nothing is left out.
 */
export function setSides(side: Side, affected: AffectedSide): readonly SetSide[] {
  if (side === 'both' || side === 'alternate') return [side];
  if (side === 'affected' && isOneSide(affected)) return [affected];
  return affected === 'right' ? ['right', 'left'] : ['left', 'right'];
}

/** Whether the sore side is one side that sets can favour. */
export function isOneSide(side: string): side is 'left' | 'right' {
  return side === 'left' || side === 'right';
}

/** Fills `{side}` and `{other}` of a text with left and right; without a side, with "one" and "the other". */
export function withSide(text: string, side: SetSide): string {
  if (!isOneSide(side)) return withoutSide(text);
  return text.replaceAll('{side}', side).replaceAll('{other}', side === 'left' ? 'right' : 'left');
}

/** "the {side}", where no noun follows, and where one does; between them may stand one word. */
const ALONE = lazyPattern(String.raw`\b(t)he ((?:\p{L}+ )?)\{side\}(?! \p{L})`, 'giu');
const BEFORE_NOUN = lazyPattern(String.raw`\b(t)he ((?:\p{L}+ )?)\{side\}`, 'giu');

/** "the {side} knee" is one knee, "the bent {side} leg" one bent leg, and "to the {side}" is to one side. */
function withoutSide(text: string): string {
  const one = (first: string, how: string, noun = '') =>
    `${first === 'T' ? 'One' : 'one'} ${how}`.trimEnd() + noun;
  return text
    .replaceAll(ALONE(), (_, first: string, how: string) => one(first, how, ' side'))
    .replaceAll(BEFORE_NOUN(), (_, first: string, how: string) => one(first, how))
    .replaceAll('{side}', 'one')
    .replaceAll('{other}', 'other');
}
