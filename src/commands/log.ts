import type { SlotDay } from '../core/adherence/day-record.ts';
import { dateOf, type Day, instant, type Stamp } from '../core/time/day.ts';
import { Fault } from '../core/base/fault.ts';
import { findRoutine } from '../core/library/library.ts';
import { SKIP_REASONS } from '../core/journal/line.ts';
import { allSets, planRoutine } from '../core/session/plan.ts';
import { setLine } from '../core/journal/payloads.ts';
import { slotAt } from '../core/schedule/schedule.ts';
import { DEFAULT_ROUTINE, type Slot } from '../core/schedule/slot.ts';
import { didSets, loggedPayload } from '../core/journal/logged-session.ts';
import type { Host } from '../host/host.ts';
import { loggedText, skippedText } from '../view/report/logged.ts';
import {
  recordedDays,
  readContext,
  readRecord,
  type RecordSnapshot,
  type CommandContext,
} from '../app/record/read-record.ts';
import { typedDay, typedMoment } from '../app/record/typed-moment.ts';
import { refuseSkip } from '../app/record/refuse-skip.ts';
import { slotOfDay } from '../app/options/slot-option.ts';
import { answerFrom, noteFrom, reasonFrom } from '../app/options/record-options.ts';
import { writeLine } from '../app/record/write-line.ts';

/** What `stretch log session` takes. */
export interface LogSessionOptions {
  readonly at?: string;
  readonly slot?: string;
  readonly done?: string;
  readonly pain?: string;
  readonly painDuring?: string;
  readonly effort?: string;
  readonly note?: string;
}

/** Records a session that was done away from the program; it is kept as told, not coached. */
export async function logSession(
  host: Host,
  typed: string | undefined,
  options: LogSessionOptions,
): Promise<number> {
  const known = await readContext(host);
  host.err.warn(...known.warnings);
  const answers = {
    painBefore: answer('--pain', options.pain),
    painDuring: answer('--pain-during', options.painDuring),
    effort: answer('--effort', options.effort),
    note: noteFrom(options.note),
  };
  const when = whenOf(host, known, options);
  const asked = typed === undefined ? undefined : findRoutine(known.library, typed).id;
  const slot = slotFor(known, when, asked, options.slot);
  const { affected } = known.settings;
  const routine = findRoutine(known.library, asked ?? slot?.routine ?? DEFAULT_ROUTINE);
  const made = planRoutine(known.library, routine, { affected });
  const planned = allSets(made).map((set) => setLine(set));
  const did = didSets(options.done ?? 'all', planned);
  if (did.length === 0) {
    const hint = 'to say why a slot was left out: stretch log skip --reason time';
    throw new Fault('usage', 'a session of which nothing was done is none', hint);
  }
  const of = { routine: routine.id, name: routine.name, affected, planned };
  const told = { slot: slot?.name ?? null, began: when.at, did, ...answers };
  const isNoSlot = options.slot?.toLowerCase() === 'none';
  const why = whyNot(known, when, slot, { routine: routine.id, isNoSlot });
  const line = writeLine(host, known, loggedPayload(of, told), when.day);
  host.out.write(loggedText({ ...of, ...told, id: line.id, day: when.day, why }));
  return 0;
}

/** Why a session will not count, or not where a person may think; nothing where it counts for its slot. */
function whyNot(
  known: RecordSnapshot,
  { at, day }: When,
  slot: Slot | undefined,
  { routine, isNoSlot }: { readonly routine: string; readonly isNoSlot: boolean },
): string | undefined {
  const slots = slotsOf(known, day);
  const own = slots.find((one) => one.slot.name === slot?.name);
  if (own?.standing === 'done')
    return `The ${own.slot.name} slot was done already, so it is an extra.`;
  if (own?.isPlanned === false) return 'Nothing was planned then, so it counts towards no plan.';
  if (slot !== undefined || isNoSlot) return undefined;
  const open = slotAt(known.history, at, known.settings.dayStart);
  if (open === undefined || open.routine === routine) return undefined;
  const isPlanned = slots.some((one) => one.isPlanned && one.slot.name === open.name);
  if (!isPlanned) return undefined;
  return `The ${open.name} slot plans ${open.routine}; to count it all the same: history edit ID --slot ${open.name}`;
}

/** What `stretch log skip` takes. */
export interface LogSkipOptions {
  readonly reason?: string;
  readonly on?: string;
  readonly note?: string;
}

/** Records that a slot was left out, and why. */
export async function logSkip(
  host: Host,
  typed: string | undefined,
  options: LogSkipOptions,
): Promise<number> {
  const reason = reasonFrom(options.reason, SKIP_REASONS);
  const note = noteFrom(options.note);
  const kept = readRecord(host);
  host.err.warn(...kept.warnings);
  const day = options.on === undefined ? kept.today : typedDay(kept, '--on', options.on, 'past');
  const found = typed === undefined ? openSlot(kept, day) : slotOfDay(slotsOf(kept, day), typed);
  refuseSkip(kept, found, day);
  const { name } = found.slot;
  const payload = {
    type: 'skip',
    slot: name,
    reason,
    ...(note === undefined ? {} : { note }),
  } as const;
  const line = writeLine(host, kept, payload, day);
  host.out.write(skippedText({ id: line.id, day, slot: name, reason }));
  return 0;
}

interface When {
  readonly at: Stamp;
  readonly day: Day;
}

/** When a session was: as was said; or at its slot's time today, if that has come; or now. */
function whenOf(host: Host, known: RecordSnapshot, { at, slot }: LogSessionOptions): When {
  if (at !== undefined) return typedMoment(host, known, '--at', at);
  const now = { at: known.now, day: known.today };
  if (slot === undefined || slot.toLowerCase() === 'none') return now;
  const { time } = slotOfDay(slotsOf(known, known.today), slot).slot;
  const date = dateOf(known.today, time, known.settings.dayStart);
  const [planned] = host.clock.instantsOf(`${date}T${time}`);
  const hasCome = planned !== undefined && instant(planned) <= instant(known.now);
  return hasCome ? { at: planned, day: known.today } : now;
}

/** The slot it counts for: the one that was named, else the one whose window it was if that plans this routine. */
function slotFor(
  known: CommandContext,
  { at, day }: When,
  routine: string | undefined,
  typed: string | undefined,
): Slot | undefined {
  if (typed?.toLowerCase() === 'none') return undefined;
  if (typed !== undefined) return slotOfDay(slotsOf(known, day), typed).slot;
  const open = slotAt(known.history, at, known.settings.dayStart);
  return routine === undefined || open?.routine === routine ? open : undefined;
}

function slotsOf(kept: RecordSnapshot, day: Day): readonly SlotDay[] {
  return recordedDays(kept, day, day).flatMap((record) => record.slots);
}

/** The slot that is due; of another day, the only one that was missed. */
function openSlot(kept: RecordSnapshot, day: Day): SlotDay {
  const slots = slotsOf(kept, day);
  const open = slots.filter(({ standing }) => standing === 'due' || standing === 'missed');
  const due = slots.find(({ standing }) => standing === 'due');
  const only = due ?? (open.length === 1 ? open[0] : undefined);
  if (only !== undefined) return only;
  const names = slots.map(({ slot }) => slot.name);
  const hint =
    names.length === 0
      ? 'see what is planned: stretch schedule'
      : `for example: stretch log skip ${names[0]}`;
  throw new Fault('usage', 'say which slot was left out', hint);
}

function answer(flag: string, typed: string | undefined): number | null {
  return typed === undefined ? null : answerFrom(flag, typed);
}
