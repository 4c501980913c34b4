import { shellWord } from '../core/text/shell-quote.ts';
import { slotOpenAt } from '../core/journal/day-windows.ts';
import type { SlotRecord } from '../core/adherence/day-record.ts';
import { calendarDate, type Day, epochMs } from '../core/time/day.ts';
import { Fault } from '../core/base/fault.ts';
import { findRoutine } from '../core/library/library.ts';
import { profileFrom } from '../core/settings/profile.ts';
import { plannedSetRecord } from '../core/journal/make-payload.ts';
import { isForSlot } from '../core/schedule/schedule.ts';
import { DEFAULT_ROUTINE, type Slot } from '../core/schedule/slot.ts';
import { parseDoneSets, loggedSessionPayload } from '../core/journal/logged-session.ts';
import type { Host } from '../host/host.ts';
import { loggedText } from '../view/report/logged.ts';
import {
  recordedDays,
  readContext,
  type RecordSnapshot,
  type CommandContext,
} from '../app/record/read-record.ts';
import { ownPlan } from '../app/record/own-plan.ts';
import { type MomentOfDay, typedMoment, typedWhen } from '../app/record/typed-moment.ts';
import { sessionWords } from '../app/options/session-words.ts';
import { slotOfDay } from '../app/options/slot-option.ts';
import { answerFrom, noteFrom } from '../app/options/record-options.ts';
import { writeLine } from '../app/record/write-line.ts';
import { refuseLostRoutine } from '../app/session/lost-routine.ts';
import { plannedSets } from '../app/session/planned-sets.ts';

/** Flags of `stretch log session`. */
export interface LogSessionOptions {
  readonly at?: string;
  readonly slot?: string;
  readonly done?: string;
  readonly pain?: string;
  readonly painDuring?: string;
  readonly painAfter?: string;
  readonly effort?: string;
  readonly note?: string;
}

/** Records a session done without the program, as logged rather than coached; the words are its routine and when it was. */
export async function logSession(
  host: Host,
  typed: readonly string[],
  options: LogSessionOptions,
): Promise<number> {
  const record = await readContext(host, host.err.warn);
  const answers = {
    painBefore: answer('--pain', options.pain),
    painDuring: answer('--pain-during', options.painDuring),
    painAfter: answer('--pain-after', options.painAfter),
    effort: answer('--effort', options.effort),
    note: noteFrom(options.note),
  };
  const words = sessionWords(record.library, typed, options.at);
  const asked =
    words.routine === undefined ? undefined : findRoutine(record.library, words.routine).id;
  const when = whenOf(host, record, { at: words.at, slot: options.slot });
  const slot = slotFor(record, when, asked, options.slot);
  const profile = profileFrom(record.settings);
  const { affected } = profile;
  if (asked === undefined) refuseLostRoutine(record, slot, when.day);
  const routine = findRoutine(record.library, asked ?? slot?.routine ?? DEFAULT_ROUTINE);
  const made = ownPlan(record, { library: record.library, routine, profile }, when.at);
  const planned = plannedSets(made).map((set) => plannedSetRecord(set));
  const did = parseDoneSets(options.done ?? 'all', planned);
  if (did.length === 0) {
    const hint = 'to say why you skipped a slot: stretch log skip --reason time';
    throw new Fault('usage', 'nothing was done, so there is no session to log', hint);
  }
  const { avoided } = made;
  const of = { routine: routine.id, name: routine.name, affected, planned };
  const session = { slot: slot?.name ?? null, began: when.at, did, ...answers };
  const isNoSlot = options.slot?.toLowerCase() === 'none';
  const why = exclusionReason(record, when, slot, { routine: routine.id, isNoSlot });
  const line = writeLine(
    host,
    record,
    loggedSessionPayload({ ...of, ...(avoided.length === 0 ? {} : { avoided }) }, session),
    when.day,
  );
  host.out.print(loggedText({ ...of, ...session, id: line.id, day: when.day, why }));
  return 0;
}

/** Says why a session will not count, or not for the slot one might expect; undefined if it counts for its slot. */
function exclusionReason(
  record: RecordSnapshot,
  { at, day }: MomentOfDay,
  slot: Slot | undefined,
  { routine, isNoSlot }: { readonly routine: string; readonly isNoSlot: boolean },
): string | undefined {
  const slots = slotsOf(record, day);
  const own = slots.find((one) => one.slot.name === slot?.name);
  if (own?.state === 'off') {
    return `The ${own.slot.name} slot is off that day, by your experiment, so this is an extra.`;
  }
  if (own?.isPlanned === false)
    return 'Nothing was planned then, so it does not count towards a plan.';
  if (own?.state === 'done')
    return `The ${own.slot.name} slot is already done, so this is an extra.`;
  if (slot !== undefined || isNoSlot) return undefined;
  const open = slotOpenAt(record.history, at, record.settings.dayStart);
  if (open === undefined || isForSlot(record.history.schedules, open, routine)) return undefined;
  const isPlanned = slots.some(
    (one) => one.isPlanned && one.state !== 'off' && one.slot.name === open.name,
  );
  if (!isPlanned) return undefined;
  return `The ${open.name} slot plans ${open.routine}; to count it anyway: stretch history edit ID --slot ${shellWord(open.name, record.shell)}`;
}

interface TypedTime {
  readonly at: string | undefined;
  readonly slot: string | undefined;
}

/** Returns when a session was: at the time given, at its slot's time on that day or, if that is today, or now. */
function whenOf(host: Host, record: RecordSnapshot, { at, slot }: TypedTime): MomentOfDay {
  const named = slot?.toLowerCase() === 'none' ? undefined : slot;
  if (named === undefined) {
    return at === undefined
      ? { at: record.now, day: record.today }
      : typedMoment(host, record, '--at', at);
  }
  const when = at === undefined ? undefined : typedWhen(host, record, '--at', at);
  if (when?.at !== undefined) return when;
  return atSlot(host, record, when?.day ?? record.today, named);
}

/** The time of a slot on a day; now, if that is today and its time is still to come. */
function atSlot(host: Host, record: RecordSnapshot, day: Day, typed: string): MomentOfDay {
  const { time } = slotOfDay(slotsOf(record, day), typed).slot;
  const date = calendarDate(day, time, record.settings.dayStart);
  const [planned] = host.clock.instantsOf(`${date}T${time}`);
  const hasCome = planned !== undefined && epochMs(planned) <= epochMs(record.now);
  if (hasCome) return { at: planned, day };
  if (day === record.today) return { at: record.now, day };
  const message = `${date} ${time} does not exist: the clocks went forward then`;
  throw new Fault('usage', message, 'type a time after the change with --at');
}

/** Returns the slot a session counts for: the one named or, if it plans this routine, the one open at the time. */
function slotFor(
  record: CommandContext,
  { at, day }: MomentOfDay,
  routine: string | undefined,
  typed: string | undefined,
): Slot | undefined {
  if (typed?.toLowerCase() === 'none') return undefined;
  if (typed !== undefined) return slotOfDay(slotsOf(record, day), typed).slot;
  const open = slotOpenAt(record.history, at, record.settings.dayStart);
  if (open === undefined || routine === undefined) return open;
  return isForSlot(record.history.schedules, open, routine) ? open : undefined;
}

function slotsOf(record: RecordSnapshot, day: Day): readonly SlotRecord[] {
  return recordedDays(record, day, day).flatMap((one) => one.slots);
}

function answer(flag: string, typed: string | undefined): number | null {
  return typed === undefined ? null : answerFrom(flag, typed);
}
