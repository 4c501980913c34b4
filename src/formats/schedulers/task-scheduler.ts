import type { Weekday } from '../../core/time/day.ts';
import {
  triggersBySlot,
  MADE_BY,
  type PlannedFile,
  reminderName,
  type ReminderPlan,
  remindCommand,
  unusablePathFault,
} from '../../core/reminders/scheduler-plan.ts';
import { xmlText } from './xml-text.ts';

/** The folder for the files, and Windows' own folder. */
export interface TaskPlaces {
  readonly folder: string;
  readonly windows: string;
  readonly join: (folder: string, name: string) => string;
}

/** A task, and the file to make it from. */
export interface Task {
  readonly name: string;
  readonly file: PlannedFile;
}

/** Tasks for the slots: several for a slot with more times than one task can have. */
export function tasks(plan: ReminderPlan, places: TaskPlaces): readonly Task[] {
  return triggersBySlot(plan).flatMap(({ slot, times, once }) => {
    const triggers = [
      ...times.map(({ time, days }) => weekly(time, days)),
      ...once.map(({ at }) => timeTrigger(at)),
    ];
    return inParts(triggers, MOST_TRIGGERS).map((part, index) => {
      const name = `${reminderName(plan, slot, '-')}${index === 0 ? '' : `-part-${index + 1}`}`;
      const text = taskXml(slot, part, action(plan, slot, places));
      const path = places.join(places.folder, `${name}.xml`);
      return { name, file: { path, text, encoding: 'utf16le' } };
    });
  });
}

/** The file that node reads the environment from, because a task has none; `undefined` if it would be empty. */
export function taskEnvironment(
  { env }: ReminderPlan,
  { folder, join }: TaskPlaces,
): PlannedFile | undefined {
  const lines = Object.entries(env).map(([name, value]) => `${name}=${envValue(value)}\n`);
  if (lines.length === 0) return undefined;
  const text = [`# ${MADE_BY}\n`, ...lines].join('');
  return { path: join(folder, ENVIRONMENT), text, encoding: 'utf8' };
}

/** A command line that a Windows program splits into these words. */
export function windowsWords(words: readonly string[]): string {
  return words.map((word) => windowsWord(word)).join(' ');
}

const ENVIRONMENT = 'environment';
/** A task can have no more triggers (Task Scheduler). */
const MOST_TRIGGERS = 48;
/** Any day before the first release: only the time of day counts. */
const BEGINNING = '2026-01-01';

const DAYS: Readonly<Record<Weekday, string>> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
};

function weekly(time: string, days: readonly Weekday[]): string {
  return [
    '    <CalendarTrigger>',
    `      <StartBoundary>${BEGINNING}T${time}:00</StartBoundary>`,
    '      <ScheduleByWeek>',
    '        <WeeksInterval>1</WeeksInterval>',
    `        <DaysOfWeek>${days.map((day) => `<${DAYS[day]} />`).join('')}</DaysOfWeek>`,
    '      </ScheduleByWeek>',
    '    </CalendarTrigger>',
  ].join('\n');
}

function timeTrigger(at: string): string {
  return `    <TimeTrigger><StartBoundary>${at}:00</StartBoundary></TimeTrigger>`;
}

/** Node alone would flash a window; a headless console host does not. */
function action(plan: ReminderPlan, slot: string, places: TaskPlaces) {
  const { windows, join } = places;
  const [node = '', ...words] = remindCommand(plan, slot);
  const file = taskEnvironment(plan, places)?.path;
  const flags = file === undefined ? [] : [`--env-file=${file}`];
  return {
    command: join(join(windows, 'System32'), 'conhost.exe'),
    args: windowsWords(['--headless', node, ...flags, ...words]),
  };
}

function taskXml(
  slot: string,
  triggers: readonly string[],
  { command, args }: { readonly command: string; readonly args: string },
): string {
  return [
    '<?xml version="1.0" encoding="UTF-16"?>',
    '<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">',
    '  <RegistrationInfo>',
    `    <Description>Reminder for the ${xmlText(slot)} stretches. ${MADE_BY}</Description>`,
    '  </RegistrationInfo>',
    '  <Triggers>',
    ...triggers,
    '  </Triggers>',
    '  <Principals>',
    '    <Principal id="Author">',
    '      <LogonType>InteractiveToken</LogonType>',
    '      <RunLevel>LeastPrivilege</RunLevel>',
    '    </Principal>',
    '  </Principals>',
    '  <Settings>',
    '    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>',
    '    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>',
    '    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>',
    '    <StartWhenAvailable>true</StartWhenAvailable>',
    '    <ExecutionTimeLimit>PT5M</ExecutionTimeLimit>',
    '  </Settings>',
    '  <Actions Context="Author">',
    '    <Exec>',
    `      <Command>${xmlText(command)}</Command>`,
    `      <Arguments>${xmlText(args)}</Arguments>`,
    '    </Exec>',
    '  </Actions>',
    '</Task>',
    '',
  ].join('\r\n');
}

/** Backslashes are only special before a quote, where they are doubled (CommandLineToArgvW). */
function windowsWord(word: string): string {
  if (/^[^\s"]+$/.test(word)) return word;
  return `"${word.replaceAll(/(\\*)("|$)/g, (_, slashes: string, quote: string) =>
    quote === '' ? slashes.repeat(2) : String.raw`${slashes.repeat(2)}\"`,
  )}"`;
}

/** Quotes a value with quotes that it does not contain: node takes the rest literally. */
function envValue(value: string): string {
  const quote = ["'", '`', '"'].find((one) => !value.includes(one));
  // In double quotes, `\n` would be a line break.
  if (quote !== undefined && !(quote === '"' && value.includes('\\'))) return quote + value + quote;
  throw unusablePathFault(`the Task Scheduler cannot pass on ${value}`);
}

function inParts<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  if (all.length <= size) return [all];
  return [all.slice(0, size), ...inParts(all.slice(size), size)];
}
