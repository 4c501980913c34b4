import type { Host } from '../../host/host.ts';
import { planText } from '../../view/report/plan.ts';
import { presentation } from '../display/presentation.ts';
import type { SetsToDo } from './sets-to-do.ts';

/** Returns the sets with their times, as text for stdout. */
export async function setsToDoText(host: Host, { plan, sets, first }: SetsToDo): Promise<string> {
  const { theme } = await presentation(host);
  const columns = host.out.isTerminal ? host.out.columns : Infinity;
  return planText(sets, { name: plan.name, first, theme, columns });
}
