import { Fault } from '../core/base/fault.ts';
import { PAUSE_REASONS } from '../core/journal/line.ts';
import { compareDays } from '../core/time/day.ts';
import type { Pause } from '../core/schedule/schedule.ts';
import { nextSlot } from '../core/adherence/next-slot.ts';
import { foldLines } from '../core/journal/history.ts';
import type { Host } from '../host/host.ts';
import { pausedText, resumedText } from '../view/report/pause.ts';
import { readRecord } from '../app/record/read-record.ts';
import { typedDay } from '../app/record/typed-moment.ts';
import { refuseSpan } from '../app/record/refuse-pause.ts';
import { noteFrom, reasonFrom } from '../app/options/record-options.ts';
import { writeLine } from '../app/record/write-line.ts';

/** What `stretch schedule pause` takes. */
export interface PauseOptions {
  readonly until?: string;
  readonly from?: string;
  readonly reason?: string;
  readonly note?: string;
}

/** Asks for nothing from one day to another; both are in it. */
export async function schedulePause(host: Host, options: PauseOptions): Promise<number> {
  if (options.until === undefined) {
    const hint = 'for example: stretch schedule pause --until sunday --reason travel';
    throw new Fault('usage', 'it takes the last day of the pause, and a reason', hint);
  }
  const reason = reasonFrom(options.reason, PAUSE_REASONS);
  const note = noteFrom(options.note);
  const kept = readRecord(host);
  host.err.warn(...kept.warnings);
  const until = typedDay(kept, '--until', options.until, 'future');
  const from =
    options.from === undefined ? kept.today : typedDay(kept, '--from', options.from, 'future');
  refuseSpan(kept, from, until);
  const said = note === undefined ? {} : { note };
  const line = writeLine(host, kept, { type: 'skip', from, until, reason, ...said });
  const history = foldLines([...kept.lines(), line]);
  const next = nextSlot(history, kept.now, kept.settings.dayStart);
  host.out.write(pausedText({ from, until, reason, next }));
  return 0;
}

/** Breaks off the pause under way, or takes back the one that is still to come. */
export async function scheduleResume(host: Host): Promise<number> {
  const kept = readRecord(host);
  host.err.warn(...kept.warnings);
  const { now, today, settings } = kept;
  const open = kept.history.pauses
    .filter(({ until, ended }) => ended === undefined && until >= today)
    .toSorted((a, b) => compareDays(a.from, b.from));
  const [first] = open;
  if (first === undefined) {
    throw new Fault('missing', 'the plan is not paused', 'see what is planned: stretch schedule');
  }
  const isUnderWay = ({ from }: Pause) => from <= today;
  const under = open.filter((pause) => isUnderWay(pause));
  const ended = under.length > 0 ? under : open.slice(0, 1);
  const lines = ended.map((pause) =>
    writeLine(
      host,
      kept,
      isUnderWay(pause)
        ? { type: 'amend', target: pause.id, values: { until: today, ended: now } }
        : { type: 'remove', target: pause.id },
    ),
  );
  const history = foldLines([...kept.lines(), ...lines]);
  host.out.write(resumedText(first, nextSlot(history, now, settings.dayStart), today));
  return 0;
}
