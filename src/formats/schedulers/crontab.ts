import { Fault } from '../../core/base/fault.ts';
import {
  triggersBySlot,
  type HourGroup,
  hourGroups,
  calendarParts,
  type OneTimeTrigger,
  type ReminderPlan,
  remindCommand,
  unusablePathFault,
} from '../../core/reminders/scheduler-plan.ts';
import { shellQuote } from '../../core/text/shell-quote.ts';

/** The lines for a crontab (crontab(5)), between marks that say whose they are. */
export function cronBlock(plan: ReminderPlan): string {
  const lines = triggersBySlot(plan).flatMap(({ slot, times, once }) => {
    const command = cronCommand(plan, slot);
    return [
      ...hourGroups(times).map((group) => `${weeklyFields(group)} ${command}`),
      ...once.map((one) => `${onceFields(one)} ${command}`),
    ];
  });
  const [begin, end] = marks(plan.tag);
  return `${[begin, OTHERS, ...lines, end].join('\n')}\n`;
}

/**
 * A crontab with the block in place of the former one, or else at the top, where no variable set by other lines applies
 * to it and a last line without a line end is safe. Throws an `input` fault if only half of a former block is there.
 */
export function withBlock(table: string, block: string, tag: string): string {
  const { before, after } = splitTable(table, tag) ?? { before: '', after: table };
  return before + block + after;
}

/** A crontab without the block; all other lines stay the same byte for byte. Throws as `withBlock` does. */
export function withoutBlock(table: string, tag: string): string {
  const { before, after } = splitTable(table, tag) ?? { before: '', after: table };
  return before + after;
}

/** The block in a crontab; `undefined` if there is none. Throws as `withBlock` does. */
export function blockIn(table: string, tag: string): string | undefined {
  return splitTable(table, tag)?.block;
}

const OTHERS = '# These lines are rewritten when the plan changes; put others outside the marks.';

function marks(tag: string): readonly [begin: string, end: string] {
  const whose = tag === '' ? 'stretch reminders' : `stretch reminders ${tag}`;
  return [`# >>> ${whose}: stretch schedule uninstall removes them >>>`, `# <<< ${whose} <<<`];
}

interface Parts {
  readonly before: string;
  readonly block: string;
  readonly after: string;
}

function splitTable(table: string, tag: string): Parts | undefined {
  const [begin, end] = marks(tag);
  const lines = table.split(/(?<=\n)/);
  const isMark = (line: string, mark: string) => line.replace(/\r?\n$/, '') === mark;
  const first = lines.findIndex((line) => isMark(line, begin));
  if (first === -1) {
    if (lines.some((line) => isMark(line, end))) throw halfBlockFault(end, begin, 'before');
    return undefined;
  }
  const last = lines.findIndex((line, index) => index > first && isMark(line, end));
  if (last === -1) throw halfBlockFault(begin, end, 'after');
  return {
    before: lines.slice(0, first).join(''),
    block: lines.slice(first, last + 1).join(''),
    after: lines.slice(last + 1).join(''),
  };
}

function halfBlockFault(found: string, missing: string, where: 'before' | 'after'): Fault {
  const message = `the crontab has the line \`${found}\`, but not \`${missing}\` ${where} it`;
  return new Fault(
    'input',
    message,
    'put that line back, or remove the rest of the block: crontab -e',
  );
}

function weeklyFields({ days, hours, minute }: HourGroup): string {
  // Not every cron accepts 7 for Sunday.
  const on = days.length === 7 ? '*' : days.map((day) => day % 7).join(',');
  return `${minute} ${hours.join(',')} * * ${on}`;
}

function onceFields(one: OneTimeTrigger): string {
  const { month, day, hour, minute } = calendarParts(one);
  return `${minute} ${hour} ${day} ${month} *`;
}

function cronCommand(plan: ReminderPlan, slot: string): string {
  const env = Object.entries(plan.env).map(([name, value]) => `${name}=${shellQuote(value)}`);
  const words = remindCommand(plan, slot).map((word) => shellQuote(word));
  // cron mails any output each time.
  return cronText([...env, ...words, '>/dev/null 2>&1'].join(' '));
}

/**
 * Escapes a shell line for cron. `%` would be a new line, and some crons drop one of two backslashes, so an empty pair of
 * quotes separates them, which closes and reopens the quotes that they are always in.
 */
function cronText(line: string): string {
  if (/[\n\r\0]/.test(line)) {
    throw unusablePathFault('a path has a line break, which a crontab cannot hold');
  }
  return line.replaceAll(/\\(?=[\\%])/g, "\\''").replaceAll('%', String.raw`\%`);
}
