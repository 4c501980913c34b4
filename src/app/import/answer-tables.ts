import type { FoundEntry } from '../../core/diary/compare-found.ts';
import type {
  DistanceUnit,
  TableContent,
  TableQuestion,
} from '../../formats/activities/table-context.ts';
import type { Host } from '../../host/host.ts';
import { isWrittenOnce } from '../display/presentation.ts';
import {
  addContent,
  type FilesRead,
  type LeftOutRow,
  type OpenTable,
  type OtherFile,
  type ReadingContext,
  type UnreadFile,
} from './files-read.ts';

/**
 * Reads the tables about which something has to be said: asked for if there is somebody to ask, once for all of them.
 * Otherwise they cannot be read.
 */
export async function answerTables(
  host: Host,
  read: FilesRead,
  isAsked: boolean,
): Promise<FilesRead> {
  const found: FoundEntry[] = [...read.found];
  const unread: UnreadFile[] = [...read.unread];
  const others: OtherFile[] = [...read.others];
  const leftOut: LeftOutRow[] = [...read.leftOut];
  let said: ReadingAnswers = {};
  for (const table of read.open) {
    said = await answerTable(host, table, {
      said,
      isAsked,
      reading: { found, unread, others, leftOut },
    });
  }
  return { ...read, found, unread, others, leftOut, open: [] };
}

type ReadingAnswers = Omit<ReadingContext, 'zone'>;

interface Answering {
  readonly said: ReadingAnswers;
  readonly isAsked: boolean;
  readonly reading: Parameters<typeof addContent>[0];
}

/** The most questions about one table: a date, a distance, their order and unit. */
const MOST_QUESTIONS = 6;

async function answerTable(
  host: Host,
  table: OpenTable,
  { said: before, isAsked, reading }: Answering,
): Promise<ReadingAnswers> {
  const { file, question } = table;
  const isKnown = Object.keys(before).length > 0;
  const first = { said: before, content: isKnown ? table.read(before) : question };
  const start: Asked = { ...first, left: MOST_QUESTIONS };
  const { said, content, none } = isAsked ? await asked(host, table, start) : start;
  if (none !== undefined) reading.unread.push({ file, why: WITHOUT[none] });
  else if (content.kind === 'question') {
    reading.unread.push({ file, why: `${content.why}; ${hintFor(content)}` });
  } else addContent(reading, file, content);
  return said;
}

interface Asked {
  readonly said: ReadingAnswers;
  readonly content: TableContent;
  readonly left: number;
  /** What somebody said that the table does not have. */
  readonly none?: Asking;
}

/** A column that is asked for. */
type Asking = 'date' | 'distance';

async function asked(host: Host, table: OpenTable, { said, content, left }: Asked): Promise<Asked> {
  const isOpen = content.kind === 'question' && left > 0;
  const answer = isOpen ? await ask(host, table.file, content) : undefined;
  if (answer === undefined) return { said, content, left };
  if ('none' in answer) return { said, content, left, none: answer.none };
  const now = { ...said, ...answer, columns: { ...said.columns, ...answer.columns } };
  return asked(host, table, { said: now, content: table.read(now), left: left - 1 });
}

/** Asks a person; undefined if the question is about a column that they named and that is not there. */
async function ask(
  host: Host,
  file: string,
  question: TableQuestion,
): Promise<ReadingAnswers | { readonly none: Asking } | undefined> {
  const choose = (message: string, choices: readonly { value: string; name: string }[]) =>
    host.ask<string>(
      { type: 'select', message: `${file}: ${message}`, default: choices[0]?.value ?? '', choices },
      { isInLines: isWrittenOnce(host) },
    );
  if (question.about === 'unit') {
    const unit = await choose('distances are in', [
      { value: 'km', name: 'kilometres' },
      { value: 'mi', name: 'miles' },
    ]);
    return { unit: unit as DistanceUnit };
  }
  if (question.about === 'order') {
    const order = await choose(question.why, [
      { value: 'dmy', name: 'the day is first' },
      { value: 'mdy', name: 'the month is first' },
    ]);
    return { order: order === 'mdy' ? 'mdy' : 'dmy' };
  }
  const missing = missingColumn(question);
  if (missing === undefined) return undefined;
  const columns = question.header
    .filter((name) => name !== '')
    .map((name) => ({ value: name, name }));
  const none = { value: 'none', name: 'none of them' };
  const answer = await choose(`which column has the ${missing}?`, [...columns, none]);
  return answer === none.value ? { none: missing } : { columns: { [missing]: answer } };
}

/** Why a table without a column is not read. */
const WITHOUT: Readonly<Record<Asking, string>> = {
  date: 'it has no date, and a run needs one',
  distance: 'it has no distance and no time, and a run needs one of them',
};

function missingColumn({ why }: TableQuestion): Asking | undefined {
  if (/called a date/.test(why)) return 'date';
  return /called a distance/.test(why) ? 'distance' : undefined;
}

function hintFor({ about, header }: TableQuestion): string {
  if (about === 'unit') return 'add --units km or --units mi';
  if (about === 'order') return 'add --date-order dmy or --date-order mdy';
  const names = header.filter((name) => name !== '').join(', ');
  return `its columns are ${names}: add --columns, as in date=NAME,distance=NAME`;
}
