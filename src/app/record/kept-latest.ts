import { standsAlone } from '../../core/archive/line-group.ts';
import { monthBefore } from '../../core/archive/month.ts';
import { lastWrittenAt, writtenAt } from '../../core/journal/corrections.ts';
import { foldLines } from '../../core/journal/history.ts';
import type { Line } from '../../core/journal/line.ts';
import {
  decodeLatest,
  encodeLatest,
  type Latest,
  latestWith,
} from '../../formats/cache/brief-text.ts';
import type { AppendedFile } from '../../host/files/append-lines.ts';
import type { JournalFile } from '../../host/files/journal.ts';
import { type FileProblems, joinedProblems } from '../../host/files/read-files.ts';
import { briefMonths } from './brief-months.ts';
import type { GatheredMonths } from './gather-months.ts';
import { isLiveDay, keyOf, parsed, type Sources, sourcesOf } from './month-files.ts';

/** All that most commands need of a journal, and the text of it that is kept. */
export interface LatestText extends Latest<FileProblems> {
  readonly text: string;
}

/** What a journal is read from, and what was kept of it if no file has changed. */
interface KeptSources {
  readonly sources: Sources;
  readonly kept: LatestText | undefined;
}

/**
 * As long as no file has changed, a month that has ended is taken as it was kept while it was read line by line: to work it
 * out takes as long as four times `status`. It is, as soon as lines have to be read in any case.
 */
export function keptSources(current: Sources): KeptSources {
  const kept = keptLatest(current);
  if (kept !== undefined) return { sources: current, kept };
  const before = sourcesOf(current, monthBefore(current.live));
  const keptThen = keptLatest(before);
  return keptThen === undefined ? { sources: current, kept } : { sources: before, kept: keptThen };
}

const NAME = 'latest';

function keptLatest(sources: Sources): LatestText | undefined {
  const kept = sources.host.cache.read(NAME, keyFor(sources, sources.files));
  return parsed(kept, (text) => ({ ...decodeLatest<FileProblems>(text), text }));
}

/** Identifies these files as they are now, with the first month that is read line by line. */
function keyFor(sources: Sources, files: readonly JournalFile[]): string {
  return [sources.live, keyOf(sources, files)].join('\n');
}

/** Reads the last months line by line, and keeps what they come to. */
export function freshLatest(sources: Sources, gather: () => GatheredMonths): LatestText {
  const brief = briefMonths(sources, gather);
  const { lines, ...problems } = sources.content();
  const history = foldLines([...brief.lines(), ...lines]);
  const found = joinedProblems(brief.head.found, problems);
  const written = latestOf([brief.head.written, lastWrittenAt(lines)]);
  const fresh = { brief, history, found, written };
  const text = encodeLatest(fresh);
  sources.host.cache.write(NAME, keyFor(sources, sources.files), text);
  return { ...fresh, text };
}

function latestOf(times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

/**
 * Keeps what a journal comes to with a line that has been appended to a file since it was read. Its id is new, so that no other
 * line refers to it. If that file was changed in between, or the line means more than that it is there, nothing is kept.
 */
export function keepWith(
  sources: Sources,
  latest: LatestText,
  line: Line,
  file: AppendedFile | undefined,
): void {
  const { host, files } = sources;
  const isAsRead = files.some(({ name, stamp }) => name === file?.name && stamp === file.before);
  const isLast = latest.written === undefined || writtenAt(line) > latest.written;
  const isAlone = standsAlone(line, (day) => isLiveDay(sources, day));
  if (file === undefined || !isAsRead || !isLast || !isAlone) return;
  const text = latestWith(latest.text, line, writtenAt(line));
  if (text === undefined) return;
  const now = files.map((one) => (one.name === file.name ? { ...one, stamp: file.after } : one));
  host.cache.write(NAME, keyFor(sources, now), text);
}
