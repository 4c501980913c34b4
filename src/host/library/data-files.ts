import type { DataFile } from '../../core/library/parse-file.ts';
import { brokenLine, isUtf16, utf8Text } from '../files/utf8.ts';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../core/library/problem.ts';

/** A data file that was listed but not read. */
export interface DataFileRef {
  readonly path: string;
  readonly own: boolean;
  readonly kind: DataFile['kind'];
}

/** The largest data file that is read, in bytes; the shipped ones are under 5 kB. */
const LARGEST = 256 * 1024;

/** The YAML files in a folder of routines and its `exercises` folder, sorted by name; none if it does not exist. */
export function findDataFiles(folder: string, own: boolean): readonly DataFileRef[] {
  const list = (inside: string, kind: DataFileRef['kind']) =>
    yamlNames(inside).map((name) => ({ path: join(inside, name), own, kind }));
  return [...list(join(folder, 'exercises'), 'exercise'), ...list(folder, 'routine')];
}

/** Reads a data file; if that is not possible, the result has the problem instead of the text. */
export function readDataFile({ path, own, kind }: DataFileRef): DataFile {
  const found = { file: path, own, kind };
  const refuse = (expected: string, what: string, line = 1): DataFile => ({
    ...found,
    problem: { ...START, line, file: found.file, expected, found: what },
  });
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return refuse('a YAML file', stats.isDirectory() ? 'a folder' : 'no file');
    if (stats.size > LARGEST) {
      return refuse('a file of at most 256 kB', `${Math.ceil(stats.size / 1024)} kB`);
    }
    const bytes = readFileSync(path);
    if (isUtf16(bytes)) return refuse('a text file in UTF-8', 'UTF-16');
    if (bytes.includes(0)) return refuse('a text file', 'binary data');
    const text = utf8Text(bytes);
    if (text !== undefined) return { ...found, text };
    return refuse('a text file in UTF-8', 'binary data', brokenLine(bytes));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return refuse('a YAML file', REASONS.get(code) ?? code);
  }
}

const REASONS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    ENOENT: 'no such file',
    ENOTDIR: 'no such file',
    EACCES: 'permission denied',
    ELOOP: 'a link to itself',
    ENAMETOOLONG: 'a name that is too long',
  }),
);

const START: Pick<Problem, 'line' | 'column' | 'path'> = { line: 1, column: 1, path: '' };

function yamlNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.ya?ml$/.test(name))
      .toSorted();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A folder that cannot be listed counts as empty.
    if (code !== undefined) return [];
    throw error;
  }
}

/** The path with links resolved, to compare files. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // Nor can it be read.
    return path;
  }
}
