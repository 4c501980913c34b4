import type { Host } from '../host/host.ts';

/** Makes of what a command does the action that its exit code comes from. */
export type Does = <T extends readonly unknown[]>(
  act: (...args: T) => Promise<number>,
) => (...args: T) => Promise<void>;

/** The same for what may change the plan, or when its slots are asked for: reminders that are on follow it. */
export function replanning(host: Host, does: Does): Does {
  return (act) =>
    does(async (...args) => {
      const code = await act(...args);
      if (code === 0) await updateReminders(host);
      return code;
    });
}

async function updateReminders(host: Host): Promise<void> {
  const { out, err } = host;
  const { updateReminders: update } = await import('../app/reminders/install.ts');
  const outcome = await update(host, err.warn);
  if (outcome?.kind === 'updated') out.write(outcome.text);
  if (outcome?.kind === 'failed') err.warnWithHint(outcome);
}
