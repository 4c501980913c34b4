import { nextSession } from '../app/record/next-session.ts';
import { statusOf, upcomingOf } from '../app/record/status-report.ts';
import { readRecord, type RecordSnapshot } from '../app/record/read-record.ts';
import { updatePromptFile } from '../app/reminders/update-prompt-file.ts';
import type { Status } from '../core/adherence/status.ts';
import { Fault } from '../core/base/fault.ts';
import { statusJson } from '../formats/json/status.ts';
import { charsetOf } from '../core/text/charset.ts';
import type { Host } from '../host/host.ts';
import { statusShort, statusText } from '../view/report/status.ts';
import { presentation } from '../app/display/presentation.ts';

/** Flags of `stretch status`. */
export interface StatusOptions {
  readonly json?: boolean;
  readonly short?: boolean;
}

/** Shows today's slots, the next one, the last seven days, and the days in a row. */
export async function status(host: Host, options: StatusOptions): Promise<number> {
  if (options.json === true && options.short === true) {
    throw new Fault('usage', '--json and --short cannot be combined', 'use one of them');
  }
  const record = readRecord(host);
  host.err.warn(...record.warnings);
  if (options.short === true) {
    host.out.print(statusShort(upcomingOf(record)));
    return 0;
  }
  const shown = statusOf(record);
  if (options.json === true) host.out.write(statusJson(shown));
  else await printStatus(host, record, shown);
  // With what it has read: to read that again takes 4 ms at ten years.
  if (host.label === '') await updatePromptFile(host, record);
  return 0;
}

async function printStatus(host: Host, record: RecordSnapshot, shown: Status): Promise<void> {
  const { theme, isPlain } = await presentation(host);
  const { seconds, step } = await nextSession(host, record, shown);
  const { units: unit } = record.settings;
  if (!isPlain) {
    const { columns } = host.out;
    const { isAscii } = charsetOf(host.env);
    return host.out.print(statusText(shown, theme, { columns, seconds, step, isAscii, unit }));
  }
  const { statusLines } = await import('../view/report/status-lines.ts');
  host.out.print(statusLines(shown, unit, { seconds, step }));
}
