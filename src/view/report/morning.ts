import type { Morning } from '../../core/diary/morning.ts';
import { excerpt } from '../../core/text/plain-text.ts';
import { type Day, timeOfDay } from '../../core/time/day.ts';
import { morningWords } from '../words/diary.ts';
import { dayWords, fullDayWords } from '../../core/time/day-words.ts';
import { momentWords } from '../words/time.ts';

/** Characters of a note that are repeated. */
const NOTE_LENGTH = 60;

/** Returns what was recorded of a morning, which one that replaces, if any, and how to change it. */
export function recordedText(morning: Morning, before: Morning | undefined): string {
  const { day, note, isLate } = morning;
  const said = note === null ? '' : ` Note: ${excerpt(note, NOTE_LENGTH)}`;
  const again = isLate ? `stretch pain 3 --at ${day}` : 'stretch pain 3';
  return [
    `Recorded, on waking on ${fullDayWords(day)}: ${morningWords(morning)}.${said}`,
    ...(before === undefined ? [] : [replacedLine(before, day)]),
    `To change it, say it again: ${again}; to undo it: stretch undo`,
    '',
  ].join('\n');
}

/** Says, before the day starts, which day it still is. */
export function earlyText(day: Day, dayStart: string): string {
  return `It is before ${dayStart}, so this still is ${dayWords(day)}.\n`;
}

function replacedLine(before: Morning, day: string): string {
  const date = before.at.slice(0, 10);
  const when = date === day ? `at ${timeOfDay(before.at)}` : `on ${momentWords(date, before.at)}`;
  return `It replaces ${morningWords({ ...before, isLate: false })}, recorded ${when}: both are kept, and the later counts.`;
}
