import type { Installation } from '../../host/files/installation.ts';
import type { SchedulerSystem } from '../../host/reminders/scheduler-system.ts';
import { ADAPTERS } from './adapters.ts';

/** What has changed since the installation so that reminders may not come; `undefined` if nothing has. */
export async function installationProblem(
  system: SchedulerSystem,
  before: Installation,
): Promise<string | undefined> {
  const lost = before.plan.program.find((path) => !system.exists(path));
  if (lost !== undefined) return `would run ${lost}, which is gone`;
  const { files, block } = ADAPTERS[before.scheduler].setUp(before.plan, system);
  for (const file of files) {
    const found = system.compare(file);
    if (found === 'gone') return `${file.path} is gone`;
    if (found === 'other') return `${file.path} is not as it was installed`;
  }
  return block === undefined ? undefined : tableProblem(system, before, block);
}

async function tableProblem(
  system: SchedulerSystem,
  { scheduler, plan }: Installation,
  block: string,
): Promise<string | undefined> {
  const { table } = ADAPTERS[scheduler];
  if (table === undefined) return undefined;
  const found = table.blockIn(await table.read(system), plan.tag);
  if (found === undefined) return `${table.title} no longer has the lines of this program`;
  return found === block
    ? undefined
    : `the lines of this program in ${table.title} are not as they were installed`;
}
