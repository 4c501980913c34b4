import { schedulePayload } from '../core/journal/make-payload.ts';
import {
  currentProgram,
  lastProgramDay,
  type ProgramRecord,
} from '../core/journal/program-record.ts';
import type { PayloadOf } from '../core/journal/line.ts';
import type { Day } from '../core/time/day.ts';
import { Fault } from '../core/base/fault.ts';
import { EXTRA_TIME } from '../core/schedule/program.ts';
import {
  changesBack,
  type DatedChanges,
  dayAfterProgram,
  datedParts,
  isDaily,
  programChanges,
  type ProgramStart,
  runningParts,
} from '../core/schedule/program-changes.ts';
import { type Schedule, scheduleOn, withSchedule } from '../core/schedule/schedule.ts';
import { programJson } from '../formats/json/program.ts';
import type { Host } from '../host/host.ts';
import {
  afterwardsText,
  programStandingWords,
  programStateWords,
  programText,
  type ShownProgram,
} from '../view/report/program.ts';
import { presentation } from '../app/display/presentation.ts';
import { confirm } from '../app/options/confirm.ts';
import { asTime } from '../app/options/time-option.ts';
import { commitChange } from '../app/record/commit-change.ts';
import { nextSeconds } from '../app/record/next-length.ts';
import { readFullRecord, readLibrary, type RecordSnapshot } from '../app/record/read-record.ts';
import { missingSlotWarnings } from '../app/record/missing-slot-warnings.ts';
import { refuseClash } from '../app/record/refuse-clash.ts';
import { refuseUnknownZone } from '../app/record/refuse-unknown-zone.ts';
import { tooCloseWarnings } from '../app/record/too-close-warnings.ts';
import { typedDay } from '../app/record/typed-moment.ts';

/** Shows the programme, week by week, and where it stands. */
export async function programShow(
  host: Host,
  options: { readonly json?: boolean },
): Promise<number> {
  const record = readFullRecord(host);
  host.err.warn(...record.warnings);
  const { history, today } = record;
  const running = currentProgram(record.lines(), today);
  const parts =
    running === undefined
      ? datedParts(history.schedules, { first: today, at: EXTRA_TIME })
      : runningParts(history.schedules, running.first, today);
  if (options.json === true) host.out.write(programJson(parts, running));
  else {
    await printProgram(host, record, { parts, isDated: running !== undefined });
    host.out.print(
      `\n${programStandingWords(running, { today, ended: lastProgramDay(record.lines(), today) })}\n`,
    );
  }
  return 0;
}

async function printProgram(
  host: Host,
  record: RecordSnapshot,
  shown: Pick<ShownProgram, 'parts' | 'isDated'>,
): Promise<void> {
  const { library, warnings } = await readLibrary(host);
  host.err.warn(...warnings);
  const how = { ...(await presentation(host)), columns: host.out.columns };
  host.out.print(programText({ ...shown, secondsOf: nextSeconds(record, library) }, how));
}

/** Flags of `stretch program start`. */
export interface ProgramStartOptions {
  readonly from?: string;
  readonly at?: string;
  readonly yes?: boolean;
}

const OTHER_TIME = 'for sessions at another time than that: stretch program start --at TIME';

/** Shows the programme with its days, asks, and writes it into the plan: a line for each change, all or none of them. */
export async function programStart(host: Host, options: ProgramStartOptions): Promise<number> {
  refuseUnknownZone(host);
  const record = readFullRecord(host);
  host.err.warn(...record.warnings);
  const { today } = record;
  const { schedules } = record.history;
  refuseSecond(currentProgram(record.lines(), today), today);
  const start = startFrom(record, options);
  const { payloads, after } = planned(record, programChanges(schedules, start, today), {
    program: host.newId(),
  });
  const changes = payloads.flatMap((one) => one.changes ?? []);
  const names = changes.flatMap((change) => ('set' in change ? change.set.name : []));
  refuseClash(after, start.first, names, host.shell, ({ slots }) =>
    slots.some(({ name }) => names.includes(name) && !isDaily(name)) ? OTHER_TIME : undefined,
  );
  const over = dayAfterProgram(start.first);
  await printProgram(host, record, { parts: datedParts(schedules, start), isDated: true });
  const slots = scheduleOn(after, over)?.slots ?? [];
  host.out.print(`\n${afterwardsText(over, slots, host.out.columns)}`);
  if (!(await confirm(host, 'Write this into the plan?', options.yes === true))) {
    host.out.print('Nothing was changed.\n');
    return 130;
  }
  await commitChange(host, record, { settings: {}, payloads });
  const planWithIt = { history: { ...record.history, schedules: after }, today };
  const close = await tooCloseWarnings(host, planWithIt, undefined);
  for (const one of [...close, ...missingSlotWarnings(planWithIt)]) host.err.warnWithHint(one);
  host.out.print(
    'Planned. To see it from a day on: stretch schedule show --from DAY\nTo take it back whole: stretch undo\n',
  );
  return 0;
}

function startFrom(record: RecordSnapshot, { from, at }: ProgramStartOptions): ProgramStart {
  const first = from === undefined ? record.today : typedDay(record, '--from', from, 'future');
  return { first, at: at === undefined ? EXTRA_TIME : asTime('--at', at) };
}

/** Returns the lines of some changes, in order, each with what they have in common, and the plans that they make. */
function planned(
  { history, now }: RecordSnapshot,
  all: readonly DatedChanges[],
  common: Pick<PayloadOf<'schedule'>, 'program' | 'stops'>,
): { readonly payloads: readonly PayloadOf<'schedule'>[]; readonly after: readonly Schedule[] } {
  let schedules = history.schedules;
  const payloads = all.map(({ from, changes }) => {
    const payload = { ...schedulePayload({ ...history, schedules }, from, changes), ...common };
    schedules = withSchedule(schedules, { ...payload, at: now });
    return payload;
  });
  return { payloads, after: schedules };
}

/** Throws a `usage` fault if a programme is running, or planned for later. */
function refuseSecond(running: ProgramRecord | undefined, today: Day): void {
  if (running === undefined) return;
  const message = `there is a programme already: ${programStateWords(running, today)}`;
  throw new Fault('usage', message, 'to end that one first: stretch program stop');
}

/** Ends the programme today, or before it begins: its slots are as they would be without it, also later. */
export async function programStop(
  host: Host,
  options: { readonly yes?: boolean },
): Promise<number> {
  refuseUnknownZone(host);
  const record = readFullRecord(host);
  host.err.warn(...record.warnings);
  const { today } = record;
  const running = currentProgram(record.lines(), today);
  if (running === undefined) {
    throw new Fault('missing', 'no programme is running', 'to begin it: stretch program start');
  }
  const from = running.first > today ? running.first : today;
  const back = changesBack(running.without, from);
  const { payloads, after } = planned(record, back, { stops: running.id });
  host.out.print(afterwardsText(from, scheduleOn(after, from)?.slots ?? [], host.out.columns));
  if (!(await confirm(host, 'End the programme?', options.yes === true))) {
    host.out.print('Nothing was changed.\n');
    return 130;
  }
  await commitChange(host, record, { settings: {}, payloads });
  const planWithout = { history: { ...record.history, schedules: after }, today };
  for (const one of missingSlotWarnings(planWithout)) host.err.warnWithHint(one);
  host.out.print('Ended. To undo it: stretch undo\n');
  return 0;
}
