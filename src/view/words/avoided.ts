import type { Avoided } from '../../core/library/avoided.ts';
import { avoidedName, avoidedWords } from '../../core/library/avoided-words.ts';
import type { Library } from '../../core/library/library.ts';

/** The most characters to be read while getting into position. */
const SOON_READ = 160;

/** What is said of it as a session starts: a line for each, and one text for the full screen. */
export interface AvoidedNotice {
  readonly lines: readonly string[];
  readonly text: string;
}

/** Returns what is said of it as a session starts. */
export function avoidedNotice(all: readonly Avoided[], library: Library): AvoidedNotice {
  const lines = all.map((one) => `${avoidedWords(one, library)}.`);
  return { lines, text: lines.length === 0 ? '' : avoidedText(all, library) };
}

/** All of it in sentences, without the reasons if they would take too long to read. */
function avoidedText(all: readonly Avoided[], library: Library): string {
  const whole = all.map((one) => `${avoidedWords(one, library)}.`).join(' ');
  if (whole.length <= SOON_READ) return whole;
  const named = (those: readonly Avoided[]) =>
    those.map(({ exercise }) => avoidedName(exercise, library)).join(', ');
  const [left, changed] = [
    all.filter(({ instead }) => instead === undefined),
    all.filter(({ instead }) => instead !== undefined),
  ];
  return [
    ...(left.length === 0 ? [] : [`Left out: ${named(left)}.`]),
    ...(changed.length === 0 ? [] : [`In another form: ${named(changed)}.`]),
    'Why is said at the end.',
  ].join(' ');
}
