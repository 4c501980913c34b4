import type { FoundEntry } from '../../core/diary/compare-found.ts';
import type { LeftOut } from '../../core/diary/found-activity.ts';
import type { StravaRow } from '../../formats/activities/strava.ts';
import type {
  TableContent,
  TableContext,
  TableQuestion,
} from '../../formats/activities/table-context.ts';
import type { ImportedRecord } from '../../formats/import/imported-record.ts';

/** A file that cannot be read, and why. */
export interface UnreadFile {
  readonly file: string;
  readonly why: string;
}

/** A file without an activity, and what it is: `a route without times`. */
export interface OtherFile {
  readonly file: string;
  readonly what: string;
}

/** A row of a table that is no activity, and why. */
export interface LeftOutRow extends LeftOut {
  readonly file: string;
}

/** An export of this program, and what it holds. */
export interface OwnExport {
  readonly file: string;
  readonly imported: ImportedRecord;
}

/** A table that can be read once something is said about it. */
export interface OpenTable {
  readonly file: string;
  readonly question: TableQuestion;
  /** Reads it again with what was said. */
  readonly read: (said: Partial<ReadingContext>) => TableContent;
}

/** A list of what lies beside it. */
export interface FileList {
  readonly file: string;
  readonly rows: readonly StravaRow[];
}

/** What readers of files have to know besides the file. */
export type ReadingContext = Omit<TableContext, 'file'>;

/** What the files that somebody named hold. */
export interface FilesRead {
  readonly found: readonly FoundEntry[];
  readonly own: readonly OwnExport[];
  readonly unread: readonly UnreadFile[];
  readonly others: readonly OtherFile[];
  readonly leftOut: readonly LeftOutRow[];
  readonly open: readonly OpenTable[];
}

/** The same while it is read. */
export interface Reading {
  readonly found: FoundEntry[];
  readonly own: OwnExport[];
  readonly unread: UnreadFile[];
  readonly others: OtherFile[];
  readonly leftOut: LeftOutRow[];
  readonly open: OpenTable[];
  readonly lists: FileList[];
}

/** Adds what a file holds. */
export function addContent(
  reading: Pick<Reading, 'found' | 'unread' | 'others' | 'leftOut'>,
  file: string,
  content: Exclude<TableContent, TableQuestion>,
): void {
  if (content.kind === 'unreadable') reading.unread.push({ file, why: content.why });
  if (content.kind === 'other') reading.others.push({ file, what: content.what });
  if (content.kind !== 'activities') return;
  for (const activity of content.activities) reading.found.push({ file, activity });
  for (const row of content.leftOut ?? []) reading.leftOut.push({ file, ...row });
  if (content.unread === undefined) return;
  reading.unread.push({ file, why: `${content.unread}; what could be read of it counts` });
}
