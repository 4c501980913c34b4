import { FOR_NOW_WORDS, LOOKED_AT_WORDS } from '../../core/safety/pain-words.ts';
import { isStrongPain, shouldBeSeen } from '../../core/safety/pain-scale.ts';
import { warningLines } from '../../core/safety/warning-lines.ts';

/**
 * Returns what to say at the end of a session with a worst pain of 6 or more, on one of so many days of a week with such;
 * empty if there was less. When the next session is, and in which forms, is said above it. It has no blank row, so that a
 * small screen keeps the headline of the session.
 */
export function strongPainText(worst: number | null, days: number): string {
  if (!isStrongPain(worst)) return '';
  const lines = [
    FOR_NOW_WORDS,
    ...(shouldBeSeen(worst, days) ? [LOOKED_AT_WORDS] : []),
    warningParagraph(),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** The emergency list in few lines: it ends a summary. */
function warningParagraph(): string {
  const [heading = '', ...list] = warningLines();
  const items = list.slice(0, -1).map((item) => item.replace(/^- /, ''));
  return `${heading} ${items.join('; ')}. ${list.at(-1) ?? ''}`;
}
