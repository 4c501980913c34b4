import { Fault } from '../../core/base/fault.ts';
import type { Host } from '../../host/host.ts';

/** Asks whether to go on; nobody is asked who said yes already. Throws a `usage` fault where nobody can answer. */
export async function confirm(host: Host, question: string, yes = false): Promise<boolean> {
  if (yes) return true;
  if (!host.hasKeys) {
    throw new Fault(
      'usage',
      `nobody is here to answer: ${question}`,
      'to do it without asking: add --yes',
    );
  }
  const { default: inquirer } = await import('inquirer');
  const { answer } = await inquirer.prompt<{ answer: boolean }>([
    { type: 'confirm', name: 'answer', message: question, default: false },
  ]);
  if (!answer) host.out.write('Nothing was changed.\n');
  return answer;
}
