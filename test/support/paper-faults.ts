import { groupBy } from '../../src/core/base/group.ts';
import type { Layout } from './page-layout.ts';
import { lettersOf, onlyLetters, type PrintedSide, type PrintedText } from './printed-paper.ts';

/** Returns the texts of a page that are missing on paper, or partly beyond its edges. */
export function missingOnPaper(
  { texts }: Layout,
  sides: readonly PrintedSide[],
): readonly string[] {
  const printed = sides.map(lettersOf).join('').toLowerCase();
  const missing = texts.filter(({ text }) => !isIn(printed, text));
  return [
    ...missing.map(({ where, text }) => `missing on paper: ${text.trim()}, in ${where}`),
    ...sides.flatMap((side) =>
      side.texts
        .filter((text) => isOffPaper(text, side))
        .map(({ text }) => `off the paper: ${text}`),
    ),
  ];
}

/** Whether a text, or each of its words, is among printed letters. */
function isIn(printed: string, text: string): boolean {
  const isPrinted = (part: string) =>
    !hasFont(part) || printed.includes(onlyLetters(part).toLowerCase());
  return isPrinted(text) || text.split(/\s+/).every(isPrinted);
}

/** Whether any machine has letters for a text; what is printed in place of others cannot be read back. */
function hasFont(text: string): boolean {
  return /^[\p{Script=Latin}\p{N}\p{P}\p{Sm}\p{Sc}\s]*$/u.test(text);
}

function isOffPaper({ left, top, width, height }: PrintedText, side: PrintedSide): boolean {
  return left < 0 || top < 0 || left + width > side.width + 1 || top + height > side.height + 1;
}

/** Returns what must not be broken and is not on one side of paper, by its first text. */
export function broken({ texts }: Layout, sides: readonly PrintedSide[]): readonly string[] {
  const printed = sides.map((side) => lettersOf(side).toLowerCase());
  const inWholes = texts.filter(({ whole }) => whole >= 0);
  return [...groupBy(inWholes, ({ whole }) => `${whole}`).values()]
    .filter((own) => !printed.some((side) => own.every(({ text }) => isIn(side, text))))
    .map(([first]) => `broken across two sides of paper: ${first?.where}`);
}

/** Returns pairs of texts on paper of which one is printed over the other. */
export function printedOver(sides: readonly PrintedSide[]): readonly string[] {
  return sides.flatMap(({ texts }) => {
    const seen = texts.filter(({ text }) => text.trim() !== '');
    return seen.flatMap((one, index) =>
      seen
        .slice(index + 1)
        .filter((other) => isOver(one, other))
        .map((other) => `“${one.text}” and “${other.text}” are printed over each other`),
    );
  });
}

/** Whether two texts share more than the space above and below their letters, or beside them. */
function isOver(one: PrintedText, other: PrintedText): boolean {
  const [across, down] = [
    Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left),
    Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top),
  ];
  return across > 1.5 && down > Math.min(one.height, other.height) * 0.4;
}
