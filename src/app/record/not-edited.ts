import { Fault } from '../../core/base/fault.ts';
import { type ShellKind, shortIdWord } from '../../core/text/shell-quote.ts';

/** What can only be taken away. */
type Unedited = 'plan' | 'check' | 'import' | 'experiment' | 'experiment-end' | 'dose';

const WORDS: Readonly<Record<Unedited, string>> = {
  plan: 'a change of the plan',
  check: 'an answer to the check',
  import: 'an import',
  experiment: 'an experiment',
  'experiment-end': 'the end of an experiment',
  dose: 'a change of a dose',
};

/** Returns a `usage` fault for an entry that cannot be edited. */
export function notEdited(kind: Unedited, id: string, shell: ShellKind): Fault {
  const hint = `to take it away: stretch history remove ${shortIdWord(id, shell)}`;
  return new Fault('usage', `${WORDS[kind]} cannot be edited`, hint);
}
