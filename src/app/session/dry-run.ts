import type { Library } from '../../core/library/library.ts';
import type { Host } from '../../host/host.ts';
import { planText } from '../../view/report/plan.ts';
import { avoidedWords } from '../../view/words/avoided.ts';
import { presentation } from '../display/presentation.ts';
import type { SetsToDo } from './sets-to-do.ts';

/** Returns the sets with their times, as text for stdout. */
export async function setsToDoText(
  host: Host,
  library: Library,
  { plan, sets, first }: SetsToDo,
): Promise<string> {
  const { theme } = await presentation(host);
  const columns = host.out.isTerminal ? host.out.columns : Infinity;
  const avoided = plan.avoided.map((one) => avoidedWords(one, library));
  return planText(sets, { name: plan.name, avoided, pacing: plan.pacing, first, theme, columns });
}
