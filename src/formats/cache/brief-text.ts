import type { MonthSummary } from '../../core/archive/month-summary.ts';
import type { Month } from '../../core/archive/month.ts';
import { once } from '../../core/base/once.ts';
import type { Diary } from '../../core/diary/diary.ts';
import { type History, historyWith } from '../../core/journal/history.ts';
import type { Line } from '../../core/journal/line.ts';
import type { Day } from '../../core/time/day.ts';
import { decodeHistory, encodeHistory } from './history-text.ts';
import { sections } from './sections.ts';

/** What nearly every command needs of the ended months, and what tells whether it still holds. */
export interface BriefHead extends Pick<MonthSummary, 'sums' | 'streak' | 'practice'> {
  /** The first recorded day, if it is in these months. */
  readonly first: Day | undefined;
  /** When the last line counts as written, in milliseconds since the epoch. */
  readonly written: number | undefined;
  /** The tokens of ids that lines of these months refer to, but that none of their files has. */
  readonly missing: readonly string[];
  /** A digest of the lines of later files that matter to these months. */
  readonly back: string;
  /** The diary from this day on. */
  readonly diarySince: Day;
  readonly recentDiary: Diary;
}

/** A brief as text, of which most parts are read only if they are asked for; `P` are the problems of the files. */
export interface Brief<P> {
  readonly head: BriefHead & { readonly found: P };
  /** The last days, as the cache writes days. */
  readonly recent: string;
  /** The months, in order, with their marks. */
  readonly months: () => readonly (readonly [Month, string])[];
  /** The lines that later days depend on. */
  readonly lines: () => readonly Line[];
  readonly text: string;
}

const PARTS = 5;
/** The last part: without it, the text was cut off. */
const END = 'end of the brief';

/** Writes a brief. */
export function encodeBrief(
  head: Brief<unknown>['head'],
  recent: string,
  months: readonly (readonly [Month, string])[],
  lines: readonly Line[],
): string {
  const parts = [JSON.stringify(head), recent, JSON.stringify(months), JSON.stringify(lines)];
  return [...parts, END].join('\n');
}

/** Reads a brief from its text, or from a longer one that begins with it. Throws if it is damaged. */
export function openBrief<P>(whole: string): Brief<P> {
  const parts = sections(whole, PARTS + 1).slice(0, PARTS);
  const [head = '', recent = '', months = '', lines = '', end] = parts;
  if (end !== END) throw new Error('the text was cut off');
  return {
    head: JSON.parse(head) as Brief<P>['head'],
    recent,
    months: once(() => JSON.parse(months) as readonly (readonly [Month, string])[]),
    lines: once(() => JSON.parse(lines) as readonly Line[]),
    text: parts.join('\n'),
  };
}

/** All that most commands need while no file has changed. */
export interface Latest<P> {
  readonly brief: Brief<P>;
  readonly history: History;
  /** What is wrong with any of the files. */
  readonly found: P;
  /** When the last line of all counts as written, in milliseconds since the epoch; undefined if there is none. */
  readonly written: number | undefined;
}

/** Writes what most commands need: it begins with the brief. */
export function encodeLatest<P>({ brief, history, ...rest }: Latest<P>): string {
  return [brief.text, JSON.stringify(rest), '[]', encodeHistory(history)].join('\n');
}

/** Reads what most commands need. Throws if the text is damaged. */
export function decodeLatest<P>(text: string): Latest<P> {
  const [rest = '', later = '', history = ''] = sections(text, PARTS + 3).slice(PARTS);
  return {
    ...(JSON.parse(rest) as Pick<Latest<P>, 'found' | 'written'>),
    brief: openBrief<P>(text),
    history: historyWith(decodeHistory(history), JSON.parse(later) as readonly Line[]),
  };
}

/** Lines that a text is given later at most: each takes time whenever it is read. */
const MOST_LATER = 24;

/**
 * Returns the text with a line that was written after all others and has nothing to do with any of them; undefined if it has
 * been given many already.
 */
export function latestWith(text: string, line: Line, written: number): string | undefined {
  const parts = sections(text, PARTS + 3);
  const [rest = '', later = ''] = parts.slice(PARTS);
  const lines = JSON.parse(later) as readonly Line[];
  if (lines.length >= MOST_LATER) return undefined;
  const head = JSON.stringify({ ...(JSON.parse(rest) as object), written });
  return parts
    .with(PARTS, head)
    .with(PARTS + 1, JSON.stringify([...lines, line]))
    .join('\n');
}
