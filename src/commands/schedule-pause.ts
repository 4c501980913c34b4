import { PAUSE_REASONS } from '../core/schedule/skip-reason.ts';
import { Fault } from '../core/base/fault.ts';
import { compareDays } from '../core/time/day.ts';
import type { Pause } from '../core/schedule/schedule.ts';
import { nextSlot } from '../core/adherence/next-slot.ts';
import { foldLines } from '../core/journal/history.ts';
import type { Payload } from '../core/journal/line.ts';
import type { Host } from '../host/host.ts';
import { pausedText, resumedText } from '../view/report/pause.ts';
import { readRecord } from '../app/record/read-record.ts';
import { pauseSpan } from '../app/options/pause-span.ts';
import { refuseSpan } from '../app/record/refuse-pause.ts';
import { noteFrom, reasonFrom } from '../app/options/record-options.ts';
import { writeLine, writeLines } from '../app/record/write-line.ts';

/** Flags of `stretch schedule pause`. */
export interface PauseOptions {
  readonly until?: string;
  readonly from?: string;
  readonly reason?: string;
  readonly note?: string;
}

/** Pauses the plan from one day to another, both included and either of them past or to come. */
export async function schedulePause(host: Host, options: PauseOptions): Promise<number> {
  const reason = reasonFrom(options.reason, PAUSE_REASONS);
  const note = noteFrom(options.note);
  const record = readRecord(host);
  host.err.warn(...record.warnings);
  const { from, until } = pauseSpan(record, options);
  refuseSpan(record, from, until, undefined);
  const line = writeLine(
    host,
    record,
    {
      type: 'skip',
      from,
      until,
      reason,
      // Only then does it cover what was over when it was written.
      ...(from < record.today ? { late: true } : {}),
      ...(note === undefined ? {} : { note }),
    },
    record.today,
  );
  const history = foldLines([...record.lines(), line]);
  const next = nextSlot(history, record.now, record.settings.dayStart);
  host.out.print(pausedText({ from, until, reason, next }, record.today));
  return 0;
}

/** Ends the pause in force, or takes back the next one. */
export async function scheduleResume(host: Host): Promise<number> {
  const record = readRecord(host);
  host.err.warn(...record.warnings);
  const { now, today, settings } = record;
  const open = record.history.pauses
    .filter(({ until, ended }) => ended === undefined && until >= today)
    .toSorted((a, b) => compareDays(a.from, b.from));
  const [first] = open;
  if (first === undefined) {
    throw new Fault(
      'missing',
      'the plan is not paused',
      'to see what is planned: stretch schedule',
    );
  }
  const isUnderWay = ({ from }: Pause) => from <= today;
  const under = open.filter((pause) => isUnderWay(pause));
  const ended = under.length > 0 ? under : open.slice(0, 1);
  const payloads = ended.map((pause): Payload =>
    isUnderWay(pause)
      ? { type: 'amend', target: pause.id, values: { until: today, ended: now } }
      : { type: 'remove', target: pause.id },
  );
  const lines = writeLines(host, record, payloads, today);
  const history = foldLines([...record.lines(), ...lines]);
  host.out.print(resumedText(first, nextSlot(history, now, settings.dayStart), today));
  return 0;
}
