import { accessSync, constants, lstatSync, readlinkSync, statSync } from 'node:fs';
import { basename, dirname, sep } from 'node:path';
import { Fault } from '../../core/base/fault.ts';
import { systemReason } from './storage.ts';

type Verb = 'read' | 'write';

/** The words for what is wrong, and what to do. */
type Reason = readonly [words: string, hint: string];

/**
 * The system's error about a file that the user named, as a `storage` fault that says which part of the path is wrong.
 * Throws any other error again.
 */
export function pathFault(error: unknown, verb: Verb, path: string): Fault {
  if (error instanceof Fault) return error;
  const { code, words, typed } = systemReason(error);
  const [why, hint] = READERS.get(code)?.(path, verb) ?? [words, typed];
  const shown = path === '-' && verb === 'read' ? 'standard input' : path;
  return new Fault('storage', `cannot ${verb} ${shown}: ${why}`, hint);
}

/** Looks at a path for more than the system says; undefined if there is no more to see. */
const READERS: ReadonlyMap<string, (path: string, verb: Verb) => Reason | undefined> = new Map(
  Object.entries<(path: string, verb: Verb) => Reason | undefined>({
    ENOENT: whatIsMissing,
    ENOTDIR: (path) => {
      const part = [path, ...foldersOf(path)].findLast((one) => isThere(one) && !isFolder(one));
      return part === undefined
        ? undefined
        : [`${part} is a file, not a folder`, 'name a file in a folder'];
    },
    ENAMETOOLONG: (path) => {
      const isLong = (name: string) => Buffer.byteLength(name) > LONGEST_NAME;
      if (isLong(basename(path))) return ['its name is too long', 'choose a shorter name'];
      return path.split(sep).some((name) => isLong(name))
        ? ['the name of a folder in it is too long', 'check the path']
        : undefined;
    },
    EACCES: whatIsLocked,
    EPERM: whatIsLocked,
  }),
);

/** Bytes in a name; some systems count characters, which are never more. */
const LONGEST_NAME = 255;

function whatIsMissing(path: string, verb: Verb): Reason | undefined {
  if (path === '') return ['the name is empty', 'name a file'];
  const missing = foldersOf(path).findLast((folder) => !isThere(folder));
  if (missing !== undefined) {
    const hint = verb === 'read' ? 'check the path' : 'make it first, or name another folder';
    return [`the folder ${missing} does not exist`, hint];
  }
  const target = targetOf(path);
  return target === undefined
    ? undefined
    : [`it is a link to ${target}, which does not exist`, 'check where the link leads'];
}

function whatIsLocked(path: string, verb: Verb): Reason | undefined {
  const folders = foldersOf(path);
  const closed = folders.findLast((folder) => isThere(folder) && !may(folder, constants.X_OK));
  if (closed !== undefined) return [`you may not look into the folder ${closed}`, ASK];
  if (verb === 'read') return ['you may not read it', ASK];
  const [folder] = folders;
  return folder === undefined || may(folder, constants.W_OK)
    ? ['you may not write to it', OWN_FOLDER]
    : [`you may not write in the folder ${folder}`, OWN_FOLDER];
}

const ASK = 'ask its owner to give you permission';
const OWN_FOLDER = 'name a file in a folder of your own';

/** The folders that a path leads through, the innermost first. */
function foldersOf(path: string): readonly string[] {
  const folder = dirname(path);
  return folder === path || folder === '' ? [] : [folder, ...foldersOf(folder)];
}

function isThere(path: string): boolean {
  return attempt(() => statSync(path)) !== undefined;
}

function isFolder(path: string): boolean {
  return attempt(() => statSync(path).isDirectory()) === true;
}

function may(path: string, mode: number): boolean {
  return attempt(() => accessSync(path, mode) ?? true) === true;
}

function targetOf(link: string): string | undefined {
  return attempt(() => (lstatSync(link).isSymbolicLink() ? readlinkSync(link) : undefined));
}

function attempt<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    // Whatever cannot be seen is not said.
    return undefined;
  }
}
