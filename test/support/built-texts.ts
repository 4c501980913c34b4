import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { PROGRAM } from './home.ts';

type Files = typeof import('node:fs');

/** The object whose functions the built program calls. */
const files = createRequire(import.meta.url)('node:fs') as Files;
const { readFileSync } = files;
const BUILT = join(dirname(dirname(PROGRAM)), 'dist') + sep;

/** The texts of the build's files, such as the library's, by path. */
const texts = new Map<string, string>();

/**
 * Has the program read each text of the build once until the returned function is called: no test changes one, and to
 * read the library for each command line takes a twentieth of most.
 */
export function readBuiltOnce(): () => void {
  const read = (path: unknown, options: unknown): unknown =>
    typeof path === 'string' && options === 'utf8' && path.startsWith(BUILT)
      ? builtText(path)
      : Reflect.apply(readFileSync, files, [path, options]);
  Object.assign(files, { readFileSync: read });
  return () => {
    Object.assign(files, { readFileSync });
  };
}

function builtText(path: string): string {
  const text = texts.get(path) ?? readFileSync(path, 'utf8');
  texts.set(path, text);
  return text;
}
