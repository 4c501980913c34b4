import { type Diary, diaryWhere, joinedDiaries, NO_DIARY } from '../../core/diary/diary.ts';
import type { Day } from '../../core/time/day.ts';

/** Columns of a month at the beginning of a line. */
const MONTH_LENGTH = 'YYYY-MM'.length;
/** The last line: without it, the text was cut off. */
const END = 'end of the diary\n';

/** Writes a diary with a line for each month, so that the last ones can be read without the others. */
export function encodeDiary(diary: Diary): string {
  const { mornings, runs, activities, notes } = diary;
  const days = [...mornings, ...runs, ...activities, ...notes].map(({ day }) => monthOf(day));
  const months = [...new Set(days)].toSorted();
  const lines = months.map((month) => {
    const own = diaryWhere(diary, (day) => monthOf(day) === month);
    return `${month}${JSON.stringify(own)}\n`;
  });
  return `${lines.join('')}${END}`;
}

/** Reads a diary from its text; with `since`, only from that day on. Throws if the text is damaged. */
export function decodeDiary(text: string, since: Day | undefined): Diary {
  if (!text.endsWith(END)) throw new Error('the text was cut off');
  const first = since === undefined ? '' : monthOf(since);
  const lines = text.slice(0, -END.length).split('\n');
  const whole = lines
    .filter((line) => line !== '' && monthOf(line) >= first)
    .map((line) => JSON.parse(line.slice(MONTH_LENGTH)) as Diary)
    .reduce((before, month) => joinedDiaries(before, month), NO_DIARY);
  return since === undefined ? whole : diaryWhere(whole, (day) => day >= since);
}

/** Of a day, or of a line. */
function monthOf(text: string): string {
  return text.slice(0, MONTH_LENGTH);
}
