/** What separates the decimals in some numbers. */
export type DecimalSign = '.' | ',';

/** What one numeral says about the decimal sign; undefined if it could be either, as in `1,020`. */
function signIn(numeral: string): DecimalSign | undefined {
  const signs = numeral.match(/[.,]/g) ?? [];
  const [last = '.'] = signs.slice(-1);
  const decimals = numeral.length - numeral.lastIndexOf(last) - 1;
  if (signs.length === 0) return undefined;
  const other = last === '.' ? ',' : '.';
  // `1.234.567` and `1.234,5`: groups come before decimals, and more often.
  if (signs.length > 1) return signs.every((sign) => sign === last) ? other : (last as DecimalSign);
  const isGroup = decimals === 3 && !/^0\d*[.,]|^[.,]/.test(numeral);
  return isGroup ? undefined : (last as DecimalSign);
}

/** Returns the decimal sign of a column of numerals, which all have the same; a point if none of them says. */
export function decimalSign(texts: readonly string[]): DecimalSign {
  const votes = texts.map((text) => signIn(bare(text)));
  const commas = votes.filter((vote) => vote === ',').length;
  return commas > votes.filter((vote) => vote === '.').length ? ',' : '.';
}

/** Returns the number that a text begins with, such as `1,020 m`; null if it begins with none, as `--` does. */
export function numberIn(text: string | undefined, sign: DecimalSign): number | null {
  const numeral = bare(text ?? '');
  if (!/\d/.test(numeral)) return null;
  const group = sign === '.' ? ',' : '.';
  const value = Number(numeral.replaceAll(group, '').replace(sign, '.'));
  return Number.isFinite(value) && value >= 0 ? value : null;
}

/** Digits and signs alone: spaces and apostrophes are there to group them. */
function bare(text: string): string {
  return /^[\d.,]*/.exec(text.replaceAll(/[\s'’_]/g, ''))?.[0] ?? '';
}

/**
 * Returns the seconds in `26:11`, `1:02:30`, `01:02:30.5`, `1h 02m 30s`, `45 min`, `PT1H2M`; null if there are none. A bare
 * number has the unit given in seconds. Two parts are minutes and seconds.
 */
export function secondsIn(text: string | undefined, bareUnit: number): number | null {
  const typed = (text ?? '').trim().replace(',', '.');
  const clock = /^(?:(\d+):)?(\d{1,4}):(\d{1,2}(?:\.\d+)?)$/.exec(typed);
  if (clock !== null) {
    const [, hours = '0', minutes, seconds] = clock;
    return rounded(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
  }
  const parts =
    /^(?:PT?)?(?:([\d.]+)\s*h\D*)?(?:([\d.]+)\s*(?:m|')\D*)?(?:([\d.]+)\s*(?:s|"|'')\D*)?$/i.exec(
      typed,
    );
  if (parts?.slice(1).some((part) => part !== undefined) === true) {
    const [hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
    return rounded(hours * 3600 + minutes * 60 + seconds);
  }
  return /^\d+(\.\d+)?$/.test(typed) ? rounded(Number(typed) * bareUnit) : null;
}

/** To milliseconds, as they are written; null for none at all, which is what a file has instead of nothing. */
function rounded(seconds: number): number | null {
  return Number.isFinite(seconds) && seconds > 0 ? Math.round(seconds * 1000) / 1000 : null;
}
