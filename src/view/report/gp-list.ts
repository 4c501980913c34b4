import { GP_LIST, GP_LIST_ABOUT, GP_LIST_INTRO, GP_LIST_NOTES } from '../../core/safety/gp-list.ts';
import { wrap } from '../../core/text/wrap.ts';
import type { Theme } from '../terminal/theme.ts';
import { bulletLines, MAX_WIDTH, section } from './sections.ts';

const TITLE = 'Your back has been sore for twelve weeks or more';

/** The command that shows only this list. */
const ALONE = 'Only this list: stretch insights gp';

/** What there is instead before twelve weeks. */
export const NO_GP_LIST =
  'There is a list for GPs once your back has been sore for twelve weeks by this record. For what is worth a call before that: stretch check\n';

/** Returns the list of what GPs are asked to look for, with its heading; `isAlone` if nothing else is shown. */
export function gpListLines(
  isAlone: boolean,
  { theme, columns: all }: { readonly theme: Theme; readonly columns: number },
): readonly string[] {
  const columns = Math.min(all, MAX_WIDTH);
  const notes = isAlone ? GP_LIST_NOTES : [...GP_LIST_NOTES, ALONE];
  const lines = [
    ...wrap(GP_LIST_ABOUT, columns),
    ...wrap(GP_LIST_INTRO, columns),
    ...bulletLines(GP_LIST, columns),
    ...notes.flatMap((note) => wrap(note, columns)).map((line) => theme.dim(line)),
  ];
  return section(TITLE, lines, theme);
}

/** Returns the same in words, a line each. */
export function gpListWords(isAlone: boolean): readonly string[] {
  const notes = isAlone ? GP_LIST_NOTES : [...GP_LIST_NOTES, ALONE];
  return [`${TITLE}: ${GP_LIST_ABOUT}`, GP_LIST_INTRO, ...GP_LIST, ...notes];
}
