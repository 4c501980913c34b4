import { findExercise } from '../core/library.ts';
import type { Host } from '../host/host.ts';
import { exerciseListText, exerciseText } from '../view/exercise.ts';
import { themeFor } from '../view/theme.ts';
import { warnOfLibrary } from './knowledge.ts';

/** Lists every exercise by kind. */
export async function exerciseList(
  host: Host,
  options: { readonly json?: boolean },
): Promise<number> {
  const library = await warnOfLibrary(host);
  if (options.json === true) {
    host.out.write(`${JSON.stringify(Object.values(library.exercises), null, 2)}\n`);
    return 0;
  }
  host.out.write(exerciseListText(library, await themeFor(host.out.colours), host.out.columns));
  return 0;
}

/** Shows one exercise: how to do it, how much, when not to, and where every number comes from. */
export async function exerciseShow(
  host: Host,
  typed: string,
  options: { readonly json?: boolean },
): Promise<number> {
  const library = await warnOfLibrary(host);
  const exercise = findExercise(library, typed);
  const json = () => `${JSON.stringify(exercise, null, 2)}\n`;
  const theme = await themeFor(host.out.colours);
  const text = () => exerciseText(exercise, library, theme, host.out.columns);
  host.out.write(options.json === true ? json() : text());
  return 0;
}
