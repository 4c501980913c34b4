import { groupBy } from '../../core/base/group.ts';
import { inUnit } from '../../core/diary/distance.ts';
import { countedMornings, type KeptFrom } from '../../core/diary/morning.ts';
import { excerpt } from '../../core/text/plain-text.ts';
import { quantity } from '../../core/text/quantity.ts';
import { addDays, type Day, weekday } from '../../core/time/day.ts';
import type { ExportedRecord } from './exported-record.ts';
import { median, range } from './markdown-numbers.ts';
import { alignedTable, escapeMarkdown } from './markdown-text.ts';

/** Returns a table with a row for each week in which there is a morning or a run. */
export function weekTable({ history: { diary }, units }: ExportedRecord): string {
  const mornings = groupBy(countedMornings(diary.mornings), ({ day }) => mondayOf(day));
  const runs = groupBy(diary.runs, ({ day }) => mondayOf(day));
  const weeks = [...new Set([...mornings.keys(), ...runs.keys()])].toSorted();
  const rows = weeks.map((monday) => {
    const ofWeek = mornings.get(monday) ?? [];
    const scores = ofWeek.map(({ score }) => score);
    const stiff = ofWeek.flatMap(({ stiffness }) => stiffness ?? []);
    const ran = runs.get(monday) ?? [];
    const distances = ran.flatMap(({ distance }) => distance ?? []);
    const far = (metres: number) => inUnit(metres, units).toFixed(1);
    return [
      monday,
      `${scores.length}`,
      scores.length === 0 ? '–' : median(scores),
      scores.length === 0 ? '–' : range(scores),
      stiff.length === 0 ? '–' : `${median(stiff)} min`,
      `${ran.length}`,
      distances.length === 0 ? '–' : far(distances.reduce((sum, metres) => sum + metres, 0)),
      distances.length === 0 ? '–' : far(Math.max(...distances)),
    ];
  });
  const head = ['Week of', 'Mornings', 'Median', 'Range', 'Stiff for', 'Runs', units, 'Longest'];
  return alignedTable(head, rows, 1);
}

function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day));
}

/** Returns what the table of weeks says, and what was said of the mornings besides; empty without a morning. */
export function morningWords({ history: { diary } }: ExportedRecord): string {
  const mornings = countedMornings(diary.mornings);
  if (mornings.length === 0) return '';
  const kept = (what: KeptFrom) =>
    mornings.filter(({ keptFrom }) => keptFrom.includes(what)).length;
  const counts = [
    [mornings.filter(({ woke }) => woke === true).length, 'woken by it'],
    [mornings.filter(({ medicine }) => medicine === true).length, 'medicine taken'],
    [kept('work'), 'kept from work'],
    [kept('leisure'), 'kept from what is done in free time'],
    [kept('running'), 'kept from running'],
  ] as const;
  const said = counts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${what} on ${quantity(count, 'day')}`);
  const all = `Median and range are of soreness on waking, 0 to 10, on ${quantity(mornings.length, 'morning')}.`;
  const rest = said.join(', ');
  return said.length === 0 ? all : `${all} ${rest.slice(0, 1).toUpperCase()}${rest.slice(1)}.`;
}

/** Returns how often each other activity was done, and how long in all. */
export function activityItems({ history: { diary } }: ExportedRecord): readonly string[] {
  return [...groupBy(diary.activities, ({ kind }) => kind)].map(([kind, own]) => {
    if (kind === 'rest') return `rest: ${quantity(own.length, 'day')}`;
    const seconds = own.reduce((sum, one) => sum + (one.seconds ?? 0), 0);
    const long = seconds === 0 ? '' : `, ${Math.round(seconds / 60)} min in all`;
    return `${escapeMarkdown(kind)}: ${own.length === 1 ? 'once' : `${own.length} times`}${long}`;
  });
}

/** Returns the changes that were marked on the time line. */
export function markItems({ history: { diary } }: ExportedRecord): readonly string[] {
  return diary.notes
    .filter(({ isMark }) => isMark)
    .map(({ day, text }) => `${day}: ${escapeMarkdown(excerpt(text, LONGEST_NOTE))}`);
}

/** Characters of a note, at most: the reader has more than one patient. */
export const LONGEST_NOTE = 300;

/** Returns the other notes, and those of mornings, runs and other activities, in order of days. */
export function diaryNoteItems({ history: { diary } }: ExportedRecord): readonly string[] {
  const noted = [
    ...diary.notes.filter(({ isMark }) => !isMark).map(({ day, text }) => [day, '', text] as const),
    ...countedMornings(diary.mornings).map(({ day, note }) => [day, ', morning', note] as const),
    ...diary.runs.map(({ day, note }) => [day, ', run', note] as const),
    ...diary.activities.map(({ day, kind, note }) => [day, `, ${kind}`, note] as const),
  ];
  return noted
    .filter(([, , note]) => note !== null && note !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([day, what, note]) => {
      return `${day}${escapeMarkdown(what)}: ${escapeMarkdown(excerpt(note ?? '', LONGEST_NOTE))}`;
    });
}
