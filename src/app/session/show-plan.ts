import { allSets, type Plan } from '../../core/session/plan.ts';
import type { Host } from '../../host/host.ts';
import { planText } from '../../view/report/plan.ts';
import { themeFor } from '../../view/terminal/theme.ts';

/** Shows a plan with its times, from the set with index `first` on, and runs nothing. */
export async function showPlan(host: Host, plan: Plan, first: number): Promise<number> {
  const theme = await themeFor(host.out.colours);
  host.out.write(planText(allSets(plan), { name: plan.name, first, theme }));
  return 0;
}
