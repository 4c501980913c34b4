import { runHere } from './run-here.ts';

/** How the line of a hook begins for that slot. */
export const DUE = 'stretch: all is due';

/** Plans one slot in a home, which is due at any time of the day. */
export async function planAllDay(home: string): Promise<void> {
  const plan = [
    ['schedule', 'set', 'all', '04:00', 'core'],
    ['schedule', 'remove', 'morning'],
    ['schedule', 'remove', 'evening'],
  ];
  for (const args of plan) {
    const { code, stderr } = await runHere(args, { home });
    if (code !== 0) throw new Error(stderr);
  }
}
