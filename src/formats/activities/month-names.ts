import { once } from '../../core/base/once.ts';

/**
 * Languages whose names of months are known, by Intl. In Croatian some are those of other months in Czech and Polish, so it
 * is not here.
 */
const LANGUAGES =
  'en de fr es pt it nl sv da nb fi pl cs sk sl hu ro ru uk bg el tr ca et lv lt id vi'.split(' ');

/** Returns the month, 1 to 12, that a word names in any of these languages, whole or shortened; undefined if none. */
export function monthNamed(word: string): number | undefined {
  return names().get(folded(word));
}

const names = once(() => {
  const found = new Map<string, number>();
  for (const language of LANGUAGES) {
    for (const month of ['long', 'short'] as const) {
      // Some languages write a month differently beside a day.
      for (const format of [{ month }, { month, day: 'numeric' }] as const)
        addNames(found, language, format);
    }
  }
  return found;
});

function addNames(
  found: Map<string, number>,
  language: string,
  format: Intl.DateTimeFormatOptions,
): void {
  const formatter = new Intl.DateTimeFormat(language, { ...format, timeZone: 'UTC' });
  for (let month = 0; month < 12; month++) {
    const parts = formatter.formatToParts(Date.UTC(2023, month, 15));
    const name = folded(parts.find(({ type }) => type === 'month')?.value ?? '');
    if (/\p{L}{3}/u.test(name) && !found.has(name)) found.set(name, month + 1);
  }
}

/** Without marks, which some programs leave out, and points. */
function folded(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/[\p{M}.]/gu, '')
    .toLowerCase();
}
