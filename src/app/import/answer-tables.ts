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
  let said: ReadingAnswers = {};
  for (const table of read.open) {
    said = await answerTable(host, table, { said, isAsked, reading: { found, unread, others } });
  }
  return { ...read, found, unread, others, open: [] };
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
  const { said, content } = isAsked
    ? await asked(host, table, { ...first, left: MOST_QUESTIONS })
    : first;
  if (content.kind === 'question') {
    reading.unread.push({ file, why: `${content.why}; ${hintFor(content)}` });
  } else addContent(reading, file, content);
  return said;
}

interface Asked {
  readonly said: ReadingAnswers;
  readonly content: TableContent;
  readonly left: number;
}

async function asked(host: Host, table: OpenTable, { said, content, left }: Asked): Promise<Asked> {
  const isOpen = content.kind === 'question' && left > 0;
  const answer = isOpen ? await ask(host, table.file, content) : undefined;
  if (answer === undefined) return { said, content, left };
  const now = { ...said, ...answer, columns: { ...said.columns, ...answer.columns } };
  return asked(host, table, { said: now, content: table.read(now), left: left - 1 });
}

/** Asks a person; undefined if the question is about a column that they named and that is not there. */
async function ask(
  host: Host,
  file: string,
  question: TableQuestion,
): Promise<ReadingAnswers | undefined> {
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
  const choices = question.header.map((name) => ({ value: name, name }));
  return { columns: { [missing]: await choose(`which column has the ${missing}?`, choices) } };
}

function missingColumn({ why }: TableQuestion): 'date' | 'distance' | undefined {
  if (/called a date/.test(why)) return 'date';
  return /called a distance/.test(why) ? 'distance' : undefined;
}

function hintFor({ about, header }: TableQuestion): string {
  if (about === 'unit') return 'add --units km or --units mi';
  if (about === 'order') return 'add --date-order dmy or --date-order mdy';
  const names = header.filter((name) => name !== '').join(', ');
  return `its columns are ${names}: add --columns, as in date=NAME,distance=NAME`;
}
