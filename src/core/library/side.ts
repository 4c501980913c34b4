import { lazyPattern } from '../text/lazy-pattern.ts';

/** The ways in which an exercise or a step uses the two sides of the body. */
export const SIDES = ['both', 'each', 'alternate', 'affected'] as const;

/** `both` together, `each` one after the other, `alternate` every repetition, `affected` only the sore side. */
export type Side = (typeof SIDES)[number];

/** The values of the setting for the sore side. */
export const AFFECTED_SIDES = ['left', 'right', 'both', 'unknown'] as const;

/** The sore side, `both` or `unknown`. */
export type AffectedSide = (typeof AFFECTED_SIDES)[number];

/** The sides of one set: one side, both together, or alternating every repetition. */
export const SET_SIDES = ['left', 'right', 'both', 'alternate'] as const;

/** One of them. */
export type SetSide = (typeof SET_SIDES)[number];

/**
 * The sides of the sets of one step, in order: the affected side first if it is known, otherwise the left. `affected`
 * without a single sore side becomes `each`, so that nothing is left out.
 */
export function setSides(side: Side, affected: AffectedSide): readonly SetSide[] {
  if (side === 'both' || side === 'alternate') return [side];
  if (side === 'affected' && isOneSide(affected)) return [affected];
  return affected === 'right' ? ['right', 'left'] : ['left', 'right'];
}

/** Whether a side is left or right. */
export function isOneSide(side: string): side is 'left' | 'right' {
  return side === 'left' || side === 'right';
}

/** Replaces `{side}` and `{other}` by left and right; without a side, by "one" and "the other". */
export function withSide(text: string, side: SetSide): string {
  if (!isOneSide(side)) return withoutSide(text);
  return text.replaceAll('{side}', side).replaceAll('{other}', side === 'left' ? 'right' : 'left');
}

/** "the {side}" without and with a noun after it; one word may come between. */
const ALONE = lazyPattern(String.raw`\b(t)he ((?:\p{L}+ )?)\{side\}(?! \p{L})`, 'giu');
const BEFORE_NOUN = lazyPattern(String.raw`\b(t)he ((?:\p{L}+ )?)\{side\}`, 'giu');

/**
 * "the {side} knee" becomes "one knee", "the bent {side} leg" "one bent leg", and "to the {side}" "to one side". Whichever
 * side a text names first is the one.
 */
function withoutSide(text: string): string {
  // Most texts name no side, and compiling the patterns takes a millisecond.
  if (!text.includes('{')) return text;
  const [named, other] = [text.indexOf('{side}'), text.indexOf('{other}')];
  if (other >= 0 && other < named) return withoutSide(swapped(text));
  const one = (first: string, how: string, noun = '') =>
    `${first === 'T' ? 'One' : 'one'} ${how}`.trimEnd() + noun;
  return text
    .replaceAll(ALONE(), (_, first: string, how: string) => one(first, how, ' side'))
    .replaceAll(BEFORE_NOUN(), (_, first: string, how: string) => one(first, how))
    .replaceAll('{side}', 'one')
    .replaceAll('{other}', 'other');
}

function swapped(text: string): string {
  return text.replaceAll(/\{(side|other)\}/g, (name) => (name === '{side}' ? '{other}' : '{side}'));
}
