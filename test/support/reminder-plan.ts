import type { ReminderPlan } from '../../src/core/reminders/scheduler-plan.ts';
import type { WeeklyTrigger } from '../../src/core/reminders/weekly-triggers.ts';

/** A home folder with everything that any scheduler reads as something else. */
export const HOME = `/home/it's "my" home é/100% $HOME/a\\b\\\\c`;

/** A plan for two slots, one of them in a language of its own, with a moment more. */
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

/** One trigger. */
export function times(slot: string, time: string, days: WeeklyTrigger['days']): WeeklyTrigger {
  return { slot, time, days };
}

/** Folder and name with a slash, as paths are put together on most systems. */
export function join(folder: string, name: string): string {
  return `${folder}/${name}`;
}
