import { INSTEAD_WORDS, LOOKED_AT_WORDS } from '../../core/safety/pain-words.ts';
import { warningLines } from '../../core/safety/warning-lines.ts';
import { hang } from '../../core/text/wrap.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import type { Page, PageLine } from './page.ts';

/** What else to say of a day without exercises. */
export interface NotToday {
  /** The slot that is excused; undefined if there is none. */
  readonly slot: string | undefined;
  /** Whether the pain should be looked at. */
  readonly isSeen: boolean;
}

/** Returns what to say after pain of 6 or more before a session: what to do instead, and when to get help. */
export function notTodayPage(facts: NotToday): Page {
  const keys = 'Any key closes this; it is printed as well.';
  return { lines: notTodayLines(facts), keys, prompt: keys };
}

/** Returns the same as text for so many columns. */
export function notTodayText(facts: NotToday, columns: number): string {
  return notTodayLines(facts)
    .map(({ text, hang: by = 0 }) => `${hang(text.slice(0, by), text.slice(by), columns)}\n`)
    .join('');
}

/** Any key is an answer. */
export function anyKey(): true {
  return true;
}

function notTodayLines({ slot, isSeen }: NotToday): readonly PageLine[] {
  const plain = (text: string): PageLine => ({ text, style: 'plain' });
  const strong = (text: string): PageLine => ({ text, style: 'strong' });
  const kept =
    slot === undefined
      ? 'Your answer is kept.'
      : `The ${plainLine(slot)} slot is excused for pain.`;
  const [heading = '', ...list] = warningLines();
  return [
    strong('Not today’s exercises.'),
    plain(INSTEAD_WORDS),
    ...(isSeen ? [strong(LOOKED_AT_WORDS)] : []),
    plain(`${kept} If that was a slip: stretch undo`),
    plain(''),
    strong(heading),
    ...list.slice(0, -1).map((text) => ({ ...plain(text), hang: 2 })),
    strong(list.at(-1) ?? ''),
  ];
}
