import type { Settings } from './settings.ts';

/**
 * Whether everything is to be said in words, in lines that are written once, as a screen reader needs it: because of the
 * setting, or of the variable that other programs understand as well.
 */
export function wantsPlainWords(
  { face }: Pick<Settings, 'face'>,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  const value = env['ACCESSIBLE'] ?? '';
  return face === 'plain' || (value !== '' && value !== '0');
}
