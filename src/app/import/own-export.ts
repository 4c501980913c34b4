import { basename } from 'node:path';
import { Fault } from '../../core/base/fault.ts';
import type { RawLine } from '../../core/journal/raw-line.ts';
import type { ImportProblem } from '../../formats/import/imported-record.ts';
import type { FilesRead } from './files-read.ts';

/** What the exports of this program among some files hold together. */
export interface OwnLines {
  readonly file: string;
  readonly lines: readonly RawLine[];
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
}

/**
 * Returns the lines of exports of this program, or undefined if there is none. Throws an `input` fault if there are
 * activities of other programs as well: an export is taken as it is, and they are compared with what it holds.
 */
export function ownExport({ own, found }: FilesRead): OwnLines | undefined {
  const [first, ...rest] = own;
  if (first === undefined) return undefined;
  const [other] = found;
  if (other !== undefined) {
    const message = `${first.file} is an export of stretch, and ${other.file} is not`;
    throw new Fault('input', message, 'import the export first, and then the others');
  }
  const inFile = (file: string) => (problem: ImportProblem) =>
    rest.length === 0 ? problem : { ...problem, where: `${basename(file)}: ${problem.where}` };
  return {
    file: rest.length === 0 ? first.file : `${first.file} and ${rest.length} more`,
    lines: own.flatMap(({ imported }) => imported.lines),
    problems: own.flatMap(({ file, imported }) => imported.problems.map(inFile(file))),
    problemCount: own.reduce((sum, { imported }) => sum + imported.problemCount, 0),
  };
}
