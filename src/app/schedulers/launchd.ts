import { join } from 'node:path';
import { launchdAgents, launchdLabels } from '../../formats/schedulers/launchd.ts';
import type { SchedulerSystem } from '../../host/reminders/scheduler-system.ts';
import {
  command,
  ignoringFailure,
  type SchedulerAdapter,
  type SchedulerCommand,
} from './adapter.ts';
import { USE_COMPUTER_ZONE } from './zone-hint.ts';

/** macOS' agents of one user (launchd.plist(5), launchctl(1)). */
export const LAUNCHD: SchedulerAdapter = {
  title: 'launchd',
  program: 'launchctl',
  isDefaultOn: (platform) => platform === 'darwin',
  knowsZones: false,
  zoneHint: USE_COMPUTER_ZONE,
  needsDesktop: false,
  setUp: (plan, system) => ({
    names: launchdLabels(plan),
    files: launchdAgents(plan, agentFolder(system), join),
    links: [],
    block: undefined,
  }),
  start: (names, system) =>
    names.flatMap((name) => [
      ignoringFailure(bootout(name, system)),
      // The former agent may take a moment to go.
      { ...command(bootstrap(name, system)), tries: 5 },
    ]),
  stop: (names, system) => names.map((name) => ignoringFailure(bootout(name, system))),
  settle: [],
  ask: (name, { user }) => ['launchctl', 'print', `gui/${user}/${name}`],
};

function agentFolder({ folders }: SchedulerSystem): string {
  return join(folders.home, 'Library', 'LaunchAgents');
}

function bootstrap(name: string, system: SchedulerSystem): readonly string[] {
  const file = join(agentFolder(system), `${name}.plist`);
  return ['launchctl', 'bootstrap', `gui/${system.user}`, file];
}

function bootout(name: string, { user }: SchedulerSystem): SchedulerCommand {
  return command(['launchctl', 'bootout', `gui/${user}/${name}`]);
}
