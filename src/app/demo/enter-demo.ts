import { Fault } from '../../core/base/fault.ts';
import type { Host } from '../../host/host.ts';
import { makeDemoIfMissing } from './make-demo.ts';

/** What is about the computer or the shell, or about the user's own plan and answers. */
const OWN_ONLY: ReadonlySet<string> = new Set([
  'setup',
  'remind',
  'hook',
  'completion',
  'complete',
  'demo',
  'schedule install',
  'schedule uninstall',
  'schedule snooze',
]);

/** Gets the made-up record ready for a line. Throws a `usage` fault for what only the user's own record can have. */
export async function enterDemo(host: Host, words: readonly string[]): Promise<void> {
  const [name = '', sub = ''] = words;
  const command = [name, `${name} ${sub}`].find((one) => OWN_ONLY.has(one));
  if (command !== undefined) {
    const message = `the made-up record has no \`stretch ${command}\``;
    throw new Fault('usage', message, `for your own: stretch ${command}`);
  }
  await makeDemoIfMissing(host);
}
