import type { ReminderPlan } from '../../src/core/reminders/scheduler-plan.ts';
import type { WeeklyTrigger } from '../../src/core/reminders/weekly-triggers.ts';

/** A home folder with every character that some scheduler treats specially. */
export const HOME = `/home/it's "my" home é/100% $HOME/a\\b\\\\c`;

/** Returns a plan for two slots, one with a Japanese name, and one extra reminder. */
export function reminderPlan(changes: Partial<ReminderPlan> = {}): ReminderPlan {
  return {
    program: [`${HOME}/node`, `${HOME}/stretch.cjs`],
    env: { STRETCH_HOME: HOME },
    triggers: [
      times('lunch-break', '12:30', [1, 3, 7]),
      times('lunch-break', '13:30', [1, 3, 7]),
      times('朝', '07:00', [1, 2, 3, 4, 5, 6, 7]),
    ],
    once: [{ slot: '朝', at: '2026-11-24T08:05' }],
    tag: '',
    ...changes,
  };
}

/** Returns a trigger. */
export function times(slot: string, time: string, days: WeeklyTrigger['days']): WeeklyTrigger {
  return { slot, time, days };
}

/** Joins a folder and a name with a slash, on every system. */
export function join(folder: string, name: string): string {
  return `${folder}/${name}`;
}
