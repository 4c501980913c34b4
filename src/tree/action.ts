import type { Host } from '../host/host.ts';

/** Wraps what a command does into an action for commander that passes its exit code on. */
export type AsAction = <T extends readonly unknown[]>(
  act: (...args: T) => Promise<number>,
) => (...args: T) => Promise<void>;

/** The same for commands that may change the plan or its times: installed reminders are updated afterwards. */
export function replanning(host: Host, asAction: AsAction): AsAction {
  return (act) =>
    asAction(async (...args) => {
      const code = await act(...args);
      return code === 0 ? updateReminders(host) : code;
    });
}

/** Returns the exit code: what the command itself did stays done, also if this fails. */
async function updateReminders(host: Host): Promise<number> {
  const { out, err } = host;
  const { updateReminders: update } = await import('../app/reminders/reinstall.ts');
  const outcome = await update(host, err.warn);
  if (outcome?.kind === 'updated') out.print(outcome.text);
  if (outcome?.kind === 'failed') err.warnWithHint(outcome);
  return outcome?.kind === 'failed' ? 1 : 0;
}

/**
 * Sets reminders right whose node or program is gone, and says so, or why that fails. It has nothing to do with what the
 * command was for, so it goes to stderr and changes no exit code.
 */
export async function mendReminders(host: Host): Promise<void> {
  if (host.lostReminderProgram() === undefined) return;
  const { mendReminders: mend } = await import('../app/reminders/mend.ts');
  const outcome = await mend(host, host.err.warn);
  if (outcome?.kind === 'updated') host.err.print(outcome.text);
  if (outcome?.kind === 'failed') host.err.warnWithHint(outcome);
}
