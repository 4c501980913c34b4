import { Fault } from '../../core/base/fault.ts';
import { ownOnlyCommand } from '../../core/demo/on-demo.ts';
import type { Host } from '../../host/host.ts';
import { makeDemoIfMissing } from './make-demo.ts';

/** Gets the made-up record ready for a line. Throws a `usage` fault for what only the user's own record can have. */
export async function enterDemo(host: Host, words: readonly string[]): Promise<void> {
  const command = ownOnlyCommand(words);
  if (command !== undefined) {
    const message = `the made-up record has no \`stretch ${command}\``;
    throw new Fault('usage', message, `for your own: stretch ${command}`);
  }
  await makeDemoIfMissing(host);
}
