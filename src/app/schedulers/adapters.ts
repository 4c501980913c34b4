import type { SchedulerName } from '../../core/reminders/scheduler-plan.ts';
import type { SchedulerAdapter } from './adapter.ts';
import { CRON } from './cron.ts';
import { LAUNCHD } from './launchd.ts';
import { SYSTEMD } from './systemd.ts';
import { TASK_SCHEDULER } from './task-scheduler.ts';

/** Every scheduler, a row each; the rest of the program asks the row and never compares a name. */
export const ADAPTERS: Readonly<Record<SchedulerName, SchedulerAdapter>> = {
  systemd: SYSTEMD,
  launchd: LAUNCHD,
  'task-scheduler': TASK_SCHEDULER,
  cron: CRON,
};
