import {
  triggersBySlot,
  MADE_BY,
  calendarParts,
  type OneTimeTrigger,
  type PlannedFile,
  reminderName,
  type ReminderPlan,
  remindCommand,
  type SlotTriggers,
} from '../../core/reminders/scheduler-plan.ts';
import type { WeeklyTrigger } from '../../core/reminders/weekly-triggers.ts';
import { xmlText } from './xml-text.ts';

/** An agent for each slot, in the folder of the user's agents (launchd.plist(5)). After sleep, missed times come once. */
export function launchdAgents(
  plan: ReminderPlan,
  folder: string,
  join: (folder: string, name: string) => string,
): readonly PlannedFile[] {
  return triggersBySlot(plan).map((slot) => ({
    path: join(folder, `${label(plan, slot)}.plist`),
    text: agent(plan, slot),
    encoding: 'utf8',
  }));
}

/** The agents' labels, as launchctl takes them. */
export function launchdLabels(plan: ReminderPlan): readonly string[] {
  return triggersBySlot(plan).map((slot) => label(plan, slot));
}

function label(plan: ReminderPlan, { slot }: SlotTriggers): string {
  return reminderName(plan, slot, '.');
}

function agent(plan: ReminderPlan, slot: SlotTriggers): string {
  const words = remindCommand(plan, slot.slot).map((word) => string(word));
  const env = Object.entries(plan.env).flatMap(([name, value]) => [key(name), string(value)]);
  const moments = [
    ...slot.times.flatMap((time) => weekly(time)),
    ...slot.once.map((one) => onceIn(one)),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    `<!-- ${MADE_BY} -->`,
    '<plist version="1.0">',
    '<dict>',
    key('Label'),
    string(label(plan, slot)),
    key('ProgramArguments'),
    ...within('array', words),
    ...(env.length === 0 ? [] : [key('EnvironmentVariables'), ...within('dict', env)]),
    key('StartCalendarInterval'),
    ...within(
      'array',
      moments.flatMap((moment) => within('dict', moment)),
    ),
    key('ProcessType'),
    string('Background'),
    '</dict>',
    '</plist>',
    '',
  ].join('\n');
}

function weekly({ time, days }: WeeklyTrigger): readonly (readonly string[])[] {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const clock = [...number('Hour', hour), ...number('Minute', minute)];
  // Without a weekday it is every day; both 0 and 7 are Sunday.
  return days.length === 7 ? [clock] : days.map((day) => [...clock, ...number('Weekday', day)]);
}

function onceIn(one: OneTimeTrigger): readonly string[] {
  const { month, day, hour, minute } = calendarParts(one);
  return Object.entries({ Month: month, Day: day, Hour: hour, Minute: minute }).flatMap(
    ([name, value]) => number(name, value),
  );
}

function within(element: string, lines: readonly string[]): readonly string[] {
  return [`<${element}>`, ...lines.map((line) => `  ${line}`), `</${element}>`];
}

function key(name: string): string {
  return `<key>${name}</key>`;
}

function string(value: string): string {
  return `<string>${xmlText(value)}</string>`;
}

function number(name: string, value: number): readonly string[] {
  return [key(name), `<integer>${value}</integer>`];
}
