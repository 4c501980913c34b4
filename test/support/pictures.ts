import fc from 'fast-check';
import { shownWidth } from '../../src/core/text/wrap.ts';
import { addDays, type Day } from '../../src/core/time/day.ts';
import type { PictureLook } from '../../src/view/insight/picture-look.ts';
import { themeFor } from '../../src/view/terminal/theme.ts';

const [plain, dark] = [await themeFor(0, undefined), await themeFor(3, 'dark')];

/** A look without colours. */
export function plainLook(columns: number, isAscii = false): PictureLook {
  return { theme: plain, columns, isAscii };
}

/** Any look from the narrowest terminal on. */
export const anyLook: fc.Arbitrary<PictureLook> = fc.record({
  theme: fc.constantFrom(plain, dark),
  columns: fc.integer({ min: 30, max: 200 }),
  isAscii: fc.boolean(),
});

/** A score, 0 to 10, or none. */
export const anyScore = fc.option(fc.integer({ min: 0, max: 10 }), { freq: 6 });

/** What people write, in any script. */
export const anyText = fc.oneof(
  fc.constantFrom(
    'new shoes',
    'an uncommonly long text that goes on for a while',
    '机の新しい椅子を買った',
  ),
  fc.string({ maxLength: 40 }),
);

/** The last day of every picture. */
const LAST_DAY: Day = '2026-11-24';

/** Returns a number of days up to the last one. */
export function daysBack(count: number): readonly Day[] {
  return Array.from({ length: count }, (_, index) => addDays(LAST_DAY, index + 1 - count));
}

/** Returns what is wrong with the lines of a picture in any terminal: lines that are too wide, signs it cannot show. */
export function misfits(
  lines: readonly string[],
  { columns, isAscii }: PictureLook,
): readonly string[] {
  return lines.filter(
    (line) =>
      (shownWidth(line) > columns && line.trim().includes(' ')) ||
      line.includes('\n') ||
      (isAscii && /[^\0-\u007f]/.test(line)),
  );
}

/** Returns a picture for a snapshot. */
export function snapshot(lines: readonly string[]): string {
  return `\n${lines.join('\n')}\n`;
}

/** An interval, which may be beyond every axis. */
export const anyInterval = fc
  .tuple(...[-12, -12, -12].map((min) => fc.double({ min, max: 12, noNaN: true })))
  .map((ends) => ends.toSorted((a, b) => a - b))
  .map(([low = 0, difference = 0, high = 0]) => ({ difference, low, high }));
