import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { PACKAGE_FOLDER } from './package-folder.ts';

/** A source file: its path from the folder that was searched, such as `src`, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Something one file takes from another file or package. */
export interface Import {
  readonly from: string;
  readonly target: string;
  readonly isDynamic: boolean;
  readonly isType: boolean;
}

/** Every source file in a folder of the package and below. */
export function sourcesIn(folder: string): readonly SourceFile[] {
  const root = join(PACKAGE_FOLDER, folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs)$/.test(name))
    .map((name) => ({
      path: name.replaceAll('\\', '/'),
      text: readFileSync(join(root, name), 'utf8'),
    }));
}

const STATIC =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+\bfrom\s*)?['"]([^'"]+)['"]/g;

/** Everything a file imports or passes on, with paths from `src`. */
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

/** The code without comments and, unless they are kept, without the insides of texts; `${…}` stays code. */
export function codeOnly(text: string, keepsTexts: boolean): string {
  const parts =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|\$\{(?:[^{}]|\{[^{}]*\})*\}|[^`\\])*`|(?<=[(,=:[!&|?{};\n]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[dgimsuvy]*/g;
  return text.replaceAll(parts, (part) => {
    if (part.startsWith('//') || part.startsWith('/*')) return ' ';
    if (keepsTexts || part.startsWith('/')) return keepsTexts ? part : '/./';
    if (!part.startsWith('`')) return "''";
    return [...part.matchAll(/\$\{((?:[^{}]|\{[^{}]*\})*)\}/g)]
      .map(([, code]) => `(${code})`)
      .join('');
  });
}
