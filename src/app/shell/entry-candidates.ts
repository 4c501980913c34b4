import type { HistoryEntry } from '../../core/journal/history-entry.ts';
import type { Candidate } from '../../core/shell/completion.ts';
import { compareDays, epochMs } from '../../core/time/day.ts';
import type { Host } from '../../host/host.ts';
import { entrySummary } from '../../view/report/entry-summary.ts';
import { SHORT_ID_LENGTH } from '../../view/report/logged.ts';
import { allEntries, recentEntries } from '../record/history-report.ts';
import { readRecord } from '../record/read-record.ts';

/** The most entries that are offered: a screen of them, of about two weeks. */
const MOST = 30;

/**
 * Returns the ids of the last entries whose id begins with what is typed, newest first, with what each is. All entries are
 * only looked through if the last months have too few.
 */
export function entryCandidates(
  host: Host,
  typed: string,
  isWanted: (entry: HistoryEntry) => boolean,
): readonly Candidate[] {
  const record = readRecord(host);
  const start = typed.toLowerCase();
  const wanted = (entries: readonly HistoryEntry[]) =>
    entries.filter((entry) => entry.id.startsWith(start) && isWanted(entry));
  const recent = recentEntries(record);
  const known = wanted(recent).length < MOST ? allEntries(record) : recent;
  return wanted(known)
    .toSorted((a, b) => compareDays(b.day, a.day) || epochMs(b.at) - epochMs(a.at))
    .slice(0, MOST)
    .map((entry) => ({
      word: shortId(entry.id, typed.length, known),
      says: entrySummary(entry, record.today, record.settings.units),
    }));
}

/** Returns the start of an id that no other has, with at least as many characters as are typed. */
function shortId(id: string, typed: number, known: readonly HistoryEntry[]): string {
  const ids = known.map((entry) => entry.id).filter((other) => other !== id);
  let length = Math.max(typed, SHORT_ID_LENGTH);
  while (length < id.length && ids.some((other) => other.startsWith(id.slice(0, length)))) length++;
  return id.slice(0, length);
}
