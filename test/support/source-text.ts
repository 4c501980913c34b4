import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { PACKAGE_FOLDER } from './package-folder.ts';

/** A source file, with its path relative to the folder searched, such as `src`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** An import of a file or package. */
export interface Import {
  readonly from: string;
  readonly target: string;
  readonly isDynamic: boolean;
  readonly isType: boolean;
}

/** Returns every source file in a folder of the package and its subfolders. */
export function sourcesIn(folder: string): readonly SourceFile[] {
  const root = join(PACKAGE_FOLDER, folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|mjs)$/.test(name))
    .map((name) => ({
      path: name.replaceAll('\\', '/'),
      text: readFileSync(join(root, name), 'utf8'),
    }));
}

const STATIC =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+\bfrom\s*)?['"]([^'"]+)['"]/g;

/** Returns everything a file imports or re-exports, with paths relative to `src`. */
export function importsOf({ path, text }: SourceFile): readonly Import[] {
  const code = codeOnly(text, true);
  const still = [...code.matchAll(STATIC)];
  const dynamic = [...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)];
  const found = [
    ...still.map(([, type, target = '']) => ({
      target,
      isDynamic: false,
      isType: type !== undefined,
    })),
    ...dynamic.map(([, target = '']) => ({ target, isDynamic: true, isType: false })),
  ];
  return found.map(({ target, ...rest }) => {
    const resolved = target.startsWith('.') ? posix.join(posix.dirname(path), target) : target;
    return { from: path, target: resolved, ...rest };
  });
}

/** Returns code without comments and, unless they are kept, without the contents of strings; `${…}` stays code. */
export function codeOnly(text: string, keepsStrings: boolean): string {
  const parts =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|\$\{(?:[^{}]|\{[^{}]*\})*\}|[^`\\])*`|(?<=[(,=:[!&|?{};\n]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[dgimsuvy]*/g;
  return text.replaceAll(parts, (part) => {
    if (part.startsWith('//') || part.startsWith('/*')) return ' ';
    if (keepsStrings || part.startsWith('/')) return keepsStrings ? part : '/./';
    if (!part.startsWith('`')) return "''";
    return [...part.matchAll(/\$\{((?:[^{}]|\{[^{}]*\})*)\}/g)]
      .map(([, code]) => `(${code})`)
      .join('');
  });
}
