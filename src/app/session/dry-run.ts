import type { Host } from '../../host/host.ts';
import { planText } from '../../view/report/plan.ts';
import { themeFor } from '../../view/terminal/theme.ts';
import type { SetsToDo } from './sets-to-do.ts';

/** Returns the sets with their times, as text for stdout. */
export async function setsToDoText(
  { out }: Pick<Host, 'out'>,
  { plan, sets, first }: SetsToDo,
): Promise<string> {
  const theme = await themeFor(out.colours);
  return planText(sets, { name: plan.name, first, theme });
}
