import {
  joinedSummaries,
  type MonthSummary,
  NO_SUMMARY,
} from '../../core/archive/month-summary.ts';
import { firstDayOfMonth, lastDayOfMonth, monthOf } from '../../core/archive/month.ts';
import { digest } from '../../core/base/digest.ts';
import { diaryWhere, joinedDiaries } from '../../core/diary/diary.ts';
import type { Line } from '../../core/journal/line.ts';
import { addDays } from '../../core/time/day.ts';
import { type Brief, encodeBrief, openBrief } from '../../formats/cache/brief-text.ts';
import { encodeDays } from '../../formats/cache/days-text.ts';
import { type FileProblems, joinedProblems, NO_PROBLEMS } from '../../host/files/read-files.ts';
import { type GatheredMonths, liveGroup } from './gather-months.ts';
import { keptName, parsed, type Sources } from './month-files.ts';
import { idsKey, keptIds, wantedLive } from './month-ids.ts';
import { type MonthReader, monthReader } from './month-reader.ts';

/** Days that `status` shows, and that steps of doses are offered by. */
const RECENT_DAYS = 28;

const NAME = 'brief';
/** What was kept by former versions. */
const FORMER = new Set(['days', 'sessions', 'sessions-28', 'sessions-220', 'diary']);

/** Returns the brief of the ended months: the one that was kept, or a new one if they or what reaches them have changed. */
export function briefMonths(sources: Sources, gather: () => GatheredMonths): Brief<FileProblems> {
  const key = briefKey(sources);
  const kept = parsed(sources.host.cache.read(NAME, key), (text) => openBrief<FileProblems>(text));
  if (kept !== undefined && isHolding(sources, kept)) return kept;
  const gathered = gather();
  const text = briefText(sources, gathered);
  sources.host.cache.write(NAME, key, text);
  sources.host.cache.tidy((name) => !FORMER.has(name) && !isMonthGone(name, gathered));
  return openBrief(text);
}

function briefKey(sources: Sources): string {
  return [sources.live, idsKey(sources)].join('\n');
}

/** Whether what was kept under a name is a month that there is no more. */
function isMonthGone(name: string, { entries }: GatheredMonths): boolean {
  const month = name.slice(-MONTH_LENGTH);
  return name === keptName(month) && !entries.has(month);
}

const MONTH_LENGTH = 'YYYY-MM'.length;

/** Whether the live lines reach the ended months as they did when the brief was made. */
function isHolding(sources: Sources, { head }: Brief<FileProblems>): boolean {
  const index = keptIds(sources, idsKey(sources));
  if (index === undefined) return false;
  const early = liveGroup(sources, new Set());
  const wanted = wantedLive(index, head.missing, early);
  const { outward } = wanted.size === 0 ? early : liveGroup(sources, wanted);
  return backOf(outward) === head.back;
}

function backOf(outward: readonly Line[]): string {
  return digest(JSON.stringify(outward));
}

function briefText(sources: Sources, gathered: GatheredMonths): string {
  const read = monthReader(sources, () => gathered);
  const { entries, live, first } = gathered;
  const months = [...entries].map(([month, { mark }]) => [month, mark] as const);
  const all = [...entries.values()];
  const summary = [...entries].reduce(
    (before, [month, one]) => joinedSummaries(before, one.summary, lastDayOfMonth(month)),
    NO_SUMMARY,
  );
  const { sums, streak, practice } = summary;
  const diarySince = addDays(firstDayOfMonth(sources.live), -RECENT_DAYS);
  const recent = months.filter(([month]) => month >= monthOf(diarySince));
  const days = recent.flatMap((month) => read(month, (parts) => parts.days(first)));
  const recentDiary = joinedDiaries(recent.map((month) => read(month, (parts) => parts.diary())));
  const head = {
    first,
    sums,
    streak,
    practice,
    written: maxOf(all.flatMap(({ written }) => written ?? [])),
    missing: all.flatMap(({ missing }) => missing),
    back: backOf(live.outward),
    diarySince,
    recentDiary: diaryWhere(recentDiary, (day) => day >= diarySince),
    found: all.map(({ problems }) => problems).reduce(joinedProblems, NO_PROBLEMS),
  };
  const kept = encodeDays(first === undefined ? [] : days.slice(-RECENT_DAYS));
  const lines = [
    ...all.flatMap(({ outward }) => outward),
    ...rememberedLines(entries, summary, read),
  ];
  return encodeBrief(head, kept, months, lines);
}

function maxOf(times: readonly number[]): number | undefined {
  return times.length === 0 ? undefined : times.reduce((a, b) => Math.max(a, b));
}

/** Returns the lines of the sessions and skips that later ones depend on, without the outward ones. */
function rememberedLines(
  entries: GatheredMonths['entries'],
  { remembered: { done, hurt } }: MonthSummary,
  read: MonthReader,
): readonly Line[] {
  const wanted = new Set([...done.map(([, id]) => id), ...hurt.map(({ id }) => id)]);
  return [...entries].flatMap(([month, { mark, summary }]) => {
    const { done, hurt } = summary.remembered;
    const own = new Set([...done.map(([, id]) => id), ...hurt.map(({ id }) => id)]);
    const ids = [...own].filter((id) => wanted.has(id));
    if (ids.length === 0) return [];
    const lines = read([month, mark], (parts) => parts.remembered());
    return ids.flatMap((id) => lines[id] ?? []);
  });
}
