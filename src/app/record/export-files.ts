import { Fault } from '../../core/base/fault.ts';
import type { SessionRecord } from '../../core/journal/session-record.ts';
import { findByIdPrefix } from '../../core/journal/undo.ts';
import { amountValue } from '../../core/session/set-result.ts';
import { plainLine } from '../../core/text/plain-text.ts';
import { quantity } from '../../core/text/quantity.ts';
import type {
  ExportedFile,
  ExportedFiles,
  ExportedMonth,
  ExportedRecord,
} from '../../formats/export/exported-record.ts';
import { writeFileSet } from '../../host/files/file-set.ts';
import { isFolderAt, writeTextFile } from '../../host/files/text-file.ts';

/** Where files go: a file, a folder, or standard output if nothing or a hyphen was named. */
export interface FilesTarget {
  readonly output: string | undefined;
  readonly force: boolean;
  /** Whether standard output is a terminal, which could make nothing of bytes. */
  readonly isTerminal: boolean;
}

/** What is left to be done: bytes for standard output, or where files were written, in words. */
export type Delivered =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'written'; readonly words: string };

/** Returns the record with one session, by its id or as the `last` of which sets have times. Throws a fault if there is none. */
export function withOnlySession(data: ExportedRecord, typed: string): ExportedRecord {
  const sessions = [...data.months()].flatMap((month) => month.sessions);
  const last = typed === 'last' ? sessions.findLast((session) => hasTimes(session)) : undefined;
  if (typed === 'last' && last === undefined) return data;
  const { id } = last ?? findByIdPrefix(sessions, typed);
  return { ...data, months: () => monthsWith(data, id) };
}

function* monthsWith(data: ExportedRecord, id: string): Generator<ExportedMonth> {
  for (const month of data.months())
    yield { ...month, sessions: month.sessions.filter((session) => session.id === id) };
}

function hasTimes({ isLogged, done }: SessionRecord): boolean {
  return !isLogged && done.some((set) => set.id !== null && amountValue(set.done) > 0);
}

/** Writes a file for each session where it was asked for. Throws a fault if they cannot go there. */
export function deliverFiles(made: ExportedFiles, target: FilesTarget): Delivered {
  const [only, ...others] = made.files;
  if (only === undefined) throw nothingTimed(made);
  const { output, force } = target;
  if (output === undefined || output === '-') {
    if (others.length > 0) throw tooMany(made.files.length);
    if (target.isTerminal) throw notOnTerminal(only);
    return { kind: 'bytes', bytes: only.bytes };
  }
  if (isOneFile(output)) {
    if (others.length > 0) throw tooMany(made.files.length);
    writeTextFile(output, only.bytes, force, { flag: '-o', name: only.name });
    return written(output, '1 session', made);
  }
  const { written: count, same } = writeFileSet(output, made.files, force);
  const there = same === 0 ? '' : `, ${same} already there`;
  return written(output, `${quantity(count, 'file')} written${there}`, made);
}

function written(output: string, what: string, made: ExportedFiles): Delivered {
  return { kind: 'written', words: `${plainLine(output)}: ${withLeftOut(what, made)}` };
}

function notOnTerminal({ name }: ExportedFile): Fault {
  const message = 'a FIT file is for programs, and would only garble the terminal';
  return new Fault('usage', message, `write it to a file: -o ${name}`);
}

/** A name that ends in .fit is a file unless there is such a folder; any other is a folder. */
function isOneFile(output: string): boolean {
  if (!/\.fit$/i.test(output)) return false;
  return !isFolderAt(output);
}

function tooMany(count: number): Fault {
  const message = `a FIT file holds one session, and there are ${count}`;
  return new Fault('usage', message, 'name a folder for them: -o sessions; or one: --session last');
}

function nothingTimed(made: ExportedFiles): Fault {
  const why = leftOutWords(made);
  const message = `there is no coached session to export${why === '' ? '' : `: ${why}`}`;
  return new Fault('missing', message, 'to see what is recorded: stretch history list');
}

function withLeftOut(words: string, made: ExportedFiles): string {
  const left = leftOutWords(made);
  return left === '' ? words : `${words}; left out: ${left}`;
}

function leftOutWords({ logged, untimed }: ExportedFiles): string {
  return [
    logged === 0 ? '' : `${quantity(logged, 'session')} logged afterwards, without times`,
    untimed === 0 ? '' : `${quantity(untimed, 'session')} in which no set has a time`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
