import { posix } from 'node:path';

/** A source file: its path from `src`, its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Something one file takes from another file or package. */
export interface Import {
  readonly from: string;
  readonly what: string;
  readonly isDynamic: boolean;
  readonly isType: boolean;
}

const STATIC =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+\bfrom\s*)?['"]([^'"]+)['"]/g;

/** Everything a file imports or passes on, with paths from `src`. */
export function importsOf({ path, text }: Source): readonly Import[] {
  const code = bare(text, true);
  const still = [...code.matchAll(STATIC)];
  const dynamic = [...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)];
  const found = [
    ...still.map(([, type, what = '']) => ({
      what,
      isDynamic: false,
      isType: type !== undefined,
    })),
    ...dynamic.map(([, what = '']) => ({ what, isDynamic: true, isType: false })),
  ];
  return found.map(({ what, ...rest }) => {
    const target = what.startsWith('.') ? posix.join(posix.dirname(path), what) : what;
    return { from: path, what: target, ...rest };
  });
}

/** The code without comments and, unless they are kept, without the insides of texts; `${…}` stays code. */
export function bare(text: string, keepsTexts: boolean): string {
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
