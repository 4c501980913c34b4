import type { Installation } from '../../host/files/installation.ts';
import type { SchedulerSystem } from '../../host/reminders/scheduler-system.ts';
import { ADAPTERS } from './adapters.ts';

/** What has changed since the installation so that reminders may not come; `undefined` if nothing has. */
export async function installationProblem(
  system: SchedulerSystem,
  before: Installation,
): Promise<string | undefined> {
  const lost = before.plan.program.find((path) => !system.exists(path));
  if (lost !== undefined) return `would run ${lost}, which no longer exists`;
  const { files, block } = ADAPTERS[before.scheduler].setUp(before.plan, system);
  for (const file of files) {
    const found = system.compare(file);
    if (found === 'gone') return `${file.path} no longer exists`;
    if (found === 'other') return `${file.path} has been changed since it was installed`;
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
  const found = table.blockIn((await table.read(system)) ?? '', plan.tag);
  if (found === undefined) return `${table.title} no longer has stretch’s lines`;
  return found === block
    ? undefined
    : `stretch’s lines in ${table.title} have been changed since they were installed`;
}
