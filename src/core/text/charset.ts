/** The variables of an environment, by name. */
type Environment = Readonly<Record<string, string | undefined>>;

/** The character set of a locale and the variable that sets it; undefined if the locale names none. */
export interface Charset {
  readonly variable: string;
  readonly name: string | undefined;
}

/** The character set that the locale's variables name, in POSIX order. The locales C and POSIX have ASCII. */
export function charsetOf(env: Environment): Charset {
  const variable = ['LC_ALL', 'LC_CTYPE'].find((one) => (env[one] ?? '') !== '') ?? 'LANG';
  const locale = env[variable] ?? '';
  const name = /^(?:C|POSIX)$/.test(locale) ? 'ASCII' : /\.([^.@]+)/.exec(locale)?.[1];
  return { variable, name };
}

/** Whether a terminal of this locale shows Unicode. One that names no character set is taken to. */
export function isUnicode({ name }: Charset): boolean {
  return name === undefined || /^utf-?8$/i.test(name);
}
