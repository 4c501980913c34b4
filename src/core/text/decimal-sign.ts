/** What stands before the decimals of a number, as far as tables for spreadsheets are concerned. */
export type DecimalSign = '.' | ',';

/** The variables of an environment, by name. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The decimal sign of the locale that the environment names, in POSIX order, or of the system's locale, a language tag, if
 * it names none.
 */
export function decimalSign(env: Environment, system: string): DecimalSign {
  const name = ['LC_ALL', 'LC_NUMERIC', 'LANG'].map((one) => env[one] ?? '').find(isSet) ?? '';
  if (/^(?:C|POSIX)(?:$|\.)/.test(name)) return '.';
  const [, language, region] = /^([a-z]{2,3})(?:_([A-Z]{2}|\d{3}))?(?:$|[.@])/.exec(name) ?? [];
  if (language === undefined) return signOf(system);
  return signOf(region === undefined ? language : `${language}-${region}`);
}

function isSet(value: string): boolean {
  return value !== '';
}

/** Digits are latin in every table, whatever they are in the locale. */
function signOf(locale: string): DecimalSign {
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(0.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ',' : '.';
}
