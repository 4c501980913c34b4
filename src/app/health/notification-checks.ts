import { type Check, fine, note } from '../../core/base/health-check.ts';
import type { Host } from '../../host/host.ts';

/** Checks which program would show reminders, without showing one. */
export async function notificationChecks(host: Host): Promise<readonly Check[]> {
  const [id, name] = ['reminders.notifications', 'desktop'];
  const found = await (await host.notifier()).survey();
  if ('by' in found) {
    return [
      { ...fine(id, name, found.by), advice: 'to see one', command: 'stretch remind --test' },
    ];
  }
  const advice = 'reminders can only be shown in the shell prompt (bash, zsh or fish)';
  return [note(id, name, `none: ${found.problem}`, advice, 'stretch hook --help')];
}
