import { digest } from '../../core/base/digest.ts';
import type { Weekday } from '../../core/time/day.ts';
import {
  triggersBySlot,
  type HourGroup,
  hourGroups,
  MADE_BY,
  type PlannedFile,
  reminderName,
  type ReminderPlan,
  remindCommand,
  type SlotTriggers,
} from '../../core/reminders/scheduler-plan.ts';

/** A timer and a service for each slot, in the folder of the user's units (systemd.timer(5), systemd.service(5)). */
export function systemdUnits(
  plan: ReminderPlan,
  folder: string,
  join: (folder: string, name: string) => string,
): readonly PlannedFile[] {
  return triggersBySlot(plan).flatMap((slot) => {
    const name = unitName(plan, slot.slot);
    const file = (end: string, lines: readonly string[]): PlannedFile => ({
      path: join(folder, `${name}.${end}`),
      text: `${[`# ${MADE_BY}`, ...lines].join('\n')}\n`,
      encoding: 'utf8',
    });
    return [file('service', service(plan, slot)), file('timer', timer(slot, zoneOf(plan)))];
  });
}

/** The timers' names, as systemctl takes them. */
export function systemdTimers(plan: ReminderPlan): readonly string[] {
  return triggersBySlot(plan).map(({ slot }) => `${unitName(plan, slot)}.timer`);
}

function service(plan: ReminderPlan, { slot }: SlotTriggers): readonly string[] {
  return [
    '[Unit]',
    `Description=Reminder for the ${slot} stretches`,
    '',
    '[Service]',
    'Type=oneshot',
    'TimeoutStartSec=60',
    ...Object.entries(plan.env).map(([name, value]) => `Environment=${quoted(`${name}=${value}`)}`),
    `ExecStart=${commandLine(remindCommand(plan, slot))}`,
  ];
}

function timer({ slot, times, once }: SlotTriggers, zone: string): readonly string[] {
  return [
    '[Unit]',
    `Description=Reminder times for the ${slot} stretches`,
    '',
    '[Timer]',
    ...hourGroups(times).map((group) => `OnCalendar=${calendarWords(group)}${zone}`),
    ...once.map(({ at }) => `OnCalendar=${at.replace('T', ' ')}:00${zone}`),
    // After sleep, missed times come once; and by default systemd may be a minute late.
    'Persistent=true',
    'AccuracySec=1s',
    '',
    '[Install]',
    'WantedBy=timers.target',
  ];
}

/** The user's time zone as ` Europe/Berlin`; empty if it is the computer's. */
function zoneOf({ env: { TZ } }: ReminderPlan): string {
  return TZ === undefined ? '' : ` ${TZ}`;
}

const DAYS: Readonly<Record<Weekday, string>> = {
  1: 'Mon',
  2: 'Tue',
  3: 'Wed',
  4: 'Thu',
  5: 'Fri',
  6: 'Sat',
  7: 'Sun',
};

function calendarWords({ days, hours, minute }: HourGroup): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const on = days.length === 7 ? '' : `${days.map((day) => DAYS[day]).join(',')} `;
  return `${on}*-*-* ${hours.map((hour) => two(hour)).join(',')}:${two(minute)}:00`;
}

/** Characters of an escaped slot in a unit's name, which may have 255 bytes in all. */
const MOST_ESCAPED = 180;

function unitName(plan: ReminderPlan, slot: string): string {
  const escaped = escapedName(slot);
  return reminderName(
    plan,
    escaped.length > MOST_ESCAPED ? digest(slot).slice(0, 8) : escaped,
    '-',
  );
}

/** Escapes a text for a unit's name as `systemd-escape` does. */
export function escapedName(text: string): string {
  const bytes = [...new TextEncoder().encode(text)];
  return bytes
    .map((byte, index) => {
      const character = String.fromCodePoint(byte);
      if (character === '/') return '-';
      const isPlain = /[\w:.]/.test(character) && !(index === 0 && character === '.');
      return isPlain ? character : String.raw`\x${byte.toString(16).padStart(2, '0')}`;
    })
    .join('');
}

/** systemd refuses a program whose path has quotes, backslashes, `$` or `%`; there, a shell starts it. */
function commandLine(words: readonly string[]): string {
  const [program = ''] = words;
  const argument = (word: string) => quoted(word).replaceAll('$', '$$$$');
  const safe = /^[^\p{Cc}"'\\$%]+$/u.test(program);
  const line = safe ? words : ['/bin/sh', '-c', 'exec "$0" "$@"', ...words];
  return line.map((word) => argument(word)).join(' ');
}

/** Quotes a text with C escapes, and escapes specifiers (systemd.syntax(7), systemd.unit(5)). */
function quoted(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', String.raw`\"`)
    .replaceAll('%', '%%')
    .replaceAll(/\p{Cc}/gu, (control) => {
      return String.raw`\u${(control.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
    });
  return `"${escaped}"`;
}
