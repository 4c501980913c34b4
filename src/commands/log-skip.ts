import type { SlotRecord } from '../core/adherence/day-record.ts';
import { canBeDone } from '../core/adherence/slot-state.ts';
import { Fault } from '../core/base/fault.ts';
import { SKIP_REASONS, type SkipReason } from '../core/schedule/skip-reason.ts';
import { shellWord } from '../core/text/shell-quote.ts';
import { slotOpenAt } from '../core/journal/day-windows.ts';
import { addDays, type Day, type Stamp } from '../core/time/day.ts';
import { isMomentText } from '../core/time/typed-time.ts';
import type { Host } from '../host/host.ts';
import { skippedSlotsText, skippedText } from '../view/report/skipped.ts';
import { fullDayWords } from '../core/time/day-words.ts';
import { commitLines } from '../app/record/commit-change.ts';
import { recordedDays, readRecord, type RecordSnapshot } from '../app/record/read-record.ts';
import { typedDays, typedWhen } from '../app/record/typed-moment.ts';
import { refuseSkip } from '../app/record/refuse-skip.ts';
import { slotOfDay } from '../app/options/slot-option.ts';
import { noteFrom, reasonFrom } from '../app/options/record-options.ts';
import { writeLine } from '../app/record/write-line.ts';

/** Flags of `stretch log skip`. */
export interface LogSkipOptions {
  readonly reason?: string;
  readonly on?: string;
  readonly note?: string;
}

/** Records that a slot was skipped, or all slots of some days, and why. */
export async function logSkip(
  host: Host,
  typed: string | undefined,
  options: LogSkipOptions,
): Promise<number> {
  const reason = reasonFrom(options.reason, SKIP_REASONS);
  const note = noteFrom(options.note);
  const record = readRecord(host);
  host.err.warn(...record.warnings);
  const said = { reason, ...(note === undefined ? {} : { note }) };
  const { on } = options;
  const days =
    on === undefined || isMomentText(on) ? undefined : typedDays(record, '--on', on, 'past');
  if (days !== undefined && !days.isDay) return skipDays(host, record, typed, { days, said });
  const when =
    on === undefined || days !== undefined ? undefined : typedWhen(host, record, '--on', on);
  const day = when?.day ?? days?.from ?? record.today;
  const named = typed ?? slotAt(record, when?.at);
  const found =
    named === undefined ? openSlot(record, day) : slotOfDay(slotsOf(record, day), named);
  refuseSkip(record, found, day, reason);
  const { name } = found.slot;
  const line = writeLine(host, record, { type: 'skip', slot: name, ...said }, day);
  host.out.print(skippedText({ id: line.id, day, slot: name, reason }));
  return 0;
}

/** What is said of all the slots of some days. */
interface SkippedDays {
  readonly days: { readonly from: Day; readonly to: Day };
  readonly said: { readonly reason: SkipReason; readonly note?: string };
}

/** The most days whose slots are skipped one by one. */
const MOST_DAYS = 31;

/** Skips every slot of some days that can be skipped, or those of one name; all of them are undone together. */
async function skipDays(
  host: Host,
  record: RecordSnapshot,
  typed: string | undefined,
  { days: { from, to }, said }: SkippedDays,
): Promise<number> {
  if (addDays(from, MOST_DAYS) <= to) {
    const hint = `for longer: stretch schedule pause --from ${from} --until ${to} --reason ill`;
    throw new Fault('usage', `slots of at most ${MOST_DAYS} days are skipped at once`, hint);
  }
  const all = recordedDays(record, to, from);
  const name =
    typed === undefined
      ? undefined
      : slotOfDay(
          all.flatMap(({ slots }) => slots),
          typed,
        ).slot.name;
  const skips = all.flatMap(({ day, slots }) =>
    slots
      .filter((one) => canBeSkipped(one) && (name === undefined || one.slot.name === name))
      .map(({ slot }) => ({ day, slot: slot.name })),
  );
  if (skips.length === 0) {
    const span = `from ${fullDayWords(from)} to ${fullDayWords(to)}`;
    const hint = `to see what was planned: stretch history --from ${from} --to ${to}`;
    throw new Fault('usage', `there is no slot to skip ${span}`, hint);
  }
  const together = host.newId();
  const lines = await commitLines(
    host,
    record,
    skips.map(({ day, slot }) => ({ day, payload: { type: 'skip', slot, ...said, together } })),
  );
  const shown = lines.map(({ id }, index) => ({
    id,
    ...(skips[index] ?? { day: from, slot: '' }),
  }));
  host.out.print(skippedSlotsText(shown, said.reason));
  return 0;
}

/** Whether nothing was done for a planned slot, and nothing excuses it yet. */
function canBeSkipped({ state, reason, isPlanned }: SlotRecord): boolean {
  const isLeft = state === 'missed' || canBeDone(state) || state === 'later';
  return isPlanned && isLeft && reason === null;
}

/** Returns the slot that can be done now or, on another day, the only one missed. Throws a `usage` fault if there is none. */
function openSlot(record: RecordSnapshot, day: Day): SlotRecord {
  const slots = slotsOf(record, day);
  const missed = slots.filter(({ state }) => state === 'missed');
  const only =
    slots.find(({ state }) => canBeDone(state)) ?? (missed.length === 1 ? missed[0] : undefined);
  if (only !== undefined) return only;
  const names = slots.map(({ slot }) => slot.name);
  const hint =
    names.length === 0
      ? 'to see what is planned: stretch schedule'
      : `for example: stretch log skip ${shellWord(names[0] ?? '', record.shell)}`;
  throw new Fault('usage', 'say which slot you skipped', hint);
}

/** Returns the name of the slot that is open at a moment such as `last night`; undefined if no moment was typed. */
function slotAt({ history, settings }: RecordSnapshot, at: Stamp | undefined): string | undefined {
  return at === undefined ? undefined : slotOpenAt(history, at, settings.dayStart)?.name;
}

function slotsOf(record: RecordSnapshot, day: Day): readonly SlotRecord[] {
  return recordedDays(record, day, day).flatMap((one) => one.slots);
}
