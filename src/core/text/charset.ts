/** The variables of an environment, by name. */
type Environment = Readonly<Record<string, string | undefined>>;

/** Which characters a terminal shows, and why, in words that follow "because". */
export interface Charset {
  readonly isAscii: boolean;
  readonly why: string;
  /** The assignment that would make the locale one of UTF-8; undefined if the locale is not the reason. */
  readonly remedy?: string;
}

/**
 * The characters to write to a terminal: UTF-8, or only ASCII if its locale has another character set, or on the console
 * of Linux: its fonts have 256 or 512 characters, and those that Debian installs lack most signs and half blocks.
 */
export function charsetOf(env: Environment): Charset {
  const variable = VARIABLES.find((one) => isSet(env[one]));
  const locale = variable === undefined ? '' : (env[variable] ?? '');
  const charset = charsetIn(locale);
  if (variable !== undefined && charset !== undefined && !UTF8.test(charset)) {
    const remedy = `${variable}=${withUtf8(locale)}`;
    return { isAscii: true, why: `${variable} is ${locale}`, remedy };
  }
  if (env['TERM'] === 'linux') return { isAscii: true, why: 'the console’s font lacks most signs' };
  if (variable === undefined) return { isAscii: false, why: 'no locale is set' };
  return { isAscii: false, why: `${variable} is ${locale}` };
}

/** What sets the locale of characters; the first that is set and not empty wins, as POSIX says. */
const VARIABLES = ['LC_ALL', 'LC_CTYPE', 'LANG'] as const;

const UTF8 = /^utf-?8$/i;

/** The character set that a locale names; undefined if it names none, so that UTF-8 is as likely as any. */
function charsetIn(locale: string): string | undefined {
  if (/^(?:C|POSIX)$/.test(locale)) return 'ASCII';
  // The euro sign came with a character set of its own.
  if (/^[^.]*@euro$/.test(locale)) return 'ISO-8859-15';
  return /\.([^.@]+)/.exec(locale)?.[1];
}

/** The same locale with UTF-8; every system has that of C. */
function withUtf8(locale: string): string {
  const [name = ''] = locale.split(/[.@]/);
  return `${name === 'POSIX' ? 'C' : name}.UTF-8`;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
