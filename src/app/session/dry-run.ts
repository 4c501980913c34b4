import type { Library } from '../../core/library/library.ts';
import type { Host } from '../../host/host.ts';
import { planText } from '../../view/report/plan.ts';
import { EASIER_FORMS } from '../../view/words/easier.ts';
import { avoidedWords } from '../../core/library/avoided-words.ts';
import { presentation } from '../display/presentation.ts';
import type { SetsToDo } from './sets-to-do.ts';

/** Returns the sets with their times, as text for stdout. */
export async function setsToDoText(
  host: Host,
  library: Library,
  { plan, sets, first }: SetsToDo,
  isEasier: boolean,
): Promise<string> {
  const { theme } = await presentation(host);
  const columns = host.out.isTerminal ? host.out.columns : Infinity;
  const notes = [
    ...(isEasier ? [EASIER_FORMS] : []),
    ...plan.avoided.map((one) => avoidedWords(one, library)),
  ];
  return planText(sets, {
    name: plan.name,
    avoided: notes,
    pacing: plan.pacing,
    first,
    theme,
    columns,
  });
}
