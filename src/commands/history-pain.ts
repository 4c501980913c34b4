import { LISTED_DAYS, type ListedOptions, listedRange } from '../app/options/range-option.ts';
import { presentation } from '../app/display/presentation.ts';
import { diaryDays, isAnyBefore } from '../app/record/diary-days.ts';
import { readRecord } from '../app/record/read-record.ts';
import { fromFirstRecorded } from '../core/adherence/diary-day.ts';
import { painDaysJson } from '../formats/json/pain-days.ts';
import type { Host } from '../host/host.ts';
import { onlyLastWords } from '../view/report/only-last.ts';
import { painDaysLines, painDaysText } from '../view/report/pain-days.ts';

/** Flags of `stretch history pain`. */
export interface PainOptions extends ListedOptions {
  readonly json?: boolean;
}

/** Shows a row for each day: how the back was on waking and around each session, and what one ran. */
export async function historyPain(host: Host, options: PainOptions): Promise<number> {
  const record = readRecord(host);
  host.err.warn(...record.warnings);
  const { from, to, isShort } = listedRange(record, options, LISTED_DAYS);
  const found = diaryDays(record, { from, to });
  // Who names a day wants it, and what is not there before the first one is no gap.
  const days = options.from === undefined ? fromFirstRecorded(found) : found;
  if (options.json === true) {
    host.out.write(painDaysJson(days));
    return 0;
  }
  const { theme, isPlain } = await presentation(host);
  const { today } = record;
  const { units: unit } = record.settings;
  const columns = host.out.isTerminal ? host.out.columns : Infinity;
  const shown = isPlain
    ? painDaysLines(days, unit)
    : painDaysText(days, { unit, today }, theme, columns);
  await host.page(shown, { isPlain });
  if (isShort && isAnyBefore(record, from)) {
    host.err.print(onlyLastWords(LISTED_DAYS, 'stretch history pain --all'));
  }
  return 0;
}
